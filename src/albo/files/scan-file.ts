import { findPersonalData } from "#src/personal-data/index.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { readText } from "#src/platform/read-text.ts";
import { storedPath } from "#src/platform/storage.ts";
import type { ActContent } from "../act-content.ts";
import type { ActFile } from "../act-document.ts";
import { keepFileText } from "./file-text.ts";
import { findSignatureReports } from "./signature-report.ts";
import "../tables.ts";

/** Something that a person must look at before an act is posted. */
export interface GateFinding {
  /** Kind of personal data, or why a file could not be looked at. */
  readonly kind: string;
  /** Field of the act or name of the file. */
  readonly where: string;
  readonly excerpt: string;
}

/** Findings kept for one file at most; more would not be read by anybody. */
const most = 100;

/** Looks at a stored file for personal data and keeps its words for readers, once for its bytes. */
export async function scanFile(
  db: Db,
  input: { program: string; filesDir: string; file: Pick<ActFile, "sha256" | "mime">; now: Date },
): Promise<void> {
  const { program, filesDir, file, now } = input;
  const known = await db.selectFrom("albo.scans").select("sha256").where("sha256", "=", file.sha256).executeTakeFirst();
  if (known) return;
  const { outcome, text, pages, tagged } = await readText(program, storedPath(filesDir, file.sha256), file.mime);
  if (outcome === "read") await keepFileText(db, { sha256: file.sha256, text, now });
  const findings = findPersonalData(text).slice(0, most);
  await db
    .insertInto("albo.scans")
    .values({
      ...{ sha256: file.sha256, outcome, pages: pages ?? null, tagged: tagged ?? null, at: now },
      findings: JSON.stringify(findings.map(({ kind, excerpt }) => ({ kind, excerpt: excerpt.replaceAll("\0", "") }))),
    })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
}

/**
 * What stands in the way of posting until a person says why it may be posted nevertheless: personal data in the fields and in
 * the files, and files that nobody has looked at. Source: Garante 243/2014; D.Lgs. 33/2013 art. 7-bis c. 4
 */
export async function listGateFindings(db: Db | Tx, content: ActContent): Promise<GateFinding[]> {
  const fields = (["title", "notes", "body", "protocol", "fewerBecause"] as const).flatMap((where) =>
    findPersonalData(content[where]).map(({ kind, excerpt }) => ({ kind, where, excerpt })),
  );
  if (content.files.length === 0) return fields;
  const rows = await db
    .selectFrom("albo.scans")
    .select(["sha256", "outcome", "findings"])
    .where(
      "sha256",
      "in",
      content.files.map(({ sha256 }) => sha256),
    )
    .execute();
  const files = content.files.flatMap(({ sha256, name }) => {
    // an envelope is looked at by what was taken out of it
    if (content.files.some(({ takenFrom }) => takenFrom === sha256)) return [];
    const scan = rows.find((row) => row.sha256 === sha256);
    if (scan?.outcome === "read") return scan.findings.map((finding) => ({ ...finding, where: name }));
    return [{ kind: scan?.outcome ?? "not-looked-at", where: name, excerpt: "" }];
  });
  return [...fields, ...files];
}

/** What somebody must be told of a file: that people with a screen reader cannot read it, or that the program could not look into it. */
export type FileBarrier = "no-text" | "untagged" | "unreadable" | "encrypted" | "too-large" | "changed-after-signing";

/** Files of an act that somebody must be told something of, in the order of the act. */
export async function listBarriers(db: Db, content: ActContent): Promise<{ name: string; what: FileBarrier }[]> {
  if (content.files.length === 0) return [];
  const [rows, reports] = await Promise.all([
    db
      .selectFrom("albo.scans")
      .select(["sha256", "outcome", "tagged"])
      .where(
        "sha256",
        "in",
        content.files.map(({ sha256 }) => sha256),
      )
      .execute(),
    findSignatureReports(db, content.files),
  ]);
  return content.files.flatMap(({ sha256, name }): { name: string; what: FileBarrier }[] => {
    const scan = rows.find((row) => row.sha256 === sha256);
    const signatures = reports.get(sha256)?.signatures ?? [];
    // each new signature covers the ones before it: the last one must cover the whole file
    const isChanged = signatures.length > 0 && signatures.every(({ coversWholeFile }) => coversWholeFile === false);
    const told: FileBarrier[] = [
      ...(scan && isTold(scan.outcome) ? [scan.outcome] : []),
      ...(scan?.outcome === "read" && scan.tagged === false ? (["untagged"] as const) : []),
      ...(isChanged ? (["changed-after-signing"] as const) : []),
    ];
    return told.map((what) => ({ name, what }));
  });
}

const isTold = (outcome: string): outcome is "no-text" | "unreadable" | "encrypted" | "too-large" =>
  ["no-text", "unreadable", "encrypted", "too-large"].includes(outcome);
