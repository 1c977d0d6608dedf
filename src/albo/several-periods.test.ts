import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { storedPath, storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, anActFile, anApprovedAct, aPublisher, postAct, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import type { ActFile } from "./act-document.ts";
import { amendAct } from "./amend-act.ts";
import { CertificateData } from "./certificate/certificate-data.ts";
import { findCertificate } from "./certificate/issue-certificates.ts";
import { printCertificate } from "./certificate/print-certificate.ts";
import { checkContent } from "./check-content.ts";
import { publishAct } from "./publish-act.ts";
import { listRegister } from "./register-export.ts";
import { boardRoutes } from "./routes.ts";
import { runDue } from "./run-due.ts";
import { keepSchedule, listSchedules } from "./schedule.ts";
import { keepTerm, listTerms } from "./settings.ts";
import { actPage, boardPage } from "./site-pages.ts";
import { suggestedSchedules } from "./vocabulary/suggested-terms.ts";

const database = withDatabase();
const filesDir = await mkdtemp(join(tmpdir(), "albo-periods-"));
const where = { site: "comune", origin: "https://comune.esempio.it", filesDir };
const site = withSite(database, {
  filesDir,
  pages: [boardPage, actPage],
  plugins: [async (scope) => boardRoutes({ ...where, db: database.site, now: () => site.now })(scope, {})],
});
const signer = aSigner();
const due = (at: string) => runDue(database.desk, { ...where, signer, program: process.cwd(), now: new Date(at) });
let file: ActFile;
const title = "Ritrovamento di una bicicletta";
const found = { type: "D.01.02", title, schedule: "cose-ritrovate" };

beforeAll(async () => {
  await setUpBoard(database.desk, { counting: "first-day-counts" });
  const practice = { origin: "body", citation: "Regolamento", enforceableAfter: null } as const;
  await keepTerm(database.desk, "comune", { ...practice, code: "D.01.02", term: "days", days: 10 });
  for (const schedule of suggestedSchedules()) await keepSchedule(database.desk, "comune", schedule);
  await writeFile(join(filesDir, "source.pdf"), "%PDF-1.7 avviso");
  file = anActFile(await storeFile(filesDir, join(filesDir, "source.pdf")));
});
afterAll(() => rm(filesDir, { recursive: true }));

/** On which ways the act is there at an instant. */
async function ways({ year, number }: { year: number; number: number }, at: string) {
  site.now = new Date(at);
  const urls = [`/albo/${year}/${number}`, "/albo", "/albo?q=bicicletta", "/albo/feed.xml", "/albo/atti.json"];
  const answers = await Promise.all(
    [...urls, `/albo/registro/${year}.json`].map((url) =>
      site.app.inject(url).then(({ body }) => body.includes(title)),
    ),
  );
  const bytes = await site.app.inject(`/albo/${year}/${number}/file/${file.sha256}/${file.name}`);
  return [...answers, bytes.statusCode === 200];
}
const onAll = Array.from({ length: 7 }, () => true);
const nowhere = onAll.map(() => false);

/** The words of a PDF, as another program reads them. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await (await pdf.getPage(1)).getTextContent();
  return page.items.map((item) => ("str" in item ? item.str : "")).join(" ");
}

test("an act posted on two Sundays has one number, is on every way inside each period and on none between; the certificate names both", async () => {
  const saturday = new Date("2026-10-17T08:00:00.000Z");
  const id = await anApprovedAct(database.desk, anAct({ ...found, files: [file] }), saturday);
  // the second period holds the night on which summer time ends
  expect(await due("2026-10-17T21:59:59.000Z")).toMatchObject({ posted: 0, refused: [] });
  expect(await due("2026-10-17T22:00:00.000Z")).toMatchObject({ posted: 1 });
  const act = { year: 2026, number: 1 };
  expect(await ways(act, "2026-10-17T21:59:59.999Z")).toEqual(nowhere);
  expect(await ways(act, "2026-10-17T22:00:00.000Z")).toEqual(onAll);
  expect(await ways(act, "2026-10-20T21:59:59.999Z")).toEqual(onAll);
  expect(await ways(act, "2026-10-20T22:00:00.000Z")).toEqual(nowhere);
  expect(await ways(act, "2026-10-24T21:59:59.999Z")).toEqual(nowhere);
  // nothing was said in between: the pages in memory knew when the act comes back
  expect(await ways(act, "2026-10-24T22:00:00.000Z")).toEqual(onAll);
  expect(await ways(act, "2026-10-27T22:59:59.999Z")).toEqual(onAll);
  expect(await ways(act, "2026-10-27T23:00:00.000Z")).toEqual(nowhere);

  const [line] = await listRegister(database.site, {
    site: "comune",
    year: 2026,
    now: new Date("2026-10-22T10:00:00Z"),
  });
  expect(line).toMatchObject({ number: 1, state: "fra due periodi", periods: [{}, { firstDay: "2026-10-25" }] });

  expect(await due("2026-10-22T10:00:00.000Z")).toMatchObject({ certified: 0 });
  expect(await due("2026-10-27T23:00:00.000Z")).toMatchObject({ certified: 1 });
  const made = await findCertificate(database.desk, id);
  const data = CertificateData.parse(made?.data);
  expect(data).toMatchObject({
    ...{ effectiveDays: 6, citation: "Art. 928 c.c.", number: 1 },
    periods: [
      { from: "2026-10-17T22:00:00.000Z", until: "2026-10-20T22:00:00.000Z", days: 3 },
      { from: "2026-10-24T22:00:00.000Z", until: "2026-10-27T23:00:00.000Z", days: 3 },
    ],
  });
  const stored = await readFile(storedPath(filesDir, made?.sha256 ?? ""));
  expect(sha256Hex(await printCertificate(process.cwd(), data))).toBe(sha256Hex(stored));
  const words = await wordsOf(stored);
  expect(words).toMatch(/Periodo 1\s+18 ottobre 2026/);
  expect(words).toMatch(/Periodo 2\s+25 ottobre 2026/);
  expect(words).toContain("6 in 2 periodi");
});

test("a day lost in the first period is given back in its own time, not between the periods that follow", async () => {
  const sunday = new Date("2027-01-10T08:00:00.000Z");
  const id = await anApprovedAct(database.desk, anAct({ ...found, files: [file] }), sunday);
  await postAct(database.desk, id, sunday);
  await database.worker
    .insertInto("albo.outages")
    .values({
      ...{ site: "comune", beganAt: new Date("2027-01-12T01:00:00Z"), endedAt: new Date("2027-01-13T09:00:00Z") },
      ...{ cause: "Rete", recordedAt: new Date() },
    })
    .execute();
  await due("2027-01-13T09:01:00.000Z");
  const { document } = await database.site
    .selectFrom("albo.exposures")
    .select("document")
    .where("act", "=", id)
    .executeTakeFirstOrThrow();
  expect(document.periods?.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ["2027-01-10", "2027-01-12"],
    ["2027-01-13", "2027-01-13"],
    ["2027-01-17", "2027-01-19"],
  ]);
  await due("2027-01-19T23:00:00.000Z");
  expect(CertificateData.parse((await findCertificate(database.desk, id))?.data)).toMatchObject({
    effectiveDays: 6,
    periods: [{ days: 2 }, { days: 1 }, { days: 3 }],
    facts: [{ what: "extension", days: 1 }],
  });
});

test("a way of posting that a type's law does not leave open, or that nobody knows, is refused with what to do", async () => {
  const [terms, schedules] = [await listTerms(database.desk, "comune"), await listSchedules(database.desk, "comune")];
  expect(checkContent(anAct({ schedule: "cose-ritrovate" }), terms, schedules)).toEqual(["schedule-by-law"]);
  expect(checkContent(anAct({ ...found, schedule: "mai-sentito" }), terms, schedules)).toEqual(["schedule-unknown"]);
  const both = anAct({ ...found, fewerDays: 3, fewerBecause: "Prova" });
  expect(checkContent(both, terms, schedules)).toEqual(["schedule-and-days"]);
  const monday = new Date("2027-02-01T08:00:00.000Z");
  const id = await anApprovedAct(database.desk, anAct({ ...found, files: [file] }), monday);
  const posted = await database.desk
    .transaction()
    .execute((tx) => publishAct(tx, { signer, now: monday }, { site: "comune", id, bodyName: "Comune" }));
  expect(posted).toEqual({ ok: false, error: { kind: "not-yet" } });
});

test("the database refuses periods that touch, that do not fill the term, or that take back what was said", async () => {
  const sunday = new Date("2027-02-07T08:00:00.000Z");
  const id = await anApprovedAct(database.desk, anAct({ ...found, files: [file] }), sunday);
  await postAct(database.desk, id, sunday);
  const { document, version } = await database.desk
    .selectFrom("albo.exposures")
    .select(["document", "version"])
    .where("act", "=", id)
    .executeTakeFirstOrThrow();
  const periods = document.periods ?? [];
  const write = (changed: object, cause: "extension" | "annotation") =>
    database.desk
      .insertInto("albo.editions")
      .values({
        ...{ act: id, version: version + 1, cause, document: JSON.stringify({ ...document, ...changed }) },
        ...{ entry: 99_000, at: sunday, reason: "Prova", role: "legal-publisher" },
      })
      .execute();
  const [first, second] = periods;
  if (!first || !second) throw new Error("two periods");
  await expect(write({ periods: [{ ...first, until: second.from }, second] }, "extension")).rejects.toThrow(/apart/);
  await expect(write({ periods: [first] }, "extension")).rejects.toThrow(/two or more/);
  await expect(write({ periods: [first, { ...second, until: first.until }] }, "extension")).rejects.toThrow();
  const later = new Date(Date.parse(first.from) + 1).toISOString();
  await expect(write({ periods: [{ ...first, from: later }, second] }, "extension")).rejects.toThrow();
  const shorter = new Date(Date.parse(first.until) - 1).toISOString();
  await expect(write({ periods: [{ ...first, until: shorter }, second] }, "extension")).rejects.toThrow(/longer/);
  const longer = new Date(Date.parse(first.until) + 1).toISOString();
  await expect(write({ periods: [{ ...first, until: longer }, second] }, "annotation")).rejects.toThrow(
    /extension only/,
  );
  const extend = await database.desk
    .transaction()
    .execute((tx) =>
      amendAct(
        tx,
        { signer, now: sunday },
        { site: "comune", id, actor: aPublisher, amendment: { what: "extension", days: 1, reason: "Neve" } },
      ),
    );
  expect(extend.ok).toBe(true);
});
