import type { PublicFile } from "#src/content/index.ts";
import { type DataKind, findPersonalData } from "#src/personal-data/index.ts";
import type { Db } from "#src/platform/db.ts";
import { readText } from "#src/platform/read-text.ts";
import { storedPath } from "#src/platform/storage.ts";
import type { Content, ContentFault } from "../content.ts";
import { wordsOf } from "../content.ts";
import { headingsOf, missingColumns } from "./headings.ts";
import "../tables.ts";

/** Something that a person must look at before it is published, and say why it may be. */
export interface Concern {
  /** Kind of personal data, or why a file could not be read. */
  readonly kind:
    | Exclude<DataKind, "iban" | "fiscal-code">
    | "no-text"
    | "unreadable"
    | "encrypted"
    | "too-large"
    | "not-looked-at"
    | "untagged"
    | "columns";
  /** Name of the file; empty: in what was typed. */
  readonly file: string;
  readonly excerpt: string;
}

/** Findings kept for one file at most. */
const most = 100;
/** What is never published, wherever it stands. Source: ANAC delibera 77/2022; Garante 243/2014 */
const isForbidden = (kind: string): kind is "iban" | "fiscal-code" => kind === "iban" || kind === "fiscal-code";

/** Looks into files that were not looked into before, each once for its bytes. */
export async function lookIntoFiles(
  db: Db,
  input: {
    program: string;
    filesDir: string;
    files: readonly Pick<PublicFile, "sha256" | "mime" | "name">[];
    now: Date;
  },
): Promise<void> {
  const { program, filesDir, files, now } = input;
  if (files.length === 0) return;
  const known = await db
    .selectFrom("trasparenza.scans")
    .select("sha256")
    .where(
      "sha256",
      "in",
      files.map(({ sha256 }) => sha256),
    )
    .execute();
  const done = new Set(known.map(({ sha256 }) => sha256));
  for (const { sha256, mime, name } of files) {
    if (done.has(sha256)) continue;
    done.add(sha256);
    const { outcome, text, tagged } = await readText(program, storedPath(filesDir, sha256), mime);
    const findings = findPersonalData(text)
      .slice(0, most)
      .map(({ kind, excerpt }) => ({ kind, excerpt: excerpt.replaceAll("\0", "") }));
    const headings = headingsOf(name, text);
    await db
      .insertInto("trasparenza.scans")
      .values({
        ...{ sha256, outcome, findings: JSON.stringify(findings), tagged: tagged ?? null, at: now },
        headings: headings ? JSON.stringify(headings) : null,
      })
      .onConflict((conflict) => conflict.column("sha256").doNothing())
      .execute();
  }
}

/** A signed envelope is looked at by what was taken out of it, which stands beside it under the same name. */
const isSeenOtherwise = (name: string, files: readonly Pick<PublicFile, "name">[]): boolean =>
  /\.p7m$/i.test(name) && files.some((file) => file.name === name.replace(/(\.p7m)+$/i, ""));

/** What stands in the way of publishing, in files as far as they were looked into: what forbids it, and what a person must look at. */
export async function listConcerns(
  db: Db,
  content: Content,
  files: readonly Pick<PublicFile, "sha256" | "name">[],
): Promise<{ faults: ContentFault[]; concerns: Concern[] }> {
  const typed = findPersonalData(wordsOf(content)).flatMap(({ kind, excerpt }): Concern[] =>
    isForbidden(kind) ? [] : [{ kind, file: "", excerpt }],
  );
  if (files.length === 0) return { faults: [], concerns: typed };
  const scans = await db
    .selectFrom("trasparenza.scans")
    .select(["sha256", "outcome", "findings", "tagged", "headings"])
    .where(
      "sha256",
      "in",
      files.map(({ sha256 }) => sha256),
    )
    .execute();
  const faults: ContentFault[] = [];
  const concerns: Concern[] = [...typed];
  const nameOf = (sha256: string) => files.find((one) => one.sha256 === sha256)?.name ?? "";
  const lacked = missingColumns(
    content,
    scans.flatMap(({ sha256, headings }) => (headings ? [{ file: nameOf(sha256), headings }] : [])),
  );
  if (lacked) concerns.push({ kind: "columns", ...lacked });
  for (const { sha256, outcome, findings, tagged } of scans) {
    const file = nameOf(sha256);
    for (const { kind, excerpt } of findings) {
      if (isForbidden(kind)) faults.push({ kind: `${kind}-in-file`, file, excerpt });
      else concerns.push({ kind, file, excerpt });
    }
    if (outcome !== "read") {
      if (!isSeenOtherwise(file, files)) concerns.push({ kind: outcome, file, excerpt: "" });
    } else if (tagged === false) concerns.push({ kind: "untagged", file, excerpt: "" });
  }
  return { faults, concerns };
}
