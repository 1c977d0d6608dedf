import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { findDraft } from "../drafts.ts";
import { publishAct } from "../publish-act.ts";
import { approveDraft, sendToReview } from "../review.ts";
import { runDue } from "../run-due.ts";
import { certificateRoute } from "./certificate-route.ts";
import { acceptRequest, listRequests, RequestData, receiveRequest, refuseRequest } from "./request.ts";

const database = withDatabase();
const filesDir = await mkdtemp(join(tmpdir(), "albo-requests-"));
afterAll(() => rm(filesDir, { recursive: true }));
const secret = "prova";
const site = withSite(database, {
  plugins: [async (scope) => certificateRoute({ db: database.site, secret, filesDir, now: () => site.now })(scope, {})],
});
const now = new Date("2026-11-23T09:30:00.000Z");
const step = { site: "comune", actor: aPublisher, now };
const deps = {
  site: "comune",
  signer: aSigner(),
  origin: "https://comune.esempio.it",
  program: process.cwd(),
  filesDir,
  secret,
};
beforeAll(() => setUpBoard(database.desk));

const aRequest = (email = "protocollo@regione.example") =>
  receiveRequest(database.desk, {
    ...step,
    data: RequestData.parse({ body: "Regione Prova", protocol: "123/2026", email, basis: "Art. 1" }),
    content: anAct(),
  });
const letters = async () =>
  (await database.pool.query("select recipient, subject, body from mail.outbox order by queued_at, subject")).rows as {
    recipient: string;
    subject: string;
    body: string;
  }[];

test("a refused request keeps its reason, and the body is told why", async () => {
  const id = await aRequest();
  const refuse = (reason: string) =>
    database.desk
      .transaction()
      .execute((tx) => refuseRequest(tx, { ...step, id, reason, municipality: "Comune di Prova", hasMail: true }));
  expect(await refuse(" ")).toEqual({ ok: false, error: { kind: "no-reason" } });
  expect((await refuse("Manca l'atto")).ok).toBe(true);
  expect(await refuse("Di nuovo")).toEqual({ ok: false, error: { kind: "answered-already" } });
  const [letter] = await letters();
  expect([letter?.recipient, letter?.body.includes("Manca l'atto")]).toEqual(["protocollo@regione.example", true]);
  await expect(
    database.desk.updateTable("albo.requests").set({ state: "received" }).where("id", "=", id).execute(),
  ).rejects.toThrow(/answered once|check constraint/);
  await expect(database.owner.deleteFrom("albo.requests").execute()).rejects.toThrow(/not deleted/);
});

test("an accepted request goes the way of every act; the body gets number, days and the link to the certificate", async () => {
  const id = await aRequest();
  const draft = await database.desk.transaction().execute(async (tx) => {
    const accepted = await acceptRequest(tx, { ...step, id });
    if (!accepted.ok) throw new Error(accepted.error.kind);
    await sendToReview(tx, { ...step, id: accepted.value });
    const found = await findDraft(tx, { site: "comune", id: accepted.value });
    expect(found).toMatchObject({ source: "request", content: { body: "Regione Prova", protocol: "123/2026" } });
    const approval = { sha256: found?.contentSha256 ?? "", personalDataReason: "Prova" };
    await approveDraft(tx, { ...step, id: accepted.value, approval });
    await publishAct(
      tx,
      { signer: deps.signer, now },
      {
        site: "comune",
        id: accepted.value,
        bodyName: "Comune",
      },
    );
    return accepted.value;
  });
  await runDue(database.desk, { ...deps, now });
  await runDue(database.desk, { ...deps, now: new Date(now.getTime() + 60_000) });
  expect((await letters()).map(({ subject }) => subject)).toEqual([
    "Pubblicazione all'albo pretorio 123/2026",
    "Richiesta di pubblicazione non accolta 123/2026",
  ]);
  expect((await letters())[0]?.body).toContain("dal 23 novembre 2026 all'8 dicembre 2026");
  const end = new Date("2026-12-09T08:00:00Z");
  await runDue(database.desk, { ...deps, now: end });
  await runDue(database.desk, { ...deps, now: end });
  const [, , letter, ...others] = await letters();
  expect(others).toEqual([]);
  const link = new URL(/https:\S+/.exec(letter?.body ?? "")?.[0] ?? "");
  site.now = end;
  const answer = await site.app.inject(link.pathname + link.search);
  const [request] = (await listRequests(database.desk, "comune")).filter((one) => one.draft === draft);
  expect([answer.statusCode, sha256Hex(answer.rawPayload)]).toEqual([200, request?.certificate]);
  expect(answer.headers["x-robots-tag"]).toBe("noindex, noarchive");
  await site.text(`${link.pathname}?code=${draft}.falso`, 404);
  site.now = new Date("2028-01-01T00:00:00Z");
  await site.text(link.pathname + link.search, 404);
});

test("a body without an address is told by other means: nothing is sent", async () => {
  const before = (await letters()).length;
  const id = await aRequest("");
  await database.desk.transaction().execute((tx) => acceptRequest(tx, { ...step, id }));
  await runDue(database.desk, { ...deps, now });
  expect((await letters()).length).toBe(before);
});
