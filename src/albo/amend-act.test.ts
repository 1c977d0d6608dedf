import { expect, test, vi } from "vitest";
import { streamSaid } from "#src/main/find-said.ts";
import { verifierKeyOf, verifyRegister } from "#src/register/index.ts";
import { withDatabase } from "#test/database.ts";
import { anActFile, aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { type Amendment, amendAct } from "./amend-act.ts";
import { boardRoutes } from "./routes.ts";
import { actPage, boardPage } from "./site-pages.ts";
import { readLog } from "./write-log.ts";

const database = withDatabase();
const hour = 3_600_000;
const site = withSite(database, {
  pages: [boardPage, actPage],
  plugins: [
    async (scope) =>
      boardRoutes({
        ...{ db: database.site, site: "comune", origin: "https://comune.esempio.it", filesDir: "/nowhere" },
        now: () => site.now,
      })(scope, {}),
  ],
});
const later = (hours: number) => new Date(aMorning.getTime() + hours * hour);
const amend = (id: string, amendment: Amendment, now = later(1)) =>
  database.desk
    .transaction()
    .execute((tx) => amendAct(tx, { signer: aSigner(), now }, { site: "comune", id, actor: aPublisher, amendment }));
const rowOf = (id: string) =>
  database.site.selectFrom("albo.exposures").selectAll().where("act", "=", id).executeTakeFirstOrThrow();

test("an annulled act keeps its number and its place until the term ends, with the reason and without its files", async () => {
  await setUpBoard(database.desk);
  const { id, year, number } = await aPostedAct(database.desk, aMorning, { title: "Un atto sbagliato" });
  expect(await amend(id, { what: "annulment", reason: " " })).toMatchObject({
    ok: false,
    error: { kind: "no-reason" },
  });
  expect(await amend(id, { what: "annulment", reason: "Pubblicato per errore" })).toMatchObject({ ok: true });
  site.now = later(2);
  const page = await site.text(`/albo/${year}/${number}`);
  expect(page).toContain("ANNULLATO");
  expect(page).toContain("Pubblicato per errore");
  expect(page).not.toContain("/file/");
  expect(await site.text("/albo")).toContain("<s>Un atto sbagliato</s>");
  const [file] = (await rowOf(id)).document.files;
  await site.text(`/albo/${year}/${number}/file/${file?.sha256}/${file?.name}`, 404);
  expect(await amend(id, { what: "extension", days: 1, reason: "x" })).toMatchObject({ error: { kind: "annulled" } });
  site.now = (await rowOf(id)).endsAt;
  await site.text(`/albo/${year}/${number}`, 404);
});

test("§16.9: an obscured copy leaves number and end as they are, and both hashes in page and log", async () => {
  const { id, year, number } = await aPostedAct(database.desk, aMorning);
  const before = await rowOf(id);
  const original = before.document.files[0]?.sha256 ?? "";
  const copy = anActFile({ name: "atto-oscurato.pdf" });
  const done = await amend(id, { what: "obscuring", sha256: original, copy, reason: "Conteneva un dato sulla salute" });
  expect(done.ok).toBe(true);
  const after = await rowOf(id);
  expect([after.number, after.endsAt, after.startsAt]).toEqual([before.number, before.endsAt, before.startsAt]);
  expect(after.document.files[0]).toMatchObject({ sha256: copy.sha256, obscures: original });
  site.now = later(2);
  const page = await site.text(`/albo/${year}/${number}`);
  expect(page).toContain(copy.sha256);
  expect(page).toContain(original);
  await site.text(`/albo/${year}/${number}/file/${original}/atto.pdf`, 404);
  expect((await readLog(database.desk, id)).at(-1)).toMatchObject({
    what: "obscuring",
    detail: { from: original, to: copy.sha256 },
  });
  const files = await database.site
    .selectFrom("albo.files")
    .selectAll()
    .where("act", "=", id)
    .orderBy("shownFrom")
    .execute();
  expect(files.map(({ sha256, shownUntil }) => [sha256, shownUntil])).toEqual([
    [original, later(1)],
    [copy.sha256, null],
  ]);
});

test("§16.9: the database refuses any other change of what was posted", async () => {
  const { id } = await aPostedAct(database.desk, aMorning);
  const { document, version } = await rowOf(id);
  const other = anActFile();
  const later = new Date(Date.parse(document.endsAt) + hour).toISOString();
  const earlier = new Date(Date.parse(document.endsAt) - hour).toISOString();
  const cases: [string, object][] = [
    ["annotation", { ...document, title: "Un altro oggetto" }],
    ["annotation", { ...document, files: [other] }],
    ["obscuring", { ...document, files: [other] }],
    ["obscuring", { ...document, files: [...document.files, other] }],
    ["obscuring", { ...document, number: document.number + 1 }],
    ["obscuring", { ...document, startsAt: later }],
    ["extension", { ...document, endsAt: earlier }],
    ["annotation", { ...document, endsAt: later }],
    ["posting", document],
  ];
  for (const [cause, changed] of cases) {
    const insert = database.desk
      .insertInto("albo.editions")
      .values({
        ...{ act: id, version: version + 1, cause: cause as "annotation", document: JSON.stringify(changed) },
        ...{ entry: 900_000, at: aMorning, reason: "x", role: "x" },
      })
      .execute();
    await expect(insert, `${cause} ${JSON.stringify(changed).slice(0, 40)}`).rejects.toThrow(
      /not changed|obscured copy|adds and removes|are those it was posted|only made longer|extension only|posted once/,
    );
  }
  expect((await rowOf(id)).document).toEqual(document);
});

test("an extension moves the end by days and says why; an early removal ends the exposure at once", async () => {
  const { id, year, number } = await aPostedAct(database.desk, aMorning);
  await amend(id, { what: "extension", days: 2, reason: "Sito irraggiungibile" });
  const { document, endsAt } = await rowOf(id);
  expect([document.lastDay, endsAt.toISOString()]).toEqual(["2026-12-10", "2026-12-10T23:00:00.000Z"]);
  site.now = later(2);
  expect(await site.text(`/albo/${year}/${number}`)).toContain("Sito irraggiungibile");
  await amend(id, { what: "removal", cause: "authority", reason: "Ordine del Garante" }, later(3));
  site.now = later(3);
  // the copy in memory is dropped when the announcement arrives, a moment after the commit
  await vi.waitFor(() => site.text(`/albo/${year}/${number}`, 404));
  site.now = new Date(later(3).getTime() - 1);
  await site.text(`/albo/${year}/${number}`);
});

test("a correction is an act of its own, and the two name each other", async () => {
  const wrong = await aPostedAct(database.desk, aMorning, { title: "Orari sbagliati" });
  const right = await aPostedAct(database.desk, later(1), { title: "Orari giusti", corrects: wrong.id });
  site.now = later(2);
  expect(await site.text(`/albo/${right.year}/${right.number}`)).toContain(`/albo/${wrong.year}/${wrong.number}`);
  expect(await site.text(`/albo/${wrong.year}/${wrong.number}`)).toContain("Orari giusti");
});

test("after all this the register is whole, and holds every act to its word", async () => {
  const report = await verifyRegister({
    ...{ kind: "database", db: database.site, key: verifierKeyOf(aSigner()), documents: streamSaid },
  });
  expect(report.findings).toEqual([]);
  expect(report.checked.documents).toBeGreaterThan(2);
});
