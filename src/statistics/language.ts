/** The first wish of a browser (`Accept-Language`), two or three letters without region; empty for none. */
export function wishedLanguage(header: string | undefined): string {
  return /^\s*([a-z]{2,3})(?:[-_;,\s]|$)/i.exec(header ?? "")?.[1]?.toLowerCase() ?? "";
}

/** The language that browsers until about 2012 told in their name: `(Windows; U; Windows NT 5.1; it; rv:1.9)`; empty for none. */
export function languageOfBrowser(userAgent: string): string {
  return /; ([a-z]{2})(?:-[A-Za-z]{2})?[;)]/.exec(userAgent)?.[1] ?? "";
}
