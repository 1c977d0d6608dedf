import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { signedCode } from "#src/platform/signed-code.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { withSite } from "#test/site.ts";
import { changeRequest, countRequests, eraseRequestsJob, listRequests } from "./index.ts";
import { keepRequest } from "./keep-request.ts";
import { assistanceForms, assistancePages } from "./site-pages.ts";

const deps = { secret: "a secret of the test", hasMail: true };
const database = withDatabase();
const site = withSite(database, { pages: assistancePages(deps), forms: assistanceForms(deps) });
const form = "/servizi/richiesta-assistenza";
const typed = () => ({
  ...{ id: randomUUID(), category: "turismo", details: "Non trovo <b>il modulo</b>", name: "Ada", surname: "Prova" },
  ...{ email: "ada@esempio.it", privacy: "on", go: "send" },
});
const send = (fields: Readonly<Record<string, string>>, url = form) =>
  site.app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    remoteAddress: `198.51.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  });
const waiting = (id: string) =>
  database.worker.selectFrom("mail.outbox").selectAll().where("about", "=", `assistance:${id}`).execute();
const change = (id: string, given: object) =>
  changeRequest(
    database.desk,
    { ...deps, origin: "https://comune.esempio.it", now: site.now },
    {
      ...{ site: "comune", id, by: "Bea <bea@esempio.it>" },
      change: { state: "in-charge", office: "", answer: "", ...given },
    },
  );

const service = aPressRelease({
  ...{ kind: "service", id: "20", section: "servizi/turismo", title: "Bus <navetta>" },
  path: "/servizi/turismo/bus-navetta",
});
beforeAll(async () => {
  await publish(database, service);
});

test("who comes from the page of a service finds it chosen, and it is kept with the request", async () => {
  const { document } = parseHTML(await site.text(`${form}?servizio=${service.path}`));
  const chosen = [...document.querySelectorAll("main option[selected]")].map((option) => option.getAttribute("value"));
  expect(chosen).toEqual(["turismo", service.path]);
  const fields = { ...typed(), service: service.path };
  await send(fields);
  const [kept] = await listRequests(database.desk, { site: "comune", limit: 1 });
  expect(kept).toMatchObject({ id: fields.id, serviceTitle: service.title, servicePath: service.path });
  const foreign = await site.text(`${form}?servizio=//evil.example`);
  expect(parseHTML(foreign).document.querySelectorAll("main option[selected]")).toHaveLength(0);
});

test("Enter in a field sends the request, though the button that shows the services comes before", async () => {
  const { document } = parseHTML(await site.text(form));
  expect(document.querySelector("main form button")?.getAttribute("value")).toBe("send");
});

test("without JavaScript the services of a category are shown by a button, and nothing is lost or sent", async () => {
  const fields = typed();
  const answer = await send({ ...fields, go: "services" });
  const { document } = parseHTML(answer.body);
  expect(answer.statusCode).toBe(200);
  expect(document.querySelector("#assistance-service")?.textContent).toContain("Bus");
  expect(document.querySelector("#assistance-email")?.getAttribute("value")).toBe(fields.email);
  expect(document.querySelector("input[name=id]")?.getAttribute("value")).toBe(fields.id);
  expect((await listRequests(database.desk, { site: "comune", limit: 1 }))[0]?.id).not.toBe(fields.id);
});

test("a request sent twice is kept once, told once by mail, and its receipt tells its number but not who asks", async () => {
  const fields = typed();
  const first = await send(fields);
  const twice = await send({ ...fields, details: "Altro testo" });
  expect([first.statusCode, twice.headers.location]).toEqual([303, first.headers.location]);
  const kept = (await listRequests(database.desk, { site: "comune", limit: 10 })).filter(({ id }) => id === fields.id);
  expect(kept).toMatchObject([{ details: fields.details, email: "ada@esempio.it", state: "received" }]);
  const receipt = await site.text(String(first.headers.location));
  expect(receipt).toContain(`Richiesta n. ${kept[0]?.number} ricevuta`);
  expect(receipt).not.toMatch(/Ada|ada@|modulo/);
  expect(receipt).toContain("Quanto è stato facile usare questo servizio?");
  const letters = await waiting(fields.id);
  expect(letters).toMatchObject([{ recipient: "ada@esempio.it" }]);
  expect(letters[0]?.body).toContain(`https://comune.esempio.it${first.headers.location}`);
  expect(letters[0]?.body).not.toContain("modulo");
});

test.each([
  ["category", "altro", "Scelga la categoria"],
  ["service", "/servizi/che-non-esiste", "Scelga uno dei servizi"],
  ["details", "è".repeat(601), "600 caratteri al massimo"],
  ["name", " ", "Scriva il Suo nome"],
  ["surname", "x".repeat(101), "Scriva il Suo cognome"],
  ["email", "ada", "indirizzo email completo"],
  ["privacy", "", "Confermi di aver letto"],
])("%s wrong: a sentence beside it, and what was typed is still there", async (name, value, sentence) => {
  const answer = await send({ ...typed(), [name]: value });
  const { document } = parseHTML(answer.body);
  expect(answer.statusCode).toBe(422);
  expect(document.querySelector("#form-errors")?.textContent).toContain(sentence);
  expect(document.querySelector("main b")).toBeNull();
  if (name !== "surname") expect(document.querySelector("#assistance-surname")?.getAttribute("value")).toBe("Prova");
  if (name !== "details") expect(document.querySelector("#assistance-details")?.textContent).toContain("il modulo");
});

