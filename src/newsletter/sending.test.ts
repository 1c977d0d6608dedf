import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { spoolPostman } from "#src/platform/postman.ts";
import { emptySpool, listSpool, readSpool } from "#src/platform/spool.ts";
import { withDatabase } from "#test/database.ts";
import { aList, anIssue, letterDeps, letterSecret, subscribers } from "#test/factories/newsletter.ts";
import { startMailServer } from "#test/smtp.ts";
import { countStates, listTroubled } from "./counts.ts";
import { decideRecipient } from "./lists.ts";
import { dueDigests } from "./make-digests.ts";
import { withdrawIssue } from "./open-issue.ts";
import { sendLettersJob } from "./send-due.ts";
import { bounceAddress } from "./write-letter.ts";

const database = withDatabase();
let server: Awaited<ReturnType<typeof startMailServer>>;
let list: string;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
let serial = 0;
beforeEach(async () => {
  serial += 1;
  server.taken.length = 0;
  list = await aList(database.desk, { nameIt: `Lista ${serial}` });
});
const send = (given: Parameters<typeof letterDeps>[2] = {}, now?: Date) =>
  sendLettersJob.run({}, { ...letterDeps(database.worker, server.url, given), ...(now && { now: () => now }) });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
/** Folded lines in one, and quoted-printable undone as far as the tests look. */
const unfolded = (raw: string) =>
  raw
    .replaceAll(/\r\n[ \t]+/g, " ")
    .replaceAll("=\r\n", "")
    .replaceAll("=3D", "=");

