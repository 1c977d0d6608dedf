import { parseHTML } from "linkedom";
import { expect, test, vi } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { Content } from "./content.ts";
import { attestationGrid, keepNode, keepSectionSettings, publishContent, readBoard, saveContent } from "./index.ts";
import { transparencyForms, transparencyPages } from "./site-pages.ts";
import { ruleFor } from "./tree/profile.ts";

const database = withDatabase();
const site = withSite(database, { pages: transparencyPages, forms: transparencyForms({ hasMail: false }) });
const big = { inhabitants: 21_000, employees: 130, hasManagers: true };
const small = { inhabitants: 3_000, employees: 20, hasManagers: false };
const root = "/amministrazione-trasparente";
const choose = (profile: typeof big) =>
  database.desk
    .transaction()
    .execute((tx) => keepSectionSettings(tx, "comune", { ...profile, officerName: "", officerEmail: "" }));
const keep = (node: string, choice: Parameters<typeof keepNode>[1]["choice"]) =>
  database.desk.transaction().execute((tx) => keepNode(tx, { site: "comune", node, choice, by: "Ada", now: aMorning }));
const main = async (path: string) =>
  parseHTML(await site.text(root + path)).document.querySelector("main")?.textContent ?? "";
const publish = async (given: Partial<Content>) => {
  const content = Content.parse({ text: "Testo", office: "Segreteria", dutyFrom: "2026-01-10", ...given });
  const id = await saveContent(database.desk, { site: "comune", content, by: "Ada", now: aMorning });
  const deps = { signer: aSigner(), eventJobs: {}, now: aMorning };
  const done = await database.desk
    .transaction()
    .execute((tx) => publishContent(tx, deps, { site: "comune", id, role: "transparency-officer" }));
  if (!done.ok) throw new Error(JSON.stringify(done.error));
};

test.each([
  [{ ...big, inhabitants: 15_000 }, "02.01", 0],
  [{ ...big, inhabitants: 14_999 }, "02.01", 1],
  [{ ...big, inhabitants: 4_999 }, "09.02", 1],
  [{ ...big, employees: 49 }, "01.01", 1],
  [{ ...big, employees: 50 }, "01.01", 0],
] as const)("%o, entry %s: %i duties are simpler", (profile, node, count) => {
  expect(ruleFor(node, profile).simpler).toHaveLength(count);
});

test("kind and size decide what a page asks for; what is only suggested can be set aside, a label can be declared with its reason", async () => {
  await choose(small);
  expect(await main("/personale/dirigenti-cessati")).toContain("non ha dipendenti con qualifica dirigenziale");
  expect(await main("/provvedimenti/provvedimenti-dirigenti-amministrativi")).toContain("meno di 5.000 abitanti");
  const board = await readBoard(database.desk, "comune", aMorning);
  expect(board.find(({ node }) => node.id === "04.03")?.standing.state).toBe("none");
  await keep("04.03", { applies: true });
  await vi.waitFor(async () => expect(await main("/personale/dirigenti-cessati")).not.toContain("non si applica"));
  await choose(big);
  await keep("04.02", { labels: { "Ruolo dirigenti": "Il ruolo è tenuto dall'Unione." } });
  expect(await main("/personale/titolari-di-incarichi-dirigenziali-dirigenti-non-generali")).toContain(
    "Motivo: Il ruolo è tenuto dall'Unione.",
  );
  const line = attestationGrid(await readBoard(database.desk, "comune", aMorning)).find(([id]) => id === "04.02");
  expect(line?.[6]).toBe("0");
});

test("who leaves an office stands among those who left from midnight on, without anybody doing it", async () => {
  const label = "Titolari di incarichi politici di cui all'art. 14, co. 1, del dlgs n. 33/2013";
  await publish({
    node: "02.01",
    below: label,
    title: "Assessora uscente",
    retention: "office",
    endedOn: "2026-12-31",
  });
  await publish({ node: "04.01", title: "Segretario uscente", retention: "office", endedOn: "2026-12-31" });
  const politicians = `${root}/organizzazione/titolari-di-incarichi-politici-di-amministrazione-di-direzione`;
  const under = async (id: string) =>
    parseHTML(await site.text(politicians)).document.querySelector(`[id^=${id}]`)?.textContent ?? "";
  const [last, first] = [new Date("2026-12-31T22:59:59.999Z"), new Date("2026-12-31T23:00:00.000Z")];
  site.now = last;
  expect(await under("titolari-di-incarichi-politici")).toContain("Assessora uscente");
  expect(await main("/personale/titolari-di-incarichi-dirigenziali-amministrativi-di-vertice")).toContain("uscente");
  expect(await main("/personale/dirigenti-cessati")).not.toContain("Segretario uscente");
  site.now = first;
  expect(await under("titolari-di-incarichi-politici")).not.toContain("Assessora uscente");
  expect(await under("cessati-dall")).toContain("Assessora uscente");
  expect(await main("/personale/titolari-di-incarichi-dirigenziali-amministrativi-di-vertice")).not.toContain(
    "uscente",
  );
  expect(await main("/personale/dirigenti-cessati")).toContain("Segretario uscente");
  site.now = new Date("2029-12-31T23:00:00.000Z");
  expect(await main("/personale/dirigenti-cessati")).not.toContain("Segretario uscente");
  site.now = aMorning;
});

test("entries that the law repealed are an archive under their own heading, and no longer among those it asks for", async () => {
  const root = await site.text("/amministrazione-trasparente");
  const archive = await site.text("/amministrazione-trasparente/dati-non-piu-soggetti-a-pubblicazione-obbligatoria");
  expect([root.includes("Controlli sulle imprese</a>"), archive.includes("Controlli sulle imprese</a>")]).toEqual([
    ...[false, true],
  ]);
  expect(await site.text("/amministrazione-trasparente/controlli-sulle-imprese")).toContain("Voce abrogata");
});
