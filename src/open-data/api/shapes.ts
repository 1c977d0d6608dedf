import { z } from "zod";
import { siteTypes } from "#src/content/site-types.ts";

const address = z.url();
const instant = z.iso.datetime();

/** Kinds that may be asked for. */
export const kinds = siteTypes.map(({ kind }) => kind) as [string, ...string[]];

const current = z.union(siteTypes.map(({ schema }) => schema) as [z.ZodType, z.ZodType, ...z.ZodType[]]);

const common = {
  /** The page; absent for what has none of its own, such as contact points. */
  url: address.optional(),
  api: address,
  entry: z
    .int()
    .positive()
    .describe("Number of the register's entry that holds the SHA-256 of `document`, RFC 8785 JSON"),
  entryUrl: address,
  firstPublishedAt: instant,
  languages: z.record(z.string(), address).describe("Address of the same document in the API, by language"),
  corrections: z.array(z.strictObject({ entry: z.int().positive(), at: instant, note: z.string() })),
} as const;

/** A document in an answer. What was published before its type changed is `former`: only the common members are promised. */
export const Item = z.discriminatedUnion("shape", [
  z.strictObject({ shape: z.literal("current"), ...common, document: current }),
  z.strictObject({
    shape: z.literal("former"),
    ...common,
    document: z.looseObject({ kind: z.string(), id: z.string(), locale: z.string(), title: z.string() }),
  }),
]);
export type Item = z.infer<typeof Item>;

export const List = z.strictObject({
  documents: z.array(Item),
  next: address.optional().describe("The next page; absent on the last one"),
});

export const Topics = z.strictObject({
  topics: z.array(
    z.strictObject({ id: z.string(), title: z.string(), summary: z.string(), url: address, documents: address }),
  ),
});

export const Found = z.strictObject({
  query: z.string(),
  corrected: z.string().optional().describe("The query as it was understood, when a word was taken for a typing error"),
  total: z.int().nonnegative().describe("All there are, counted up to 201"),
  hits: z.array(z.strictObject({ passage: z.string(), item: z.lazy(() => FoundItem) })),
});

/** A document that a search found, in short. */
export const FoundItem = z.strictObject({
  kind: z.string(),
  id: z.string(),
  locale: z.string(),
  title: z.string(),
  summary: z.string(),
  url: address,
  api: address,
});

export const Index = z.strictObject({
  municipality: z.string(),
  codes: z.strictObject({ istat: z.string(), ipa: z.string(), fiscal: z.string() }),
  demonstration: z.boolean().describe("True: invented content, not a real municipality"),
  languages: z.array(z.string()).describe("Languages that may be asked for; not every document is there in each"),
  licence: address,
  description: address,
  documentation: address,
  catalogue: address,
  register: address,
  kinds: z.array(z.strictObject({ kind: z.string(), count: z.int().nonnegative(), documents: address })),
});

/** Why a question has no answer. Source: RFC 9457 */
export const Problem = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
