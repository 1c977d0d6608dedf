import { parseHTML } from "linkedom";
import { expect, test, vi } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { Content } from "./content.ts";
import { publishContent, saveContent, withdrawContent } from "./contents.ts";
import { exposureEnd } from "./exposure-end.ts";
import { keepNode, keepSectionSettings } from "./node-queries.ts";
import { transparencyForms, transparencyPages, transparencyRoutes } from "./site-pages.ts";

const database = withDatabase();
const site = withSite(database, {
  pages: transparencyPages,
  forms: transparencyForms({ hasMail: false }),
  plugins: [
    async (scope) =>
      transparencyRoutes({
        db: database.site,
        site: "comune",
        origin: "https://comune.esempio.it",
        now: () => site.now,
      })(scope, {}),
  ],
});
const deps = { signer: aSigner(), eventJobs: {}, now: aMorning };
const by = "Ada Prova";
const aContent = (given: Partial<Content> = {}): Content =>
  Content.parse({
    ...{ node: "01.02", title: "Statuto comunale", text: "Il testo dello statuto.", office: "Segreteria" },
    ...{ below: "Atti amministrativi generali", dutyFrom: "2026-03-10" },
    ...given,
  });
const save = (content: Content) => saveContent(database.desk, { site: "comune", content, by, now: aMorning });
const publish = (id: string) =>
  database.desk
    .transaction()
    .execute((tx) => publishContent(tx, deps, { site: "comune", id, role: "transparency-officer" }));
const published = async (given: Partial<Content> = {}) => {
  const id = await save(aContent(given));
  const done = await publish(id);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return { id, entry: done.value.entry };
};
const generalActs = "/amministrazione-trasparente/disposizioni-generali/atti-generali";

test("a content is on its entry's page with its proof, its number in the register and its last update", async () => {
  const { id, entry } = await published({ title: "Regolamento di contabilità" });
  const node = parseHTML(await site.text(generalActs)).document;
  expect(node.querySelector("#atti-amministrativi-generali")?.textContent).toContain("Regolamento di contabilità");
  expect(node.querySelector("main")?.textContent).toContain("Ultimo aggiornamento23 novembre 2026");
  const foot = node.querySelector("[data-provenance]")?.textContent;
  expect(foot).toContain("Verifica");
  expect(foot).not.toContain("Ultimo aggiornamento");
  const proof = await site.text(`/amministrazione-trasparente/contenuti/${id}`);
  expect(proof).toContain(`/registro/entry/${entry}`);
  expect(await publish(id)).toEqual({ ok: true, value: { entry } });
});

test("at its term a content is gone on every way at that instant, with no job run, and civic access remains", async () => {
  const { id } = await published({
    ...{ node: "17.01", below: "", title: "Pagamenti del 2021", dutyFrom: "2021-12-31", text: "" },
    table: {
      schema: "4-bis",
      rows: [
        ["Anno", "Trimestre", "Categoria di spesa", "Tipologia di spesa", "Importo", "Beneficiario"],
        ["2021", "4", "Uscite correnti", "Interessi passivi", "1.234,5", "Altro soggetto pubblico e privato"],
      ],
    },
    year: 2021,
  });
  const node = "/amministrazione-trasparente/pagamenti-dell-amministrazione/dati-sui-pagamenti";
  const content = `/amministrazione-trasparente/contenuti/${id}`;
  const file = (format: string) => `/amministrazione-trasparente/dati/${id}/art.4-bis-2021-20261123.v1.0.0.${format}`;
  expect(await site.text(file("csv"))).toBe(
    "Anno,Trimestre,Categoria di spesa,Tipologia di spesa,Importo,Beneficiario\r\n2021,4,Uscite correnti,Interessi passivi,1234.50,Altro soggetto pubblico e privato\r\n",
  );
  expect(JSON.parse(await site.text(file("json"))).rows).toMatchObject([{ Anno: "2021", Importo: "1234.50" }]);
  expect(JSON.parse(await site.text(file("schema.json"))).fields).toHaveLength(6);
  expect((await site.app.inject(file("xlsx"))).rawPayload.toString("latin1", 0, 2)).toBe("PK");
  expect(parseHTML(await site.text(content)).document.querySelectorAll("tbody tr")).toHaveLength(1);
  const end = new Date("2026-12-31T23:00:00.000Z");
  site.now = new Date(end.getTime() - 1);
  expect(await site.text(node)).toContain("Pagamenti del 2021");
  site.now = end;
  expect(await site.text(node)).not.toContain("Pagamenti del 2021");
  expect(await site.text(node)).toContain("Un contenuto ha raggiunto il termine");
  await site.text(content, 404);
  await site.text(file("csv"), 404);
  site.now = aMorning;
});

