/** Words of a file as a page shows them: pages of paragraphs, in the order of the file. */
export type TextPage = readonly string[];

/** Ends of sentences after which a new line is taken for a new paragraph. */
const isEnd = (line: string): boolean => /[.:;!?]$/.test(line);

/**
 * Divides the words of a file into its pages and paragraphs. Lines of a PDF end where the sheet ended: they are joined until a sentence
 * ends or a line is blank, so that a screen reader does not stop in every line. Pages without words are left out. Pure.
 */
export function splitText(text: string): TextPage[] {
  return text
    .split("\f")
    .map(paragraphsOf)
    .filter((paragraphs) => paragraphs.length > 0);
}

function paragraphsOf(page: string): string[] {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    if (open !== "") paragraphs.push(open);
    open = "";
  };
  for (const line of page.split("\n").map((one) => one.replaceAll("\u00ad", "").trim())) {
    if (line === "") close();
    else {
      open = open === "" ? line : `${open} ${line}`;
      if (isEnd(line)) close();
    }
  }
  close();
  return paragraphs;
}
