import { parseHTML } from "linkedom";
import { beforeAll, expect, test, vi } from "vitest";
import { type Amendment, amendAct } from "#src/albo/index.ts";
import { findFile, type PublicDocument, type PublicFile } from "#src/content/index.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { withDatabase } from "#test/database.ts";
import { anActFile, aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { publish, withdraw } from "#test/factories/published.ts";
import { aMorning, aPublicDocument } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { bringIn, listCandidates, listContents, publishContent } from "../index.ts";
import { transparencyForms, transparencyPages } from "../site-pages.ts";

const database = withDatabase();
const site = withSite(database, { pages: transparencyPages, forms: transparencyForms({ hasMail: false }) });
const deps = { signer: aSigner(), eventJobs: {}, now: aMorning };
const later = (iso: string) => new Date(iso);
beforeAll(() => setUpBoard(database.desk));

const publishHere = (id: string) =>
  database.desk
    .transaction()
    .execute((tx) => publishContent(tx, deps, { site: "comune", id, role: "transparency-officer" }));
/** Brings the candidate with this title under a node and publishes it. */
async function bring(node: string, title: string): Promise<string> {
  const candidates = await listCandidates(database.desk, { site: "comune", node, now: aMorning });
  const keys = candidates.flatMap((one) => (one.title === title ? [one.key] : []));
  const [id = ""] = await bringIn(database.desk, { site: "comune", node, keys, by: "Ada", now: aMorning });
  const done = await publishHere(id);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return id;
}
const main = async (path: string, now: Date) => {
  site.now = now;
  return (
    parseHTML(await site.text(`/amministrazione-trasparente${path}`)).document.querySelector("main")?.innerHTML ?? ""
  );
};
const isServed = async (file: PublicFile, now: Date) =>
  (await findFile(database.site, { site: "comune", sha256: file.sha256, name: file.name, now })) !== undefined;
const amend = (id: string, amendment: Amendment) =>
  database.desk
    .transaction()
    .execute((tx) =>
      amendAct(tx, { signer: aSigner(), now: aMorning }, { site: "comune", id, actor: aPublisher, amendment }),
    );
const measures = "/provvedimenti/provvedimenti-organi-indirizzo-politico";

test("an act entered once on the board is under its entry too, and outlives the posting by the clock of this exposure", async () => {
  const file = anActFile({ name: "delibera.pdf" });
  const { year, number } = await aPostedAct(database.desk, aMorning, {
    title: "Delibera entrata una volta",
    files: [file],
  });
  const id = await bring("09.01", "Delibera entrata una volta");
  expect((await listContents(database.desk, "comune", "09.01"))[0]).toMatchObject({
    content: { act: { year, number }, office: "Ufficio segreteria", dutyFrom: "2026-11-23", files: [] },
  });
  const onBoard = await main(measures, later("2026-11-24T10:00:00Z"));
  expect(onBoard).toContain(`/albo/${year}/${number}`);
  expect(onBoard).toContain("Deliberazione della Giunta comunale, n. 41, Giunta comunale");
  const over = later("2027-06-01T10:00:00Z");
  const after = await main(measures, over);
  expect(after).not.toContain(`href="/albo/${year}/${number}"`);
  expect(after).toContain(`/file/${file.sha256}/delibera.pdf`);
  expect(await isServed(file, over)).toBe(true);
  const end = later("2031-12-31T23:00:00.000Z");
  expect([await isServed(file, later("2031-12-31T22:59:59.999Z")), await isServed(file, end)]).toEqual([true, false]);
  expect(await main(measures, end)).not.toContain("Delibera entrata una volta");
  site.now = end;
  await site.text(`/amministrazione-trasparente/contenuti/${id}`, 404);
  expect(await listCandidates(database.desk, { site: "comune", node: "09.01", now: aMorning })).toEqual([]);
});

test("what the board obscures is obscured here at once, and what it removes or annuls has no files here any more", async () => {
  const file = anActFile({ name: "con-dati.pdf" });
  const { id } = await aPostedAct(database.desk, aMorning, { title: "Delibera da oscurare", files: [file] });
  const held = await bring("09.01", "Delibera da oscurare");
  const copy = anActFile({ name: "oscurata.pdf" });
  await amend(id, { what: "obscuring", sha256: file.sha256, copy, reason: "Dato sulla salute" });
  const now = later("2026-11-24T10:00:00Z");
  expect([await isServed(file, now), await isServed(copy, now)]).toEqual([false, true]);
  await vi.waitFor(async () => {
    const page = await main(measures, now);
    expect([page.includes(file.sha256), page.includes(copy.sha256)]).toEqual([false, true]);
  });
  await amend(id, { what: "annulment", reason: "Pubblicata per errore" });
  expect(await isServed(copy, now)).toBe(false);
  await vi.waitFor(async () => expect(await main(measures, now)).toContain("L'atto è stato annullato."));
  expect(await publishHere(held)).toMatchObject({
    ok: false,
    error: { faults: [{ kind: "act-gone" }] },
  });
});

const aFile = (name: string): PublicFile => ({ sha256: sha256Hex(name), name, mime: "application/pdf", bytes: 9 });
const aPerson = (): PublicDocument => {
  const [curriculum, assets, election] = ["cv.pdf", "patrimonio.pdf", "atto.pdf"].map(aFile) as [
    PublicFile,
    PublicFile,
    PublicFile,
  ];
  return {
    ...aPublicDocument({
      site: "comune",
      kind: "person",
      id: "77",
      section: "amministrazione/politici",
      title: "Persona Inventata",
    }),
    ...{ path: "/amministrazione/politici/persona-inventata", tags: ["person:77"], office: "Segreteria" },
    visibleUntil: "2027-01-31T23:00:00.000Z",
    files: [curriculum, assets, election],
    ...{ curriculum, declarations: [{ type: "situazione-patrimoniale", file: assets }] },
  };
};
const politicians = "/organizzazione/titolari-di-incarichi-politici-di-amministrazione-di-direzione";

test("a person is written once; when the page ends, what the law wants longer stays, without what must end with the office", async () => {
  await publish(database, aPerson());
  await bring("02.01", "Persona Inventata");
  const [curriculum, assets] = aPerson().files as [PublicFile, PublicFile];
  expect(await main(politicians, aMorning)).toContain('href="/amministrazione/politici/persona-inventata"');
  const over = later("2027-02-01T10:00:00Z");
  const page = await main(politicians, over);
  expect(page).toContain("La pagina «Persona Inventata» non è più sul sito");
  expect([page.includes(curriculum.sha256), page.includes(assets.sha256)]).toEqual([true, false]);
  expect([await isServed(curriculum, over), await isServed(assets, over)]).toEqual([true, false]);
});

test("a page that was withdrawn cannot be published here, and what could be chosen is only what is visible", async () => {
  const page = {
    ...aPerson(),
    id: "78",
    title: "Altra Inventata",
    path: "/amministrazione/politici/altra",
    tags: ["person:78"],
  };
  await publish(database, page);
  const [one] = await listCandidates(database.desk, { site: "comune", node: "02.01", now: aMorning });
  expect(one).toMatchObject({ key: "document:person:78", title: "Altra Inventata", office: "Segreteria" });
  const [id = ""] = await bringIn(database.desk, {
    ...{
      site: "comune",
      node: "02.01",
      keys: [one?.key ?? "", "act:77", "document:person:1"],
      by: "Ada",
      now: aMorning,
    },
  });
  await withdraw(database, page, "Pubblicata per errore");
  expect(await publishHere(id)).toMatchObject({ ok: false, error: { faults: [{ kind: "reference-gone" }] } });
  expect(await listCandidates(database.desk, { site: "comune", node: "22", now: aMorning })).toEqual([]);
});

const aQuarter = (): PublicDocument => {
  const file = { ...aFile("pagamenti-2026-3.csv"), mime: "text/csv; charset=utf-8" };
  return {
    ...aPublicDocument({
      ...{ site: "comune", kind: "dataset", id: "90", section: "amministrazione/documenti-e-dati/dataset" },
      title: "Pagamenti del terzo trimestre 2026",
    }),
    ...{ path: "/dataset/pagamenti-2026-3", tags: ["dataset:90"], office: "Ragioneria" },
    visibleUntil: "2028-01-31T23:00:00.000Z",
    ...{ files: [file], attachments: [file], url: undefined },
  };
};
const payments = "/pagamenti-dell-amministrazione/dati-sui-pagamenti";

test("payments are entered once as data: the entry shows their files as they are now, and keeps the last ones by a clock of its own", async () => {
  await publish(database, aQuarter());
  await bring("17.01", "Pagamenti del terzo trimestre 2026");
  const [file] = aQuarter().files as [PublicFile];
  const now = await main(payments, aMorning);
  expect(now).toContain('href="/dataset/pagamenti-2026-3"');
  expect(now).toContain(`/file/${file.sha256}/${file.name}`);
  // the page of the data ends after a year; the duty lasts five, from January of the year after it arose
  const over = later("2028-02-01T10:00:00Z");
  const after = await main(payments, over);
  expect([after.includes('href="/dataset/'), after.includes(file.sha256)]).toEqual([false, true]);
  expect(await isServed(file, over)).toBe(true);
  expect(await isServed(file, later("2031-12-31T22:59:59.999Z"))).toBe(true);
  expect(await isServed(file, later("2031-12-31T23:00:00.000Z"))).toBe(false);
  expect(await main(payments, later("2031-12-31T23:00:00.000Z"))).not.toContain(file.sha256);
});
