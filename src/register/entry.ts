import { z } from "zod";
import { canonicalJson } from "#src/kernel/canonical-json.ts";

const name = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Bytes that a leaf may have: entry bundles write its length in 16 bits. */
export const longestLeaf = 65_535;

/** What an entry says happened to a public document. */
export const entryActions = ["publish", "correct", "withdraw", "expire", "annul"] as const;
export type EntryAction = (typeof entryActions)[number];

/**
 * One entry of the register: the leaf of the Merkle tree is its canonical JSON. It holds hashes and office names,
 * never personal data, so that erasing a document does not break the log. Its number is not in it: the place in the tree is. Source: docs/spec/register.md.
 */
export const Entry = z.strictObject({
  site: name,
  kind: name,
  id: name,
  locale: name,
  /** 1 for the first publication of this document in this language, then one more each time. */
  version: z.int().positive(),
  action: z.enum(entryActions),
  /** SHA-256 (hex) of the canonical JSON of the public document; of a withdrawn one, of what was visible before. */
  sha256,
  files: z.array(z.strictObject({ name: z.string(), sha256 })),
  /** Office that answers for the content; role of the person who acted. Never a person's name. */
  office: z.string(),
  role: z.string(),
  /** RFC 3339 in UTC with milliseconds. */
  at: z.iso.datetime({ precision: 3 }),
  /** Number of the entry that this one replaces: an earlier one of the same document and language. */
  replaces: z.int().positive().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** Reads a leaf; `undefined` when it is not the canonical JSON of an entry, byte for byte. */
export function parseLeaf(leaf: Uint8Array): Entry | undefined {
  const text = Buffer.from(leaf).toString("utf8");
  try {
    const read = Entry.safeParse(JSON.parse(text));
    return read.success && Buffer.from(canonicalJson(read.data)).equals(leaf) ? read.data : undefined;
  } catch {
    return undefined; // no JSON at all
  }
}
