/** The language that browsers until about 2012 told in their name: `(Windows; U; Windows NT 5.1; it; rv:1.9)`; empty for none. */
export function languageOfBrowser(userAgent: string): string {
  return /; ([a-z]{2})(?:-[A-Za-z]{2})?[;)]/.exec(userAgent)?.[1] ?? "";
}
