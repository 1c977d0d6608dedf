import { z } from "zod";

/** What an entry says happened to a public document. */
export const entryActions = ["publish", "correct", "withdraw", "expire", "annul"] as const;
export type EntryAction = (typeof entryActions)[number];

/**
 * One entry of the register: the leaf of the Merkle tree is its canonical JSON. It holds hashes and office names,
 * never personal data, so that erasing a document does not break the log. Source: docs/spec/register.md.
 */
export const Entry = z.strictObject({
  site: z.string(),
  kind: z.string(),
  id: z.string(),
  locale: z.string(),
  /** 1 for the first publication of this document in this language, then one more each time. */
  version: z.int().positive(),
  action: z.enum(entryActions),
  /** SHA-256 (hex) of the canonical JSON of the public document; of a withdrawn one, of what was visible before. */
  sha256: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** Office that answers for the content; role of the person who acted. Never a person's name. */
  office: z.string(),
  role: z.string(),
  /** RFC 3339 in UTC with milliseconds. */
  at: z.string(),
  /** Number of the entry that this one replaces. */
  replaces: z.int().nonnegative().optional(),
});
export type Entry = z.infer<typeof Entry>;
