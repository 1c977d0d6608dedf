import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { err, ok } from "#src/kernel/result.ts";
import { storeBytes } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { anActFile, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { withSite } from "#test/site.ts";
import { listRequests, refuseRequest } from "../request.ts";
import { askForms, askPages } from "./form-pages.tsx";
import { takeForms } from "./take-forms.ts";

const database = withDatabase();
const filesDir = await mkdtemp(join(tmpdir(), "albo-form-"));
afterAll(() => rm(filesDir, { recursive: true }));
const deps = { secret: "a secret of the test", hasMail: true };
const site = withSite(database, { pages: askPages(deps), forms: askForms(deps) });
beforeAll(() => setUpBoard(database.desk));
const path = "/albo/richiesta-pubblicazione";
const pdf = Buffer.from("%PDF-1.7 atto di un altro ente");
const typed = () => ({
  ...{
    id: randomUUID(),
    body: "Agenzia delle entrate",
    ipa: "ag_ent",
    email: `ufficio-${randomUUID()}@agenzia.example`,
  },
  ...{ protocol: "77/2026", basis: "Art. 60 D.P.R. 600/1973", type: "D.01.01", title: "Avviso di <deposito>" },
  ...{ actNumber: "5", actDate: "2026-11-20", fromDay: "1/12/2026", untilDay: "", wishes: "Grazie", declared: "on" },
});
type Fields = Readonly<Record<string, string>>;
let network = 0;
const send = async (fields: Fields, files: readonly (readonly [string, Buffer])[] = [], url = path) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, data] of files) body.append("files", new Blob([new Uint8Array(data)]), name);
  const request = new Request("https://comune.esempio.it", { method: "POST", body });
  network += 1;
  return site.app.inject({
    ...{ method: "POST", url, payload: Buffer.from(await request.arrayBuffer()) },
    headers: { "content-type": request.headers.get("content-type") ?? "", "sec-fetch-site": "same-origin" },
    remoteAddress: `198.51.${network >> 8}.${network & 255}`,
  });
};
const press = (code: string) =>
  site.app.inject({
    ...{ method: "POST", url: `${path}/conferma`, payload: new URLSearchParams({ code }).toString() },
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
const letters = async (about: string) =>
  (await database.pool.query("select recipient, body from mail.outbox where about = $1", [about])).rows as {
    recipient: string;
    body: string;
  }[];
const take = (now = site.now) =>
  takeForms(database.desk, {
    ...{ site: "comune", now, municipality: "Comune di Prova" },
    keep: async ({ name, data }, nature) =>
      name === "rotta.p7m"
        ? err("La busta non si apre.")
        : ok([anActFile({ ...(await storeBytes(filesDir, data)), name, nature })]),
  });
/** Confirms by the link of the letter. @returns the page of its state */
async function confirm(id: string): Promise<string> {
  const [letter] = await letters(`albo-request-form:${id}`);
  const link = new URL(/https:\S+/.exec(letter?.body ?? "")?.[0] ?? "");
  expect(await site.text(link.pathname + link.search)).toContain("viene dal vostro ente?");
  const said = await press(link.searchParams.get("code") ?? "");
  expect(said.statusCode).toBe(303);
  return String(said.headers.location);
}

test("a body asks for a posting: confirmed by mail it becomes a request once, and its page tells how it is getting on", async () => {
  const fields = typed();
  const sent = await send(fields, [
    ["avviso.pdf", pdf],
    ["elenco.csv", Buffer.from("a;b\n")],
  ]);
  expect(sent.statusCode).toBe(303);
  const state = String(sent.headers.location);
  expect(await site.text(state)).toContain("Aspetta la vostra conferma");
  expect(await take()).toEqual({ taken: 0, refused: 0 });
  // pressed twice, it is one form with one letter, to the address and with nothing in it that a stranger typed
  expect((await send(fields)).headers.location).toBe(state);
  const [letter, ...others] = await letters(`albo-request-form:${fields.id}`);
  expect([letter?.recipient, others]).toEqual([fields.email, []]);
  expect(letter?.body).not.toMatch(/Agenzia|deposito|Grazie/);

  expect(await confirm(fields.id)).toBe(state);
  expect(await site.text(state)).toContain("il Comune la riceve tra poco");
  expect(await Promise.all([take(), take()])).toContainEqual({ taken: 1, refused: 0 });
  expect(await take()).toEqual({ taken: 0, refused: 0 });
  const requests = await listRequests(database.desk, "comune");
  expect(requests).toMatchObject([
    {
      ...{ id: fields.id, body: fields.body, protocol: "77/2026", basis: fields.basis, email: fields.email },
      ...{ state: "received", byForm: true, wishes: "Dal 01/12/2026. Grazie" },
      content: {
        ...{ type: "D.01.01", title: "Avviso di <deposito>", body: fields.body, actNumber: "5" },
        files: [
          { name: "avviso.pdf", nature: "main" },
          { name: "elenco.csv", nature: "attachment" },
        ],
      },
    },
  ]);
  expect(await site.text(state)).toContain("il Comune la esamina");
  expect((await database.pool.query("select count(*)::int as n from albo.request_form_files")).rows).toEqual([
    { n: 0 },
  ]);
  const refusal = { site: "comune", actor: aPublisher, now: site.now, municipality: "Comune", hasMail: true };
  await database.desk
    .transaction()
    .execute((tx) => refuseRequest(tx, { ...refusal, id: fields.id, reason: "Manca la norma <giusta>" }));
  expect(await site.text(state)).toContain("Manca la norma &lt;giusta>");
});

test("what is wrong is told at its field; what was typed and the files that were good stay", async () => {
  const fields = { ...typed(), email: "nessuno", basis: "", declared: "", untilDay: "2026-11-30" };
  const wrong = await send(fields, [
    ["avviso.pdf", pdf],
    ["programma.exe", Buffer.from("MZ")],
    ["finto.pdf", Buffer.from("<html>")],
  ]);
  expect(wrong.statusCode).toBe(422);
  for (const told of [
    "ask-email-error",
    "ask-basis-error",
    "ask-declared-error",
    "ask-untilDay-error",
    "ask-files-error",
  ])
    expect(wrong.body).toContain(`id="${told}"`);
  expect(wrong.body).toContain('value="Agenzia delle entrate"');
  expect(wrong.body).toContain("Avviso di &lt;deposito>");
  expect(wrong.body).toContain("avviso.pdf (1 kB): ricevuto");
  expect((await letters(`albo-request-form:${fields.id}`)).length).toBe(0);
  // mended without choosing the file again
  const mended = await send({ ...fields, ...typed(), id: fields.id });
  expect(mended.statusCode).toBe(303);
  const none = await send(typed());
  expect([none.statusCode, none.body.includes("Aggiungete il documento")]).toEqual([422, true]);
});

test("a file that the desk cannot open is answered by letter; nothing waits for ever", async () => {
  const fields = typed();
  await send(fields, [["rotta.p7m", Buffer.from("busta")]]);
  const state = await confirm(fields.id);
  expect(await take()).toEqual({ taken: 0, refused: 1 });
  expect(await site.text(state)).toContain("La busta non si apre.");
  const [, answer] = await letters(`albo-request-form:${fields.id}`);
  expect(answer?.body).toContain("La busta non si apre.");
});

test("nobody who is not asked for an address is believed, and forms that nobody confirms are forgotten with their files", async () => {
  const fields = typed();
  const sent = await send(fields, [["avviso.pdf", pdf]]);
  const state = String(sent.headers.location);
  const stateCode = new URL(state, "https://comune.esempio.it").searchParams.get("code") ?? "";
  // the link of the state confirms nothing
  expect((await press(stateCode)).body).toContain("non vale più");
  await site.text(`${path}/conferma?code=${stateCode}`, 404);
  await site.text(`${path}/stato?code=${fields.id}.falso`, 404);
  await take(new Date(site.now.getTime() + 8 * 86_400_000));
  await take(new Date(site.now.getTime() + 8 * 86_400_000));
  await site.text(state, 404);
  const left = await database.pool.query("select form from albo.request_form_files where form = $1", [fields.id]);
  expect(left.rows).toEqual([]);
});

test("a stranger cannot flood a mailbox: after three letters without an answer the form says so, until one is confirmed", async () => {
  const email = `ufficio-${randomUUID()}@agenzia.example`;
  const ask = async (address = email) => {
    const fields = { ...typed(), email: address };
    const { statusCode, body } = await send(fields, [["avviso.pdf", pdf]]);
    return { id: fields.id, statusCode, body };
  };
  const sent = await Promise.all([ask(), ask(), ask(email.toUpperCase()), ask()]);
  expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([303, 303, 303, 422]);
  const tooMany = sent.find(({ statusCode }) => statusCode === 422);
  expect(tooMany?.body).toMatch(/id="ask-email-error"[^>]*>[^<]*già scritto tre volte/);
  expect(tooMany?.body).toContain("avviso.pdf (1 kB): ricevuto");
  expect(await letters(`albo-request-form:${tooMany?.id}`)).toEqual([]);
  await confirm(sent.find(({ statusCode }) => statusCode === 303)?.id ?? "");
  expect((await ask()).statusCode).toBe(303);
  expect((await ask()).statusCode).toBe(422);
  const before = site.now;
  site.now = new Date(before.getTime() + 86_400_001);
  expect((await ask()).statusCode).toBe(303);
  site.now = before;
});

test("the site's role cannot read what bodies send, change it, or take files from it", async () => {
  const fields = typed();
  await send(fields, [["avviso.pdf", pdf]]);
  const asSite = database.site;
  await expect(asSite.selectFrom("albo.request_forms").select("data").execute()).rejects.toThrow(/permission denied/);
  await expect(asSite.selectFrom("albo.request_form_files").select("data").execute()).rejects.toThrow(
    /permission denied/,
  );
  await expect(asSite.updateTable("albo.request_forms").set({ email: "a@b.example" }).execute()).rejects.toThrow(
    /permission denied/,
  );
  await expect(asSite.deleteFrom("albo.request_form_files").where("form", "=", fields.id).execute()).rejects.toThrow(
    /stay until it is taken/,
  );
});

test("without mail no address can be confirmed, and the page says how to ask instead", async () => {
  const [page] = askPages({ ...deps, hasMail: false });
  const shown = await page?.load({
    ...{ db: database.site, site: "comune", locale: "it", now: site.now, origin: "https://comune.esempio.it" },
    ...{ sites: [], params: {}, query: {} },
  });
  expect(JSON.stringify(shown?.body)).toContain("posta elettronica certificata");
});
