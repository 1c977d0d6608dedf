import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { withSite } from "#test/site.ts";
import { changeAccessRequest, keepNode, keepSectionSettings, listAccessRequests } from "./index.ts";
import { eraseAccessRequestsJob } from "./jobs.ts";
import { remind } from "./remind.ts";
import { transparencyForms, transparencyPages, transparencyRoutes } from "./site-pages.ts";

const database = withDatabase();
const site = withSite(database, {
  pages: transparencyPages,
  forms: transparencyForms({ hasMail: true }),
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
const letters = () =>
  database.worker.selectFrom("mail.outbox").selectAll().where("about", "=", "trasparenza").execute();
const send = (fields: Readonly<Record<string, string>>) =>
  site.app.inject({
    ...{ method: "POST", url: "/amministrazione-trasparente/richiesta-accesso-civico" },
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
const asked = () => ({
  ...{ id: randomUUID(), kind: "generalised", subject: "Spese <b>di Mario</b>", details: "I costi della festa 2025" },
  ...{ name: "Ada", surname: "Prova", email: "ada@example.org", privacy: "on" },
});

test("offices hear of a deadline once a step, the officer of what is two weeks late and of what has no office", async () => {
  await database.desk.transaction().execute(async (tx) => {
    await keepSectionSettings(tx, "comune", {
      ...{
        inhabitants: 20_000,
        employees: 60,
        hasManagers: true,
        officerName: "Segretaria",
        officerEmail: "rpct@comune.example",
      },
    });
    const choice = { office: "Ragioneria", email: "ragioneria@comune.example", checkedOn: "2026-08-10" };
    await keepNode(tx, { site: "comune", node: "17.01", choice, by: "Ada", now: aMorning });
  });
  const on = (day: string) =>
    remind(database.worker, { site: "comune", now: new Date(`${day}T06:00:00Z`), deskUrl: "https://comune.example" });
  const toOffice = async () =>
    (await letters()).filter(({ recipient }) => recipient.startsWith("ragioneria")).map(({ subject }) => subject);
  await on("2026-09-20");
  expect(await toOffice()).toEqual([]);
  for (const day of ["2026-10-05", "2026-10-06", "2026-10-25", "2026-10-31", "2026-11-01"]) await on(day);
  expect(await toOffice()).toEqual([
    expect.stringContaining("una scadenza vicina"),
    expect.stringContaining("entro sette giorni"),
    expect.stringContaining("termine passato"),
  ]);
  await on("2026-11-15");
  const late = (await letters()).filter(({ subject }) => subject.includes("quindici giorni"));
  expect(late.map(({ recipient }) => recipient)).toEqual(["rpct@comune.example"]);
  expect(late[0]?.body).toContain(
    "17.01 Dati sui pagamenti: Dati sui pagamenti del trimestre (ufficio: Ragioneria), entro il 30 ottobre 2026",
  );
});

test("a citizen asks for access, the office answers in its time, and the public register names nobody", async () => {
  const request = asked();
  const taken = await send(request);
  expect(taken.statusCode).toBe(303);
  await send(request);
  expect(await site.text(String(taken.headers.location))).toContain("23 dicembre 2026");
  const [held, ...more] = await listAccessRequests(database.desk, "comune");
  expect([held?.due, more]).toEqual(["2026-12-23", []]);
  const change = (state: "suspended" | "received" | "partly", given: object, day: string) =>
    changeAccessRequest(database.desk, {
      ...{ site: "comune", id: request.id, by: "Ada", now: new Date(`${day}T10:00:00Z`), hasMail: true },
      change: { state, office: "Cultura", publicSubject: "", outcome: "", ...given },
    });
  await change("suspended", {}, "2026-12-01");
  await change("received", {}, "2026-12-20");
  expect((await listAccessRequests(database.desk, "comune"))[0]?.due).toBe("2027-01-02");
  expect(await change("partly", {}, "2026-12-21")).toEqual({ ok: false, error: { kind: "no-outcome" } });
  expect(await change("partly", { outcome: "Sì" }, "2026-12-21")).toEqual({
    ...{ ok: false, error: { kind: "no-public-subject" } },
  });
  expect(
    (await change("partly", { outcome: "Sì, in parte", publicSubject: "Costi di una festa" }, "2026-12-21")).ok,
  ).toBe(true);
  expect(await change("received", {}, "2026-12-22")).toEqual({ ok: false, error: { kind: "decided" } });
  const csv = await site.text("/amministrazione-trasparente/registro-degli-accessi.csv");
  const page = await site.text("/amministrazione-trasparente/registro-degli-accessi");
  for (const shown of [csv, page]) {
    expect(shown).toContain("Costi di una festa");
    expect(shown).toContain("Accolta in parte");
    expect(shown).not.toMatch(/Prova|Mario|ada@/);
  }
  await expect(database.site.selectFrom("trasparenza.requests").select("email").execute()).rejects.toThrow(
    "permission denied",
  );
  const later = (year: string) => () => new Date(`${year}-12-25T03:00:00Z`);
  await eraseAccessRequestsJob.run({}, { db: database.worker, now: later("2030") });
  expect((await listAccessRequests(database.desk, "comune"))[0]?.name).toBe("Ada");
  await eraseAccessRequestsJob.run({}, { db: database.worker, now: later("2031") });
  expect((await listAccessRequests(database.desk, "comune"))[0]).toMatchObject({
    name: "",
    email: "",
    state: "partly",
  });
});

test("a request that is not whole comes back with sentences and with what was typed", async () => {
  const answer = await send({ ...asked(), kind: "", email: "ada" });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain("Scelga che cosa chiede.");
  expect(answer.body).toContain("Scriva un indirizzo email completo");
  expect(answer.body).toContain("I costi della festa 2025");
  expect(answer.body).not.toContain("<b>di Mario");
});