test("longest texts in characters of four bytes are taken", async () => {
  const fields = { ...typed(), details: "🦀".repeat(600), name: "🦀".repeat(100), surname: "🦀".repeat(100) };
  expect((await send(fields)).statusCode).toBe(303);
});

test("without a mail server nothing waits to be sent", async () => {
  const fields = { ...typed(), service: "" };
  const sending = { site: "comune", locale: "it", at: site.now, origin: "https://comune.esempio.it", code: "x" };
  await keepRequest(database.site, fields, { ...sending, service: undefined, hasMail: false });
  expect(await waiting(fields.id)).toEqual([]);
});

test("the office takes a request in charge and answers: the citizen reads it by the link and by mail, once", async () => {
  const fields = { ...typed(), category: "relazioni-con-il-pubblico" };
  const { headers } = await send(fields, "/en/services/request-assistance");
  const receipt = String(headers.location);
  expect(receipt).toContain("/en/services/request-assistance/receipt?code=");
  const inItalian = parseHTML(await site.text(receipt)).document.querySelector("[data-languages] a[hreflang=it]");
  expect(inItalian?.getAttribute("href")).toBe(
    receipt.replace("/en/services/request-assistance/receipt", `${form}/ricevuta`),
  );
  expect(await site.text(inItalian?.getAttribute("href") ?? "")).toContain("Richiesta n.");
  expect(await change(fields.id, { state: "answered" })).toMatchObject({ error: { kind: "no-answer" } });
  expect(await change(randomUUID(), {})).toMatchObject({ error: { kind: "not-found" } });
  expect((await change(fields.id, { office: "Anagrafe" })).ok).toBe(true);
  expect(await site.text(receipt)).toContain("Being dealt with by the office");
  const before = await countRequests(database.desk, "comune");
  const answered = { state: "answered", office: "Anagrafe", answer: "Lo trova <qui>." };
  expect((await change(fields.id, answered)).ok).toBe(true);
  expect((await change(fields.id, answered)).ok).toBe(true);
  expect((await countRequests(database.desk, "comune")).answered).toBe(before.answered + 1);
  expect(await site.text(receipt)).toContain("Lo trova &lt;qui>.");
  const letters = await waiting(fields.id);
  expect(letters.map(({ subject }) => subject.replace(/\d+/, "n"))).toEqual([
    "Request for assistance no. n received",
    "Answer to your request for assistance no. n",
  ]);
});

test("a link that was not signed here, or for something else, opens nothing", async () => {
  const receipt = `${form}/ricevuta?code=`;
  await site.text(`${form}/ricevuta`, 404);
  await site.text(`${receipt}${randomUUID()}.${"A".repeat(43)}`, 404);
  const fields = typed();
  await send(fields);
  await site.text(`${receipt}${signedCode(deps.secret, "booking", fields.id)}`, 404);
});

test("the site and the worker cannot read who asks; after 180 days without a change nobody can", async () => {
  for (const db of [database.site, database.worker])
    await expect(db.selectFrom("assistance.requests").select("email").execute()).rejects.toThrow("permission denied");
  const fields = typed();
  const { headers } = await send(fields);
  const inDays = (days: number) => ({
    db: database.worker,
    now: () => new Date(site.now.getTime() + days * 86_400_000),
  });
  const details = async () =>
    (await listRequests(database.desk, { site: "comune", limit: 50 })).find(({ id }) => id === fields.id)?.details;
  await eraseRequestsJob.run({}, inDays(179));
  expect(await details()).toBe(fields.details);
  await eraseRequestsJob.run({}, inDays(181));
  expect(await details()).toBe("");
  expect(await site.text(String(headers.location))).toContain("sono stati cancellati");
  expect(await change(fields.id, {})).toMatchObject({ error: { kind: "erased" } });
});

test("whatever is sent is answered with a page, and comes back as text", async () => {
  const names = ["id", "category", "service", "details", "name", "surname", "email", "privacy", "go", "x"];
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 700 }),
    fc.constantFrom(`"><script>x</script>`, "on", ""),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value), async (fields) => {
      const answer = await send(fields);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toContain("<script>x");
    }),
    { numRuns: 300 },
  );
});

test("a request that was only received is answered once it has an answer, whatever state was left in the form", async () => {
  const fields = { ...typed(), category: "relazioni-con-il-pubblico" };
  await send(fields);
  const saved = await change(fields.id, { state: "received", answer: "Lo trova in biblioteca." });
  expect(saved).toEqual({ ok: true, value: { state: "answered" } });
  const back = await change(fields.id, { state: "received", answer: "Lo trova in biblioteca." });
  expect(back).toEqual({ ok: true, value: { state: "received" } });
});
