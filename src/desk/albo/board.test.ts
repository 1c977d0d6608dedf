import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { ActContent, checkContent, listTerms } from "#src/albo/index.ts";
import { withDatabase } from "#test/database.ts";
import { internalSecret, openTestDesk, type TestDesk } from "#test/desk.ts";
import { setUpBoard } from "#test/factories/albo.ts";

const database = withDatabase();
let desk: TestDesk;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  desk = await openTestDesk(database);
  for (const role of ["editor", "legal-publisher", "press-office", "administrator"])
    tokens[role] = await desk.tokenOf(role);
  await setUpBoard(database.desk, { twoPersons: true });
}, 120_000);

const send = (role: string, path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return desk.rest("POST", `albo/${path}`, { token: tokens[role] ?? "", body });
};
const drafts = () => database.desk.selectFrom("albo.drafts").selectAll().orderBy("createdAt").execute();
const main = (text = "Testo dell'atto") => new File([text], "Delibera n. 1.txt", { type: "text/plain" });
const whole = () => ({ type: "A.02.02", title: "Un atto", office: "Segreteria", newMain: main(), next: "send" });

test("an editor drafts and sends an act, cannot approve it; who publishes approves what was on the screen", async () => {
  expect((await send("editor", "save", whole())).status).toBe(303);
  const [draft] = await drafts();
  expect(draft).toMatchObject({ state: "in-review", author: "editor <editor@comune.example>" });
  const approve = { id: draft?.id ?? "", step: "approve", sha256: draft?.contentSha256 ?? "" };
  await send("editor", "step", approve);
  expect((await drafts())[0]?.state).toBe("in-review");
  await send("legal-publisher", "step", { ...approve, sha256: "0".repeat(64) });
  expect((await drafts())[0]?.state).toBe("in-review");
  await send("legal-publisher", "step", approve);
  expect((await drafts())[0]).toMatchObject({ state: "published", approvedRole: "legal-publisher" });
  const posted = await database.site.selectFrom("albo.exposures").select(["number", "document"]).execute();
  expect(posted).toMatchObject([{ number: 1, document: { title: "Un atto", files: [{ name: "Delibera-n.-1.txt" }] } }]);
});

test("who wrote an act cannot approve it, also with the role that publishes", async () => {
  await send("legal-publisher", "save", whole());
  const draft = (await drafts())[1];
  await send("legal-publisher", "step", {
    ...{ id: draft?.id ?? "", step: "approve", sha256: draft?.contentSha256 ?? "" },
  });
  expect((await drafts())[1]?.state).toBe("in-review");
  await send("administrator", "step", { id: draft?.id ?? "", step: "back", reason: "Manca l'allegato" });
  expect((await drafts())[1]).toMatchObject({ state: "draft", note: "Manca l'allegato", approvedBy: null });
});

test("what was typed is kept when the act is not complete, or a file is none that can be published", async () => {
  const bad = new File(["<script>alert(1)</script>"], "atto.html", { type: "text/html" });
  await send("editor", "save", { title: "Solo l'oggetto", actDate: "ieri", newMain: bad, next: "send" });
  const draft = (await drafts())[2];
  expect(draft).toMatchObject({ state: "draft", content: { title: "Solo l'oggetto", files: [], actDate: "" } });
});

test("the press office has no business here, and nobody without a login", async () => {
  const before = await drafts();
  await send("press-office", "save", whole());
  await send("nobody", "save", whole());
  expect(await drafts()).toEqual(before);
});

test("an act approved for today is posted when the worker asks, and only the worker may ask", async () => {
  await send("editor", "save", whole());
  const draft = (await drafts())[3];
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" }).format(new Date(Date.now() + 86_400_000));
  await send("legal-publisher", "step", {
    ...{ id: draft?.id ?? "", step: "approve", sha256: draft?.contentSha256 ?? "", startOn: today },
  });
  expect((await drafts())[3]).toMatchObject({ state: "approved", startOn: today });
  await database.pool.query("alter table albo.drafts disable trigger guard_draft");
  await database.pool.query("update albo.drafts set start_on = start_on - 1 where state = 'approved'");
  await database.pool.query("alter table albo.drafts enable always trigger guard_draft");
  expect((await desk.rest("POST", "albo/run-due")).status).toBe(404);
  const asked = await desk.rest("POST", "albo/run-due", { headers: { authorization: `Bearer ${internalSecret}` } });
  expect(asked.json).toMatchObject({ posted: 1, refused: [] });
  expect((await drafts())[3]?.state).toBe("published");
});

const answerOf = async (role: string, path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const { headers } = await desk.answer("POST", `albo/${path}`, { token: tokens[role] ?? "", body });
  const { searchParams } = new URL(headers.get("location") ?? "", "https://x.example");
  return searchParams.get("refused") ?? searchParams.get("done");
};

test("an emergency is written down once it is over, by who publishes; what cannot be read is named", async () => {
  const over = { beganAt: "2026-01-12T09:00", endedAt: "2026-01-12T18:30", cause: "Corrente mancata" };
  const whole = { ...over, authorisedBy: "Il Segretario", numbers: "3" };
  expect(await answerOf("editor", "emergency", whole)).toBe("mayNot");
  expect(await answerOf("legal-publisher", "emergency", { ...whole, beganAt: "ieri" })).toBe("bad-field");
  expect(await answerOf("legal-publisher", "emergency", { ...whole, numbers: "" })).toBe("bad-field");
  expect(await answerOf("legal-publisher", "emergency", { ...whole, endedAt: "2099-01-01T00:00" })).toBe(
    "emergency.not-over",
  );
  expect(await answerOf("legal-publisher", "emergency", { ...whole, endedAt: "2026-01-12T08:00" })).toBe(
    "emergency.ends-before",
  );
  expect(await answerOf("legal-publisher", "emergency", whole)).toBe("emergencyKept");
  const kept = await database.desk.selectFrom("albo.emergencies").selectAll().execute();
  const recordedBy = expect.stringMatching(/^legal-publisher/);
  expect(kept).toMatchObject([{ code: "E1/2026", numbers: 3, beganAt: new Date("2026-01-12T08:00:00Z"), recordedBy }]);
});

