import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PublicFile, type PublishDeps, publishDocument } from "#src/content/index.ts";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { storeFile } from "#src/platform/storage.ts";
import { annexCsv, annexJson } from "./annex.ts";
import { composeReport } from "./compose-report.ts";
import { reportPath } from "./paths.ts";
import { pressNote } from "./press-note.ts";
import { printReport } from "./print-report.ts";
import { holdsNothing, type ReportData, ReportDocument, reportKind } from "./report-data.ts";
import "./tables.ts";

/** Tag of every page that shows reports. */
export const reportTag = "yearly-report";

/** Why a report was not published. */
export type PublishReportRefusal = { readonly kind: "nothing-held" | "unchanged" | "needs-note" };

/** A report with its files, ready to be published. */
export interface ReadyReport {
  readonly site: string;
  readonly data: ReportData;
  readonly files: readonly PublicFile[];
  /** Office that answers for it. */
  readonly office: string;
}

const languages = ["it", "en"] as const;

/**
 * Makes the files of a report (PDF/A and press note in Italian and English, data as CSV and JSON) and keeps them by their hash.
 * Slow (some seconds): before the transaction that publishes, not inside it.
 */
export async function makeReportFiles(
  data: ReportData,
  given: { filesDir: string; program: string; origin: string; madeAt: Date },
): Promise<PublicFile[]> {
  const { filesDir, program, origin, madeAt } = given;
  const { year } = data;
  const files: [string, string, Buffer | string][] = [];
  for (const locale of languages) {
    const url = origin + reportPath(year, locale);
    const tail = locale === "it" ? "" : `-${locale}`;
    const pdf = await printReport(program, data, { locale, madeAt, url });
    files.push([`rapporto-${year}${tail}.pdf`, "application/pdf", pdf]);
    files.push([`nota-stampa-${year}${tail}.txt`, "text/plain; charset=utf-8", pressNote(data, locale, url)]);
  }
  files.push([`dati-${year}.csv`, "text/csv; charset=utf-8", annexCsv(data, "it")]);
  files.push([`dati-${year}.json`, "application/json", annexJson(data, "it")]);
  const folder = join(tmpdir(), `arengo-report-${randomUUID()}`);
  await mkdir(folder);
  try {
    const kept: PublicFile[] = [];
    for (const [name, mime, content] of files) {
      await writeFile(join(folder, name), content);
      kept.push({ name, mime, ...(await storeFile(filesDir, join(folder, name))) });
    }
    return kept;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A version of a published report. */
export interface ReportVersion {
  readonly year: number;
  readonly version: number;
  readonly entry: number;
  readonly document: ReportDocument;
  readonly note: string;
  readonly publishedAt: Date;
}

/** Every version of a year's report, newest first. */
export async function listVersions(db: Db, site: string, year: number): Promise<ReportVersion[]> {
  const rows = await db
    .selectFrom("report.versions")
    .selectAll()
    .where("site", "=", site)
    .where("year", "=", year)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ ...row, document: ReportDocument.parse(row.document) }));
}

/** Years of a site that have a report, newest first, with the number of versions. */
export async function listReports(
  db: Db,
  site: string,
): Promise<{ year: number; version: number; publishedAt: Date }[]> {
  return db
    .selectFrom("report.versions")
    .select(({ fn }) => ["year", fn.max("version").as("version"), fn.max("publishedAt").as("publishedAt")])
    .where("site", "=", site)
    .groupBy("year")
    .orderBy("year", "desc")
    .limit(100)
    .execute();
}

/**
 * Publishes a report in the caller's transaction: entry in the register, row in the published store, and the version that stays
 * for ever. The first version needs no note; a further one is a correction and says what changed.
 */
export async function publishReport(
  tx: Tx,
  deps: PublishDeps,
  input: ReadyReport & { readonly role: string; readonly note: string },
): Promise<Result<{ entry: number; version: number }, PublishReportRefusal>> {
  const { site, data, files, office, role } = input;
  const note = input.note.trim().slice(0, 2_000);
  if (holdsNothing(data)) return err({ kind: "nothing-held" });
  const [last] = await listVersions(tx, site, data.year);
  if (last && canonicalJson(last.document.report as Json) === canonicalJson(data as Json))
    return err({ kind: "unchanged" });
  if (last && note === "") return err({ kind: "needs-note" });
  const document = toDocument({ site, data, files, office, now: deps.now });
  const published = await publishDocument(tx, deps, { document, role, ...(last && { correction: note }) });
  if (!published.ok) throw new Error(`something else stands at ${document.path}`);
  const version = (last?.version ?? 0) + 1;
  await tx
    .insertInto("report.versions")
    .values({
      ...{ site, year: data.year, version, entry: published.value.entry, document: JSON.stringify(document) },
      ...{ note: last ? note : "", publishedAt: deps.now },
    })
    .execute();
  return ok({ entry: published.value.entry, version });
}

function toDocument({ site, data, files, office, now }: ReadyReport & { now: Date }): ReportDocument {
  const id = String(data.year);
  const at = now.toISOString();
  const { title, lead } = composeReport(data, "it");
  return ReportDocument.parse({
    ...{ site, kind: reportKind, id, locale: "it", section: "", path: reportPath(data.year, "it"), title },
    ...{ summary: (lead[0] ?? "").slice(0, 255), topics: [], refs: [], tags: [`${reportKind}:${id}`, reportTag] },
    ...{ files, listed: false, sortAt: at, visibleFrom: at, updatedAt: at, office, report: data },
  });
}
