/**
 * The desk editor's form of a plain text, for what comes from data instead of typing: an empty line parts paragraphs,
 * `## ` begins a heading, lines that begin with `- ` are a list.
 */
export function toLexical(text: string) {
  const children = text
    .trim()
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => blockOf(part.trim()));
  return { root: { type: "root", format: "" as const, indent: 0, version: 1, direction: "ltr" as const, children } };
}

const frame = { format: "" as const, indent: 0, version: 1, direction: "ltr" as const };
const words = (text: string) => ({ type: "text", detail: 0, format: 0, mode: "normal", style: "", text, version: 1 });

function blockOf(part: string) {
  const lines = part.split("\n").map((line) => line.trim());
  if (lines.every((line) => line.startsWith("- "))) {
    const children = lines.map((line, index) => ({
      ...frame,
      type: "listitem",
      value: index + 1,
      children: [words(line.slice(2))],
    }));
    return { ...frame, type: "list", listType: "bullet", tag: "ul", start: 1, children };
  }
  if (part.startsWith("## ")) return { ...frame, type: "heading", tag: "h3", children: [words(part.slice(3))] };
  return { ...frame, type: "paragraph", textFormat: 0, textStyle: "", children: [words(lines.join(" "))] };
}
