import type { Block, Inline, RichText } from "./rich-text.ts";

const plain = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.text).join("");

function blockText(block: Block): string {
  switch (block.type) {
    case "rule":
      return "";
    case "list":
      return block.items
        .map((item) => [plain(item.children), toPlainText(item.nested ?? [])].filter(Boolean).join("\n"))
        .join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(plain).join(" ")).join("\n");
    default:
      return plain(block.children);
  }
}

/** Only the words, a line for each paragraph or item: for search, descriptions and reading time. */
export function toPlainText(blocks: RichText): string {
  return blocks.map(blockText).filter(Boolean).join("\n");
}
