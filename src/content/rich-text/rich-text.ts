import { z } from "zod";

/** A run of text; `href` is a link (root-relative or http, https, mailto, tel). Several marks may hold at once. */
export const Inline = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  strike: z.literal(true).optional(),
  code: z.literal(true).optional(),
  /** Language of this run when it is not the document's (WCAG 3.1.2). */
  lang: z.string().optional(),
  href: z.string().optional(),
  /** Link to another document; resolved when the page is made. */
  ref: z.strictObject({ kind: z.string(), id: z.string() }).optional(),
});
export type Inline = z.infer<typeof Inline>;

/** A block of rich text. Headings begin at 3: the page has the 1, its sections the 2. */
export type Block =
  | { type: "paragraph"; children: Inline[] }
  | { type: "heading"; level: 3 | 4 | 5; children: Inline[] }
  | { type: "list"; ordered: boolean; items: { children: Inline[]; nested?: Block[] }[] }
  | { type: "quote"; children: Inline[] }
  | { type: "rule" }
  | { type: "table"; caption?: string; header: Inline[][]; rows: Inline[][][] };

const inlines = z.array(Inline);
export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), children: inlines }),
    z.strictObject({
      type: z.literal("heading"),
      level: z.union([z.literal(3), z.literal(4), z.literal(5)]),
      children: inlines,
    }),
    z.strictObject({
      type: z.literal("list"),
      ordered: z.boolean(),
      items: z.array(z.strictObject({ children: inlines, nested: z.array(Block).optional() })),
    }),
    z.strictObject({ type: z.literal("quote"), children: inlines }),
    z.strictObject({ type: z.literal("rule") }),
    z.strictObject({
      type: z.literal("table"),
      caption: z.string().optional(),
      header: z.array(inlines),
      rows: z.array(z.array(inlines)),
    }),
  ]),
) as z.ZodType<Block>;

/** Formatted text as data, never as HTML: the view decides the markup, so nothing an editor pastes can become a script. */
export const RichText = z.array(Block);
export type RichText = z.infer<typeof RichText>;
