import { type Kind, kindOf } from "../kinds.ts";
import type { Block, Inline, RichText } from "./rich-text.ts";

interface Node {
  readonly type?: unknown;
  readonly children?: unknown;
  readonly [member: string]: unknown;
}

/** Bits of a text node's `format`. Source: Lexical, TextFormatType. */
const marks = { bold: 1, italic: 2, strike: 4, underline: 8, code: 16 } as const;

/** Deepest nesting that is read; what lies deeper is dropped. Far more than an editor can make. */
const deepest = 40;

const asNode = (value: unknown): Node | undefined =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Node) : undefined;
const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.map(asNode).filter((child) => child !== undefined) : [];

/**
 * Turns what the desk's editor stores (Lexical) into public rich text. Never throws: unknown nodes keep their text,
 * anything that is not Lexical is no text. Links keep only http, https, mailto, tel and root-relative addresses.
 */
export function fromLexical(value: unknown): RichText {
  const root = asNode(asNode(value)?.root);
  return root ? childrenOf(root).flatMap((node) => blocksOf(node, 0)) : [];
}

function blocksOf(node: Node, depth: number): Block[] {
  if (depth > deepest) return [];
  switch (node.type) {
    case "heading":
      return filled({ type: "heading", level: headingLevel(node.tag), children: inlinesOf(node) });
    case "quote":
      return filled({ type: "quote", children: inlinesOf(node) });
    case "horizontalrule":
      return [{ type: "rule" }];
    case "list": {
      const items = listItems(node, depth);
      return items.length > 0 ? [{ type: "list", ordered: node.listType === "number", items }] : [];
    }
    case "table":
      return tableOf(node);
    case "text":
    case "link":
    case "autolink":
      return filled({ type: "paragraph", children: inlinesOf({ children: [node] }) });
    default: {
      const hasBlocks = childrenOf(node).some((child) =>
        ["paragraph", "heading", "list", "quote"].includes(String(child.type)),
      );
      return hasBlocks
        ? childrenOf(node).flatMap((child) => blocksOf(child, depth + 1))
        : filled({ type: "paragraph", children: inlinesOf(node) });
    }
  }
}

const filled = <Kept extends Extract<Block, { children: Inline[] }>>(block: Kept): Kept[] =>
  block.children.some((inline) => inline.text.trim() !== "") ? [block] : [];

/** The page has the 1 and its parts the 2: whatever the editor chose, text headings are 3 to 5. */
function headingLevel(tag: unknown): 3 | 4 | 5 {
  const wanted = Number(/^h([1-6])$/.exec(String(tag))?.[1] ?? 3);
  return Math.min(5, Math.max(3, wanted)) as 3 | 4 | 5;
}

function listItems(list: Node, depth: number) {
  const items: { children: Inline[]; nested?: Block[] }[] = [];
  for (const item of childrenOf(list)) {
    const nested = childrenOf(item).filter((child) => child.type === "list");
    const own = inlinesOf({ children: childrenOf(item).filter((child) => child.type !== "list") });
    const below = nested.flatMap((child) => blocksOf(child, depth + 1));
    const last = items.at(-1);
    // Lexical puts a nested list in an item of its own; it belongs to the item before
    if (own.length === 0 && below.length > 0 && last) last.nested = [...(last.nested ?? []), ...below];
    else if (own.length > 0 || below.length > 0)
      items.push({ children: own, ...(below.length > 0 && { nested: below }) });
  }
  return items;
}

function tableOf(node: Node): Block[] {
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => inlinesOf({ children: childrenOf(cell).flatMap((child) => childrenOf(child)) })),
  );
  const [header, ...body] = rows;
  return header && header.length > 0 ? [{ type: "table", header, rows: body }] : [];
}

function inlinesOf(node: Node, depth = 0): Inline[] {
  if (depth > deepest) return [];
  return childrenOf(node).flatMap((child): Inline[] => {
    if (child.type === "text" && typeof child.text === "string") return child.text === "" ? [] : [marked(child)];
    if (child.type === "linebreak") return [{ text: "\n" }];
    if (child.type === "link" || child.type === "autolink") {
      const target = targetOf(asNode(child.fields) ?? {});
      return inlinesOf(child, depth + 1).map((inline) => ({ ...inline, ...target }));
    }
    return inlinesOf(child, depth + 1);
  });
}

function marked(node: Node): Inline {
  const format = typeof node.format === "number" ? node.format : 0;
  const set = Object.entries(marks).filter(([, bit]) => (format & bit) !== 0);
  const text = (node.text as string).toWellFormed();
  return { text, ...Object.fromEntries(set.map(([mark]) => [mark, true as const])) };
}

function targetOf(fields: Node): Pick<Inline, "href" | "ref"> {
  if (fields.linkType === "internal") {
    const doc = asNode(fields.doc);
    const kind: Kind | undefined = kindOf(String(doc?.relationTo));
    const id = asNode(doc?.value)?.id ?? doc?.value;
    return kind && (typeof id === "number" || typeof id === "string") ? { ref: { kind, id: String(id) } } : {};
  }
  const href = safeHref(fields.url);
  return href ? { href } : {};
}

/** The address when a reader may be sent there: http, https, mailto, tel, or below this site's root. */
export function safeHref(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const address = value.trim();
  if (/^\/(?![/\\])[^\s\\]*$/.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ["http:", "https:", "mailto:", "tel:"].includes(protocol) ? href : undefined;
}
