import { randomUUID } from "node:crypto";
import { mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { storedPath, storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { withSite } from "#test/site.ts";
import {
  addAnswerFile,
  answerLink,
  changeAccessRequest,
  changeReview,
  enterAccessRequest,
  findAccessRequest,
  findReview,
  forgetFiles,
  keepSectionSettings,
  keepThirdParty,
  listAnswerFiles,
  listThirdParties,
  removeAnswerFile,
} from "../index.ts";
import { eraseAccessRequestsJob } from "../jobs.ts";
import { remind } from "../remind.ts";
import { answerFileRoute, answerPage, transparencyForms, transparencyPages } from "../site-pages.ts";

const database = withDatabase();
const secret = "prova";
const filesDir = await mkdtemp(join(tmpdir(), "access-files-"));
afterAll(() => rm(filesDir, { recursive: true }));
const site = withSite(database, {
  ...{ pages: [...transparencyPages, answerPage({ secret })], forms: transparencyForms({ hasMail: true }) },
  plugins: [async (scope) => answerFileRoute({ db: database.site, secret, filesDir, now: () => site.now })(scope, {})],
});
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const enter = (given: { kind?: "simple" | "generalised" | "documental"; email?: string; receivedOn?: string } = {}) =>
  enterAccessRequest(database.desk, {
    ...{ site: "comune", by: "Ada", now: aMorning },
    request: {
      ...{ kind: "generalised", channel: "pec", protocol: "12/2026", receivedOn: "2026-11-02" as CivilDate },
      ...{ subject: "Spese", details: "Tutte", name: "Ada", surname: "Prova", email: "ada@example.org" },
      ...(given as object),
    },
  });
const change = (id: string, state: "suspended" | "received" | "refused" | "granted" | "deferred", day: string) =>
  changeAccessRequest(database.desk, {
    ...{ site: "comune", id, by: "Ada", now: at(day), hasMail: true },
    change: { state, office: "Cultura", publicSubject: "Spese di una festa", outcome: "Non ora, perché." },
  });
let asked = 0;
/** Each time from another address: how often one may ask is not what these tests are about. */
const ask = (fields: Readonly<Record<string, string>>) => {
  asked += 1;
  return site.app.inject({
    remoteAddress: `192.0.2.${asked}`,
    ...{ method: "POST", url: "/amministrazione-trasparente/richiesta-di-riesame" },
    payload: new URLSearchParams({ reasons: "La risposta è incompleta.", ...fields }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
};
const wordsOf = (html: string) => parseHTML(html).document.querySelector("main")?.textContent ?? "";

test("a request that came by mail is counted from the day it came, and its clock stands still for ten days in all", async () => {
  const { id } = await enter();
  const held = () => findAccessRequest(database.desk, "comune", id);
  expect(String((await held())?.due)).toContain("2026-12-02");
  await change(id, "suspended", "2026-11-10");
  await change(id, "received", "2026-11-16");
  await change(id, "suspended", "2026-11-20");
  await change(id, "received", "2026-12-20");
  expect(await held()).toMatchObject({ pausedDays: 10 });
  expect(String((await held())?.due)).toContain("2026-12-12");
  expect(await change(id, "suspended", "2026-12-21")).toEqual({ ok: false, error: { kind: "no-pause-left" } });
});

test("who is concerned is told and may oppose, each once, and never before being told", async () => {
  const { id } = await enter();
  const keep = (name: string, opposedOn?: string) =>
    keepThirdParty(database.desk, {
      ...{ request: id, name, toldOn: "2026-11-05" as CivilDate, opposedOn: opposedOn as CivilDate | undefined },
    });
  await keep("Ditta Inventata");
  await keep("Ditta Inventata", "2026-11-09");
  expect(await keep("Altra", "2026-11-04")).toEqual({ ok: false, error: { kind: "bad-field" } });
  expect(await keep("")).toEqual({ ok: false, error: { kind: "bad-field" } });
  expect(await listThirdParties(database.desk, id)).toMatchObject([
    { name: "Ditta Inventata", opposedOn: "2026-11-09" },
  ]);
});

test("a review is asked for by number and address, once, when the answer is a refusal or is late; the officer has twenty days", async () => {
  const { id, number } = await enter();
  const fields = { number: String(number), email: "ADA@example.org" };
  site.now = at("2026-12-02");
  expect(wordsOf((await ask(fields)).body)).toContain("La risposta è ancora nei termini");
  await change(id, "refused", "2026-12-02");
  const wrong = await ask({ ...fields, email: "altra@example.org" });
  expect([wrong.statusCode, wordsOf(wrong.body).includes("non corrispondono")]).toEqual([422, true]);
  expect(wordsOf((await ask(fields)).body)).toContain("decide entro 20 giorni");
  expect(wordsOf((await ask(fields)).body)).toContain("è già stato chiesto");
  expect(String((await findReview(database.desk, id))?.due)).toContain("2026-12-22");
  const decide = (state: "suspended" | "granted", day: string, outcome = "") =>
    changeReview(database.desk, {
      ...{ site: "comune", request: id, state, outcome, by: "Rita", now: at(day), hasMail: true },
    });
  await decide("suspended", "2026-12-10");
  expect(await decide("granted", "2026-12-30")).toEqual({ ok: false, error: { kind: "no-outcome" } });
  expect((await decide("granted", "2026-12-30", "Si accoglie.")).ok).toBe(true);
  expect(await decide("granted", "2026-12-31", "Ancora")).toEqual({ ok: false, error: { kind: "decided" } });
  const register = await site.text("/amministrazione-trasparente/registro-degli-accessi");
  expect(wordsOf(register)).toContain("Accolto (30 dic 2026)");
  expect(register).not.toMatch(/Prova|ada@|incompleta/i);
  const letters = await database.worker.selectFrom("mail.outbox").select(["recipient", "subject", "body"]).execute();
  const toAda = letters.filter(({ recipient }) => recipient.toLowerCase() === "ada@example.org");
  expect(toAda.map(({ subject }) => subject.replace(/\d+/, "N"))).toEqual([
    "Richiesta di accesso n. N: Rifiutata",
    "Riesame della richiesta di accesso n. N ricevuto",
    "Riesame della richiesta di accesso n. N: Accolto",
  ]);
  expect(toAda[0]?.body).toContain("può chiedere il riesame al Responsabile");
  await expect(database.site.selectFrom("trasparenza.reviews").select("details").execute()).rejects.toThrow(
    "permission denied",
  );
  site.now = aMorning;
});

test("without an answer a review may be asked for the day after the term; for documents there is another way; nonsense gets a sentence", async () => {
  const late = await enter({ email: "bea@example.org" });
  site.now = at("2026-12-03");
  expect((await ask({ number: String(late.number), email: "bea@example.org" })).statusCode).toBe(200);
  const documents = await enter({ kind: "documental", email: "ciro@example.org" });
  expect(wordsOf((await ask({ number: String(documents.number), email: "ciro@example.org" })).body)).toContain(
    "Difensore civico",
  );
  for (const number of ["", "0", "12a", "99999999999", "-1", "1\0"]) {
    const answer = await ask({ number, email: "ada@example.org" });
    expect([number, answer.statusCode]).toEqual([number, 422]);
  }
  expect((await ask({ number: "1", email: "x".repeat(300), reasons: "" })).statusCode).toBe(422);
  site.now = aMorning;
});

test("the officer hears of requests and reviews before and after their last day, and everything personal goes after five years", async () => {
  const { id } = await enter({ receivedOn: "2027-03-01" });
  await keepThirdParty(database.desk, {
    request: id,
    name: "Ditta",
    toldOn: "2027-03-02" as CivilDate,
    opposedOn: undefined,
  });
  await database.desk.transaction().execute((tx) =>
    keepSectionSettings(tx, "comune", {
      ...{
        inhabitants: 20_000,
        employees: 60,
        hasManagers: true,
        officerName: "",
        officerEmail: "rpct@comune.example",
      },
    }),
  );
  const lines = async (day: string) => {
    await remind(database.worker, { site: "comune", now: at(day), deskUrl: "https://comune.example" });
    const letters = await database.worker.selectFrom("mail.outbox").select(["subject", "body"]).execute();
    return letters.filter(({ body }) => body.includes("31 marzo 2027") && body.includes("Richiesta di accesso")).length;
  };
  expect(await lines("2027-03-15")).toBe(0);
  expect(await lines("2027-03-22")).toBe(1);
  expect(await lines("2027-03-23")).toBe(1);
  expect(await lines("2027-03-29")).toBe(2);
  expect(await lines("2027-04-01")).toBe(3);
  await change(id, "deferred", "2027-04-02");
  await eraseAccessRequestsJob.run({}, { db: database.worker, now: () => new Date("2032-05-01T03:00:00Z") });
  expect(await listThirdParties(database.desk, id)).toEqual([]);
  expect(await findAccessRequest(database.desk, "comune", id)).toMatchObject({
    surname: "",
    email: "",
    state: "deferred",
  });
});

test("a subject for the public register that tells who asked is refused", async () => {
  const { id } = await enter();
  const refuse = (publicSubject: string) =>
    changeAccessRequest(database.desk, {
      ...{ site: "comune", id, by: "Ada", now: at("2026-11-20"), hasMail: false },
      change: { state: "refused", office: "Cultura", publicSubject, outcome: "No." },
    });
  const named = { ok: false, error: { kind: "names-person" } };
  expect(await refuse("Richiesta della signora Prova sulle spese")).toEqual(named);
  expect(await refuse("Spese, per ada@example.org")).toEqual(named);
  expect(await refuse("Pratica RSSMRA85T10A562S")).toEqual(named);
  expect((await refuse("Spese di una festa")).ok).toBe(true);
});

test("documents go with an answer by a personal link, after the decision and not before the others may be overruled", async () => {
  const { id } = await enter();
  const source = join(filesDir, "source");
  await writeFile(source, "Il documento chiesto.");
  const stored = await storeFile(filesDir, source);
  const file = { ...stored, name: "documento.txt", mime: "text/plain; charset=utf-8" };
  const add = () =>
    addAnswerFile(database.desk, { site: "comune", request: id, file, by: "Ada", now: at("2026-11-10") });
  expect((await add()).ok).toBe(true);
  const [added] = await listAnswerFiles(database.desk, id);
  expect((await removeAnswerFile(database.desk, { site: "comune", request: id, id: added?.id ?? "" })).ok).toBe(true);
  await add();
  await keepThirdParty(database.desk, {
    ...{ request: id, name: "Ditta", toldOn: "2026-11-05" as CivilDate, opposedOn: "2026-11-09" as CivilDate },
  });
  const links = { origin: "https://comune.esempio.it", secret };
  const link = answerLink("", secret, id, "it");
  site.now = at("2026-11-12");
  await site.text(link, 404);
  await changeAccessRequest(database.desk, {
    ...{ site: "comune", id, by: "Ada", now: at("2026-11-12"), hasMail: true, links },
    change: { state: "granted", office: "Cultura", publicSubject: "Spese di una festa", outcome: "Si accoglie." },
  });
  expect(await add()).toEqual({ ok: false, error: { kind: "decided" } });
  const { body } = await database.worker
    .selectFrom("mail.outbox")
    .select("body")
    .where("about", "=", `civic-access:${id}`)
    .executeTakeFirstOrThrow();
  expect(body).toContain("dal 21 novembre 2026 al 20 gennaio 2027");
  expect(body).toContain(`https://comune.esempio.it${link}`);
  site.now = at("2026-11-20");
  await site.text(link, 404);
  site.now = at("2026-11-21");
  const page = await site.text(link);
  const href = /href="([^"]*\/risposta\/file\/[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const fetched = await site.app.inject(href);
  expect([fetched.statusCode, fetched.body, fetched.headers["cache-control"]]).toEqual([
    ...[200, "Il documento chiesto.", "private, no-store"],
  ]);
  const foreign = answerLink("", "altro", id, "it");
  await site.text(foreign, 404);
  expect((await site.app.inject(href.replace(/codice=.{10}/, "codice=0000000000"))).statusCode).toBe(404);
  site.now = at("2027-01-21");
  await site.text(link, 404);
  expect((await site.app.inject(href)).statusCode).toBe(404);
});

test("the bytes of an erased request's documents go, whenever the program is ended; what something else holds stays", async () => {
  const { id } = await enter();
  const keep = async (text: string) => {
    await writeFile(join(filesDir, "source"), text);
    const file = { ...(await storeFile(filesDir, join(filesDir, "source"))), name: "x.txt", mime: "text/plain" };
    await addAnswerFile(database.desk, { site: "comune", request: id, file, by: "Ada", now: at("2026-11-10") });
    return storedPath(filesDir, file.sha256);
  };
  const [alone, shared, ended, back] = [
    await keep("solo"),
    await keep("di tutti"),
    await keep("metà"),
    await keep("torna"),
  ];
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    );
  await change(id, "granted", "2026-11-20");
  const hold = async (path: string) => {
    const content = {
      title: "Altro",
      files: [{ sha256: path.slice(-64), name: "y.txt", mime: "text/plain", bytes: 1 }],
    };
    await database.owner
      .insertInto("trasparenza.contents")
      .values({
        ...{ id: randomUUID(), site: "comune", node: "23.04", content: JSON.stringify(content), state: "draft" },
        ...{ entry: null, changedBy: "Ada", changedAt: aMorning },
      })
      .execute();
  };
  await hold(shared);
  const year = "2032-05-01T03:00:00Z";
  await eraseAccessRequestsJob.run({}, { db: database.worker, now: () => new Date(year) });
  expect(await Promise.all([alone, shared, ended, back].map(isThere))).toEqual([true, true, true, true]);
  const forget = (minutes: number) =>
    forgetFiles(database.desk, { filesDir, now: new Date(Date.parse(year) + minutes * 60_000) });
  // ended after a file was moved and before that was written down
  const asideOf = (path: string) => join(dirname(path), `.${path.slice(-64)}.aside`);
  await rename(ended, asideOf(ended));
  await forget(0);
  expect(await Promise.all([alone, shared, ended, back].map(isThere))).toEqual([false, true, false, false]);
  expect(await Promise.all([alone, ended, back].map((path) => isThere(asideOf(path))))).toEqual([true, true, true]);
  await hold(back);
  // ended after a file was removed and before that was written down
  await rm(asideOf(ended));
  expect(await forget(5)).toBe(0);
  await forget(11);
  expect(await Promise.all([alone, shared, ended, back].map(isThere))).toEqual([false, true, false, true]);
  expect(await Promise.all([alone, ended, back].map((path) => isThere(asideOf(path))))).toEqual([false, false, false]);
  expect((await database.owner.selectFrom("trasparenza.forgotten_files").selectAll().execute()).length).toBe(0);
  expect(await forget(30)).toBe(0);
});