test.each([
  ["five-years", "2026-03-10", undefined, "2032-01-01"],
  ["five-years", "2026-12-31", undefined, "2032-01-01"],
  ["office", "2020-06-01", undefined, undefined],
  ["office", "2020-06-01", "2024-02-29", "2027-03-01"],
  ["office-only", "2020-06-01", "2026-05-31", "2026-06-01"],
  ["while-effective", "2010-06-01", undefined, undefined],
  ["while-effective", "2010-06-01", "2030-06-30", "2030-07-01"],
  ["while-effective", "2026-06-01", "2027-06-30", "2032-01-01"],
] as const)("%s from %s, ended %s: shown until %s", (retention, dutyFrom, endedOn, end) => {
  expect(exposureEnd({ retention, dutyFrom: dutyFrom as never, endedOn: endedOn as never })).toBe(end);
});

test.each([
  ["an IBAN in the text", { text: "Versare su IT60 X054 2811 1010 0000 0123 456" }, "iban"],
  ["an IBAN in a cell", { table: { schema: "free", rows: [["Conto"], ["IT60X0542811101000000123456"]] } }, "iban"],
  ["a fiscal code", { text: "Contributo a RSSMRA85T10A562S" }, "fiscal-code"],
  ["no title", { title: " " }, "no-title"],
  ["nothing in it", { text: "" }, "empty"],
  ["no office", { office: "" }, "no-office"],
  ["no day", { dutyFrom: undefined }, "no-duty"],
  ["an entry that does not apply", { node: "16.04", below: "" }, "not-here"],
  ["a label of another entry", { below: "Organigramma" }, "no-below"],
] as const)("%s: nothing is published, and the reason is told", async (_case, given, kind) => {
  const before = await database.desk.selectFrom("register.entries").select("number").execute();
  const answer = await publish(await save({ ...aContent(), ...(given as Partial<Content>) }));
  expect(answer).toMatchObject({ ok: false, error: { kind: "faults", faults: [{ kind }] } });
  expect(await database.desk.selectFrom("register.entries").select("number").execute()).toHaveLength(before.length);
});

test("what is withdrawn is gone with its reason in the register; a withdrawal without a reason is refused", async () => {
  const { id } = await published({ title: "Atto pubblicato per errore" });
  const withdraw = (reason: string) =>
    database.desk
      .transaction()
      .execute((tx) => withdrawContent(tx, deps, { site: "comune", id, role: "administrator", reason }));
  expect(await withdraw(" ")).toEqual({ ok: false, error: { kind: "no-reason" } });
  expect((await withdraw("Pubblicato nella voce sbagliata")).ok).toBe(true);
  expect(await site.text(generalActs)).not.toContain("Atto pubblicato per errore");
});

test("the desk changes introduction, office and applicability of an entry, never its label", async () => {
  const choice = {
    intro: "Qui trova gli oneri.",
    office: "Ufficio SUAP",
    notApplicable: "Nessun onere è stato introdotto.",
  };
  await database.desk
    .transaction()
    .execute((tx) => keepNode(tx, { site: "comune", node: "01.03", choice, by, now: aMorning }));
  const page = await site.text(
    "/amministrazione-trasparente/disposizioni-generali/oneri-informativi-per-cittadini-e-imprese",
  );
  for (const text of Object.values(choice)) expect(page).toContain(text);
  expect(parseHTML(page).document.querySelector("h1")?.textContent).toBe("Oneri informativi per cittadini e imprese");
});

test("the site cannot read what is still being written", async () => {
  await expect(database.site.selectFrom("trasparenza.contents").select("id").execute()).rejects.toThrow(
    "permission denied",
  );
});

test("what the site keeps by itself meets its entry: requests for access, their register, the catalogue, the officer", async () => {
  const entry = (path: string) => site.text(`/amministrazione-trasparente/altri-contenuti/${path}`);
  const access = parseHTML(await entry("accesso-civico")).document;
  const register = access.querySelector("#registro-degli-accessi");
  expect(register?.querySelector('a[href="/amministrazione-trasparente/registro-degli-accessi"]')).not.toBeNull();
  expect(register?.textContent).not.toContain("non c'è nulla da pubblicare");
  expect(access.querySelector('a[href="/amministrazione-trasparente/richiesta-accesso-civico"]')).not.toBeNull();
  const data = await entry("accessibilita-e-catalogo-dei-dati-metadati-e-banche-dati");
  for (const path of ["/dati-aperti", "/accessibilita"]) expect(data).toContain(`href="${path}"`);
  await database.desk.transaction().execute((tx) =>
    keepSectionSettings(tx, "comune", {
      ...{ inhabitants: 22_000, employees: 130, hasManagers: true },
      ...{ officerName: "Segretaria generale", officerEmail: "rpct@comune.example" },
    }),
  );
  await vi.waitFor(async () => expect(await entry("prevenzione-della-corruzione")).toContain("rpct@comune.example"));
});