test("an administrator sets a way of posting in several periods and what conservation wants; what is none is named", async () => {
  const way = { code: "cose-ritrovate", name: "Cose ritrovate", times: "2", days: "3", everyDays: "7", weekday: "7" };
  const whole = { ...way, citation: "Art. 928 c.c." };
  const ways = () => database.desk.selectFrom("albo.schedules").select(["code", "weekday"]).execute();
  expect(await answerOf("legal-publisher", "schedule", whole)).toBe("mayNot");
  expect(await answerOf("administrator", "schedule", { ...whole, everyDays: "4" })).toBe("bad-schedule");
  expect(await answerOf("administrator", "schedule", { ...whole, times: "molte", citation: " " })).toBe("bad-schedule");
  expect(await ways()).toEqual([]);
  expect(await answerOf("administrator", "schedule", whole)).toBe("scheduleSaved");
  expect(await ways()).toEqual([{ code: "cose-ritrovate", weekday: 7 }]);
  expect(await answerOf("administrator", "schedule", { remove: "cose-ritrovate" })).toBe("scheduleRemoved");
  expect(await ways()).toEqual([]);
  const kept = { areaName: "", areaCode: "AB12CD3", classIndex: "I.6", className: "Archivio", classPlan: "" };
  expect(await answerOf("editor", "conservation", kept)).toBe("mayNot");
  expect(await answerOf("administrator", "conservation", { ...kept, classIndex: " " })).toBe("bad-field");
  expect(await answerOf("administrator", "conservation", kept)).toBe("conservationSaved");
});

test("a request of another body is kept with its file, accepted into a draft once, or refused with a reason", async () => {
  const who = { body: "Agenzia di prova", protocol: "77/2026", basis: "Art. 1", email: "agenzia@example.org" };
  const whole = () => ({ ...who, type: "A.02.02", title: "Avviso dell'agenzia", office: "Messi", file: main() });
  const requests = () => database.desk.selectFrom("albo.requests").selectAll().orderBy("receivedAt").execute();
  expect(await answerOf("press-office", "request", whole())).toBe("mayNot");
  expect(await answerOf("editor", "request", { ...whole(), email: "nessuno" })).toBe("bad-field");
  expect(await answerOf("editor", "request", { ...whole(), body: "" })).toBe("bad-field");
  expect(await answerOf("editor", "request", { ...whole(), file: new File([], "vuoto.pdf") })).toBe("empty");
  expect(await requests()).toEqual([]);
  expect(await answerOf("editor", "request", whole())).toBe("requestKept");
  expect(await answerOf("editor", "request", whole())).toBe("requestKept");
  const [first, second] = await requests();
  expect(first?.content).toMatchObject({ body: "Agenzia di prova", protocol: "77/2026", files: [{ nature: "main" }] });
  const asked = `albo/file/${first?.id}/${first?.content.files[0]?.sha256}`;
  const seen = await desk.answer("GET", asked, { token: tokens.editor ?? "" });
  expect([seen.status, await seen.text()]).toEqual([200, "Testo dell'atto"]);
  expect((await desk.answer("GET", asked)).status).toBe(404);
  expect(await answerOf("editor", "request-answer", { id: first?.id ?? "", answer: "accept" })).toBe("mayNot");
  expect(await answerOf("legal-publisher", "request-answer", { id: "x", answer: "accept" })).toBe("notFound");
  const refuse = (reason: string) =>
    answerOf("legal-publisher", "request-answer", { id: second?.id ?? "", answer: "refuse", reason });
  expect(await refuse(" ")).toBe("request.no-reason");
  expect(await refuse("Manca l'atto firmato")).toBe("requestRefused");
  const accept = () => answerOf("legal-publisher", "request-answer", { id: first?.id ?? "", answer: "accept" });
  expect(await accept()).toBe("requestAccepted");
  expect(await accept()).toBe("request.answered-already");
  expect((await requests()).map(({ state, reason }) => [state, reason])).toEqual([
    ["accepted", null],
    ["refused", "Manca l'atto firmato"],
  ]);
  const draft = (await drafts()).find(({ source }) => source === "request");
  expect(draft).toMatchObject({ state: "draft", content: { title: "Avviso dell'agenzia" } });
});

test("what was taken out of a signed file goes when the signed file goes, and cannot be published alone", async () => {
  const envelope = new File([new Uint8Array(await readFile("test/golden/envelopes/rsa.p7m"))], "atto.pdf.p7m");
  await send("editor", "save", { ...whole(), title: "Atto firmato", newMain: envelope, next: "save" });
  const held = async () => (await drafts()).find(({ content }) => content.title === "Atto firmato");
  const [signed, inside] = (await held())?.content.files ?? [];
  expect(inside).toMatchObject({ takenFrom: signed?.sha256 });
  const content = ActContent.parse({ ...(await held())?.content, files: [{ ...inside, nature: "main" }] });
  expect(checkContent(content, await listTerms(database.desk, "comune"))).toEqual(["pair-broken"]);
  const { newMain: _newMain, ...fields } = whole();
  const id = (await held())?.id ?? "";
  await send("editor", "save", {
    ...fields,
    id,
    title: "Atto firmato",
    [`remove-${signed?.sha256}`]: "on",
    next: "save",
  });
  expect((await held())?.content.files).toEqual([]);
});
