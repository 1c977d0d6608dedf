import type { PublicDocument } from "#src/content/index.ts";
import { type PublishDeps, publishDocument, withdrawDocument } from "#src/content/index.ts";
import type { TestDatabase } from "../database.ts";
import { aMorning, aPublicDocument } from "./register.ts";
import { aSigner } from "./signer.ts";

const deps = (given: Partial<PublishDeps> = {}): PublishDeps => ({
  signer: aSigner(),
  eventJobs: {},
  now: aMorning,
  ...given,
});

/** A press release of the municipality with the cache tags the desk gives; only what the test is about need be said. */
export function aPressRelease(given: Partial<PublicDocument> = {}): PublicDocument {
  const document = aPublicDocument({ site: "comune", section: "novita/comunicati", ...given });
  return {
    ...document,
    path: given.path ?? `/novita/comunicati/${document.id}`,
    refs: given.refs ?? document.topics.map(({ kind, id }) => `${kind}:${id}`),
    tags: [
      `${document.kind}:${document.id}`,
      `kind:${document.kind}`,
      `section:${document.section}`,
      ...document.topics.map(({ id }) => `topic:${id}`),
    ],
  };
}

/** Publishes as the desk does, and returns the entry's number. */
export async function publish(
  database: TestDatabase,
  document: PublicDocument,
  options: { correction?: string; deps?: Partial<PublishDeps> } = {},
): Promise<number> {
  const published = await database.desk.transaction().execute((tx) =>
    publishDocument(tx, deps(options.deps), {
      document,
      role: "approver",
      ...(options.correction && { correction: options.correction }),
    }),
  );
  if (!published.ok) throw new Error(published.error.kind);
  return published.value.entry;
}

/** Withdraws as the desk does. */
export async function withdraw(
  database: TestDatabase,
  document: PublicDocument,
  reason: string,
  options: { deps?: Partial<PublishDeps> } = {},
): Promise<void> {
  const { site, kind, id, locale } = document;
  const withdrawn = await database.desk
    .transaction()
    .execute((tx) =>
      withdrawDocument(tx, deps(options.deps), { key: { site, kind, id, locale }, role: "approver", reason }),
    );
  if (!withdrawn.ok) throw new Error(withdrawn.error.kind);
}

/** For jobs that read files, in tests that publish none. */
export const noFiles = { filesDir: "/nowhere", program: process.cwd() };
