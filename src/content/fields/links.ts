import { fromLexical } from "../rich-text/from-lexical.ts";
import type { Block, Inline } from "../rich-text/rich-text.ts";

/** A run of text with a link, wherever in a block it stands. */
export function linksOf(block: Block): Inline[] {
  switch (block.type) {
    case "rule":
      return [];
    case "list":
      return block.items.flatMap((item) => [...item.children.filter(isLink), ...(item.nested ?? []).flatMap(linksOf)]);
    case "table":
      return [block.header, ...block.rows].flat(2).filter(isLink);
    default:
      return block.children.filter(isLink);
  }
}

const isLink = (inline: Inline): boolean => inline.href !== undefined || inline.ref !== undefined;

/** A link to this site in what was written at the desk. */
export interface OwnLink {
  /** Path of the field, such as `body` or `steps.0.body`. */
  readonly field: string;
  /** What the reader sees. */
  readonly text: string;
  /** `kind:id` of the document chosen, or the root-relative address written. */
  readonly target: { readonly ref: string } | { readonly path: string };
}

/**
 * Every link to this site in the texts of a form; documents that the form names are not looked into.
 * @param origin of this site: an address written in full with it is one of this site too
 */
export function ownLinks(form: Readonly<Record<string, unknown>>, origin: string, path = ""): OwnLink[] {
  return Object.entries(form).flatMap(([name, value]) => {
    if (value === null || typeof value !== "object") return [];
    const field = path === "" ? name : `${path}.${name}`;
    const member = value as Readonly<Record<string, unknown>>;
    if ("root" in member)
      return fromLexical(member)
        .flatMap(linksOf)
        .flatMap((link) => ownLink(link, field, origin));
    const isDocument = "updatedAt" in member || "relationTo" in member;
    return isDocument ? [] : ownLinks(member, origin, field);
  });
}

function ownLink({ text, href = "", ref }: Inline, field: string, origin: string): OwnLink[] {
  if (ref) return [{ field, text, target: { ref: `${ref.kind}:${ref.id}` } }];
  const isAddress = href.startsWith("/") ? URL.canParse(href, origin) : URL.canParse(href);
  if (!isAddress) return [];
  const address = new URL(href, origin); // two slashes begin the address of another site
  return address.origin === new URL(origin).origin
    ? [{ field, text, target: { path: address.pathname + address.search + address.hash } }]
    : [];
}
