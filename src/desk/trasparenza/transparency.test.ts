import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { openTestDesk, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  desk = await openTestDesk(database);
  for (const role of ["editor", "transparency-officer", "press-office"]) tokens[role] = await desk.tokenOf(role);
}, 120_000);

const send = (role: string, path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return desk.rest("POST", `trasparenza/${path}`, { token: tokens[role] ?? "", body });
};
const contents = () => database.desk.selectFrom("trasparenza.contents").selectAll().orderBy("changedAt").execute();
const whole = () => ({
  ...{ node: "17.01", title: "Pagamenti del terzo trimestre", office: "Ragioneria", dutyFrom: "2026-10-01" },
  ...{ schema: "4-bis", year: "2026", retention: "five-years" },
});
const head = "Anno;Trimestre;Categoria di spesa;Tipologia di spesa;Importo;Beneficiario";
const row = "2026;3;Uscite correnti;Acquisto di beni e di servizi;12.500,00;Altro soggetto pubblico e privato";
const csv = (text: string) => new File([text], "pagamenti.csv", { type: "text/csv" });

test("an editor drafts, cannot publish; the officer publishes a table from a file, and it is in the register", async () => {
  await send("editor", "content", { ...whole(), tableFile: csv(`${head}\n${row}\n`), next: "publish" });
  const [draft] = await contents();
  expect(draft).toMatchObject({ state: "draft", entry: null, node: "17.01" });
  await send("transparency-officer", "content", {
    ...whole(),
    id: draft?.id ?? "",
    rows: `${head}\n${row}`,
    next: "publish",
  });
  const [done] = await contents();
  expect(done?.state).toBe("published");
  const { rows } = await database.pool.query(
    "select document->'table' as t from published.documents where kind = 'transparency'",
  );
  expect(rows[0].t.rows).toEqual([
    ["2026", "3", "Uscite correnti", "Acquisto di beni e di servizi", "12500.00", "Altro soggetto pubblico e privato"],
  ]);
});

test("a table that does not keep its schema is kept as typed and not published", async () => {
  const bad = row.replace("12.500,00", "molto").replace(";3;", ";5;");
  await send("transparency-officer", "content", {
    ...whole(),
    title: "Con errori",
    tableFile: csv(`${head}\n${bad}\n`),
    next: "publish",
  });
  const draft = (await contents()).find(({ content }) => content.title === "Con errori");
  expect(draft).toMatchObject({ state: "draft", content: { table: { rows: [head.split(";"), bad.split(";")] } } });
});

test("what was typed is kept when the table is no table and the address leads nowhere", async () => {
  const broken = new File(["PK broken"], "dati.xlsx");
  await send("transparency-officer", "content", {
    ...whole(),
    title: "Salvato",
    tableFile: broken,
    reference: "/non/esiste",
  });
  const draft = (await contents()).find(({ content }) => content.title === "Salvato");
  expect(draft?.content).toMatchObject({ office: "Ragioneria", dutyFrom: "2026-10-01" });
});

test("the press office and whoever is not logged in change nothing", async () => {
  const before = await contents();
  await send("press-office", "content", whole());
  await send("nobody", "content", whole());
  await send("editor", "confirm", { node: "17.01" });
  expect(await contents()).toEqual(before);
  expect(await database.desk.selectFrom("trasparenza.nodes").selectAll().execute()).toEqual([]);
});

test("the officer confirms an entry, and takes the grid of the attestation without an empty cell", async () => {
  await send("transparency-officer", "confirm", { node: "16.02" });
  await send("transparency-officer", "settings", {
    inhabitants: "22000",
    officerName: "Segretaria generale",
    officerEmail: "rpct@comune.example",
  });
  const nodes = await database.desk.selectFrom("trasparenza.nodes").selectAll().execute();
  expect(nodes).toMatchObject([
    { node: "16.02", checkedBy: "transparency-officer <transparency-officer@comune.example>" },
  ]);
  expect((await desk.rest("GET", "trasparenza/griglia.csv", { token: tokens["press-office"] ?? "" })).status).toBe(404);
});

const answerOf = async (role: string, path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const { headers } = await desk.answer("POST", `trasparenza/${path}`, { token: tokens[role] ?? "", body });
  const { searchParams } = new URL(headers.get("location") ?? "", "https://x.example");
  return searchParams.get("refused") ?? searchParams.get("done");
};