test("everybody gets one letter, in text and HTML, with language, headings and a way out, and nothing that is fetched", async () => {
  await subscribers(database.owner, list, ["ada@example.org", "bruno@example.org"]);
  const issue = await anIssue(database.worker, list);
  await Promise.all([send(), send()]);
  await send();
  expect(server.taken.map(({ to }) => to).sort()).toEqual(["ada@example.org", "bruno@example.org"]);
  expect(await countStates(database.worker, issue)).toMatchObject({ sent: 2, queued: 0 });
  const raw = unfolded(server.taken[0]?.raw ?? "");
  expect(raw).toMatch(/^List-Unsubscribe: +<https:\/\/comune\.example\/newsletter\/smetti-subito\?code=[^>]+>/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(raw).toContain('<html lang="it"');
  expect(raw.match(/<h1/g)).toHaveLength(1);
  expect(raw).toContain("text/plain");
  expect(raw).not.toMatch(/<img|<link|url\(|src=/);
});

test("an address that does not exist three times is forgotten; one that is only not let in stays", async () => {
  await subscribers(database.owner, list, ["gone-1@example.org", "policy-1@example.org"]);
  for (const title of ["Uno", "Due", "Tre"]) {
    const issue = await anIssue(database.worker, list, { title });
    await send();
    expect((await countStates(database.worker, issue)).refused).toBe(2);
  }
  const left = await database.owner
    .selectFrom("newsletter.subscriptions")
    .select("id")
    .where("listId", "=", list)
    .execute();
  expect(left).toHaveLength(1);
  const days = await database.desk.selectFrom("newsletter.days").selectAll().where("listId", "=", list).execute();
  expect(days).toMatchObject([{ what: "bounced", count: 1 }]);
});

test("later means later; who falls silent before the letter is tried again, who falls silent after it is uncertain and named", async () => {
  await subscribers(database.owner, list, ["busy-2@example.org", "deaf-2@example.org", "mute-2@example.org"]);
  const issue = await anIssue(database.worker, list);
  await send();
  expect(await countStates(database.worker, issue)).toMatchObject({ queued: 2, uncertain: 1 });
  await send({}, later(20));
  expect(await countStates(database.worker, issue)).toMatchObject({ sent: 2, uncertain: 1 });
  const [named] = await listTroubled(database.desk, issue, 10);
  expect(named).toMatchObject({ state: "uncertain", email: "mute-2@example.org" });
  expect(server.taken.filter(({ to }) => to.startsWith("mute-2"))).toHaveLength(1);
  const decided = await database.desk
    .transaction()
    .execute((tx) => decideRecipient(tx, { site: "comune", id: named?.id ?? 0, again: true, now: new Date() }));
  expect(decided).toBe(true);
  await send();
  expect(server.taken.filter(({ to }) => to.startsWith("mute-2"))).toHaveLength(2);
});

test("without a mail server letters wait; nothing counts as an attempt", async () => {
  await subscribers(database.owner, list, ["ada-3@example.org"]);
  const issue = await anIssue(database.worker, list);
  await sendLettersJob.run({}, letterDeps(database.worker, "smtp://127.0.0.1:1"));
  const rows = await database.worker
    .selectFrom("newsletter.recipients")
    .selectAll()
    .where("issueId", "=", issue)
    .execute();
  expect(rows).toMatchObject([{ state: "queued", attempts: 0 }]);
  await send({}, later(2));
  expect(await countStates(database.worker, issue)).toMatchObject({ sent: 1 });
});

test("a correction reaches who had the first letter and replaces it for who still waited; a withdrawal stops the rest", async () => {
  await subscribers(database.owner, list, ["ada-4@example.org", "busy-4@example.org"]);
  const first = await anIssue(database.worker, list, { title: "Prima" });
  await send();
  const second = await anIssue(database.worker, list, { title: "Prima", text: "Rettifica: dalle 9." }, first);
  await send({}, later(30));
  expect(await countStates(database.worker, first)).toMatchObject({ sent: 1, withdrawn: 1 });
  expect(await countStates(database.worker, second)).toMatchObject({ sent: 2 });
  expect(server.taken.filter(({ to }) => to === "busy-4@example.org")).toHaveLength(1);
  expect(unfolded(server.taken.at(-1)?.raw ?? "")).toContain("Subject: [Rettifica] Prima");
  const third = await anIssue(database.worker, list, { title: "Ritirata" });
  expect(await withdrawIssue(database.worker, third, new Date())).toEqual({ stopped: 2, gone: 0 });
  await send({}, later(60));
  expect(await countStates(database.worker, third)).toMatchObject({ withdrawn: 2, sent: 0 });
});

test("the press gets it before the embargo ends, marked, if trusted; the others when it ends; who is not accredited never", async () => {
  const press = await aList(database.desk, { nameIt: `Stampa ${serial}`, isPress: true });
  await subscribers(database.owner, press, ["fidata@giornale.example"], {
    accreditation: "accredited",
    mayEmbargo: true,
  });
  await subscribers(database.owner, press, ["accreditato@radio.example"], { accreditation: "accredited" });
  await subscribers(database.owner, press, ["curioso@example.org"]);
  const embargoUntil = later(120).toISOString();
  await anIssue(database.worker, press, { title: "Bilancio", embargoUntil });
  await send();
  expect(server.taken.map(({ to }) => to)).toEqual(["fidata@giornale.example"]);
  expect(unfolded(server.taken[0]?.raw ?? "")).toMatch(/Subject: \[EMBARGO\] Bilancio/);
  await send({}, later(121));
  expect(server.taken.map(({ to }) => to)).toEqual(["fidata@giornale.example", "accreditato@radio.example"]);
  expect(server.taken[1]?.raw).not.toContain("EMBARGO");
});

test("digests go once a day and on Mondays in the morning of Italy, over both changes of the clocks, and hold what was said since", async () => {
  const due = (at: string) => dueDigests(new Date(at)).map(({ rhythm }) => rhythm);
  expect(due("2026-03-29T05:29:00Z")).toEqual([]); // summer time began this night: half past seven is 5:30 UTC
  expect(due("2026-03-29T05:30:00Z")).toEqual(["daily"]);
  expect(due("2026-03-28T06:29:00Z")).toEqual([]);
  expect(due("2026-10-25T06:29:00Z")).toEqual([]);
  expect(due("2026-10-25T06:30:00Z")).toEqual(["daily"]);
  expect(due("2026-10-26T06:30:00Z")).toEqual(["daily", "weekly"]);
  await subscribers(database.owner, list, ["giorno@example.org"], { rhythm: "daily" });
  await anIssue(database.worker, list, { title: "Uno" });
  const withdrawn = await anIssue(database.worker, list, { title: "Ritirato" });
  await withdrawIssue(database.worker, withdrawn, new Date());
  await anIssue(database.worker, list, { title: "Due" });
  const tomorrow = new Date(Date.now() + 86_400_000);
  const morning = new Date(`${tomorrow.toISOString().slice(0, 10)}T08:00:00Z`);
  await send({}, morning);
  await send({}, new Date(morning.getTime() + 3_600_000));
  expect(server.taken).toHaveLength(1);
  const raw = unfolded(server.taken[0]?.raw ?? "");
  expect(raw.match(/<h1/g)).toHaveLength(1);
  expect(raw.match(/<h2[^>]*>(Uno|Due)</g)).toHaveLength(2);
  expect(raw).not.toContain("Ritirato");
});

test("refusals that come back later are read from a folder; a forged one changes nothing", async () => {
  await subscribers(database.owner, list, ["ada-5@example.org"]);
  const issue = await anIssue(database.worker, list);
  const bouncesFolder = await mkdtemp(join(tmpdir(), "arengo-bounces-"));
  const given = { bounces: "rimbalzi@comune.example", bouncesFolder };
  await send(given);
  const { from = "" } = server.taken[0] ?? {};
  expect(from).toMatch(/^rimbalzi\+\d+-[0-9a-f]{16}@comune\.example$/);
  const notice = (to: string) =>
    `To: <${to}>\r\nContent-Type: multipart/report\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`;
  await mkdir(bouncesFolder, { recursive: true });
  const [row] = await database.worker
    .selectFrom("newsletter.recipients")
    .selectAll()
    .where("issueId", "=", issue)
    .execute();
  const forged = bounceAddress("rimbalzi@comune.example", "another", row?.id ?? 0);
  await writeFile(join(bouncesFolder, "1"), notice(forged));
  await send(given);
  expect((await countStates(database.worker, issue)).sent).toBe(1);
  await writeFile(join(bouncesFolder, "2"), notice(from));
  await send(given);
  expect(await countStates(database.worker, issue)).toMatchObject({ sent: 0, refused: 1 });
  expect(bounceAddress("rimbalzi@comune.example", letterSecret, row?.id ?? 0)).toBe(from);
});

test("a server that still tries changes nothing; a reader who calls a letter unwanted gets no more of that list", async () => {
  await subscribers(database.owner, list, ["ada-8@example.org"]);
  const issue = await anIssue(database.worker, list);
  const bouncesFolder = await mkdtemp(join(tmpdir(), "arengo-bounces-"));
  const given = { bounces: "rimbalzi@comune.example", bouncesFolder };
  await send(given);
  const { from = "" } = server.taken[0] ?? {};
  const left = () =>
    database.owner.selectFrom("newsletter.subscriptions").select("id").where("listId", "=", list).execute();
  await writeFile(join(bouncesFolder, "1"), `To: <${from}>\r\n\r\nAction: delayed\r\nStatus: 4.4.1\r\n`);
  await send(given);
  expect([(await countStates(database.worker, issue)).sent, (await left()).length]).toEqual([1, 1]);
  const complaint = (about: string) =>
    `Content-Type: multipart/report; report-type=feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n\r\nReturn-Path: <${about}>\r\n`;
  await writeFile(join(bouncesFolder, "2"), complaint("rimbalzi+1-0123456789abcdef@comune.example"));
  await send(given);
  expect(await left()).toHaveLength(1);
  await writeFile(join(bouncesFolder, "3"), complaint(from));
  await send(given);
  expect(await left()).toEqual([]);
});

test("where there is no mail server letters lie in a folder, and not for ever", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-spool-"));
  await subscribers(database.owner, list, ["ada-7@example.org"]);
  await anIssue(database.worker, list);
  await send({ open: spoolPostman(folder, () => new Date()) });
  const [file = ""] = await listSpool(folder, 10);
  expect(String(await readSpool(folder, file))).toContain("To: ada-7@example.org");
  expect(await readSpool(folder, "../keys/secrets.json")).toBeUndefined();
  await emptySpool(folder, new Date(Date.now() + 15 * 86_400_000));
  expect(await listSpool(folder, 10)).toEqual([]);
});