test("the officer takes the grid of a round once, whoever drafts may fetch it as it was taken", async () => {
  expect(await answerOf("editor", "attestation", { round: "attestation" })).toBe("mayNot");
  expect(await answerOf("transparency-officer", "attestation", { round: "altra" })).toBe("not-found");
  expect(await answerOf("transparency-officer", "attestation", { round: "attestation" })).toBe("taken");
  expect(await answerOf("transparency-officer", "attestation", { round: "attestation" })).toBe("taken-already");
  const days = (attestation: string) =>
    answerOf("transparency-officer", "attestation-days", { "day-attestation": attestation, "day-follow-up": "30/11" });
  expect([await days("31/02"), await days("ieri"), await days("31/05")]).toEqual(["bad-day", "bad-day", "saved"]);
  const draft = (await contents()).find(({ node }) => node === "15.01");
  const year = draft?.content.year;
  expect(draft).toMatchObject({ state: "draft", content: { files: [{ name: `griglia-attestazione-${year}.csv` }] } });
  const fetchGrid = (role: string, round: string) =>
    desk.answer("GET", `trasparenza/rilevazione.csv?anno=${year}&fase=${round}`, { token: tokens[role] ?? "" });
  expect((await fetchGrid("press-office", "attestation")).status).toBe(404);
  expect((await fetchGrid("editor", "follow-up")).status).toBe(404);
  expect(await (await fetchGrid("editor", "attestation")).text()).toContain("Completezza rispetto agli uffici");
});

test("a table typed in the grid is kept as typed, told what is wrong, and published once it is right", async () => {
  const cells = (amount: string) =>
    Object.fromEntries(
      ["2026", "3", "Uscite correnti", "Interessi passivi", amount, "Persona fisica"].map((value, place) => [
        `cell-0-${place}`,
        value,
      ]),
    );
  const heads = Object.fromEntries(head.split(";").map((name, place) => [`head-${place}`, name]));
  const typed = { ...whole(), title: "Scritta a mano", ...heads, grid: "1", gridColumns: "6", gridRows: "5" };
  expect(await answerOf("editor", "content", { ...typed, ...cells("dieci"), next: "rows" })).toBe("saved");
  const held = async () => (await contents()).find(({ content }) => content.title === "Scritta a mano");
  expect((await held())?.content.table?.rows).toEqual([head.split(";"), Object.values(cells("dieci"))]);
  const id = (await held())?.id ?? "";
  const publish = (amount: string) =>
    answerOf("transparency-officer", "content", { ...typed, id, ...cells(amount), next: "publish" });
  expect(await publish("dieci")).toBe("faults");
  expect(await publish("10,00")).toBe("published");
});

test("the contracts of a year before 2024 become a table, with their XML beside it; another XML is refused", async () => {
  const lot =
    "<lotto><cig>Z1</cig><strutturaProponente><denominazione>Comune</denominazione></strutturaProponente><oggetto>Sale</oggetto><sceltaContraente>23-AFFIDAMENTO DIRETTO</sceltaContraente><importoAggiudicazione>10.00</importoAggiudicazione></lotto>";
  const xml = (text: string) => new File([text], "L190-2021.xml", { type: "text/xml" });
  const contracts = `<p:pubblicazione xmlns:p="legge190_1_0"><metadata><annoRiferimento>2021</annoRiferimento></metadata><data>${lot}</data></p:pubblicazione>`;
  const fields = { node: "11.98", title: "Contratti del 2021", office: "Appalti", dutyFrom: "2022-01-31" };
  expect(await answerOf("editor", "content", { ...fields, tableFile: xml("<svg/>") })).toBe("bad-table-file");
  expect(
    await answerOf("transparency-officer", "content", {
      ...fields,
      title: "Contratti",
      tableFile: xml(contracts),
      next: "publish",
    }),
  ).toBe("published");
  const held = (await contents()).find(({ content }) => content.title === "Contratti");
  expect(held?.content).toMatchObject({
    ...{ year: 2021, table: { schema: "190" }, files: [{ name: "L190-2021.xml", mime: "application/xml" }] },
  });
});

test("documents are added to an answer until it is decided, by who answers requests", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const request = {
    kind: "generalised",
    channel: "counter",
    receivedOn: today,
    subject: "Spese",
    surname: "Ditta Prova",
  };
  expect(await answerOf("transparency-officer", "enter-request", request)).toBe("saved");
  const { id } = await database.desk.selectFrom("trasparenza.requests").select("id").executeTakeFirstOrThrow();
  const document = () => new File(["Le spese"], "spese.txt", { type: "text/plain" });
  expect(await answerOf("press-office", "answer-file", { id, files: document() })).toBe("mayNot");
  expect(await answerOf("transparency-officer", "answer-file", { id, files: new File(["MZ"], "x.exe") })).toBe(
    "bad-file",
  );
  expect(await answerOf("transparency-officer", "answer-file", { id, files: document() })).toBe("saved");
  const decision = { id, state: "granted", office: "Ragioneria", publicSubject: "Spese", outcome: "Si accoglie." };
  expect(await answerOf("transparency-officer", "access", decision)).toBe("saved");
  expect(await answerOf("transparency-officer", "answer-file", { id, files: document() })).toBe("decided");
  const files = await database.desk.selectFrom("trasparenza.answer_files").selectAll().execute();
  expect(files).toMatchObject([{ name: "spese.txt", openFrom: expect.stringContaining("-") }]);
});
