import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { storedPath } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { findContent, keepNode, lookIntoFiles, publishContent, saveContent } from "../index.ts";
import { transparencyPages } from "../site-pages.ts";
import { plannedRounds, roundsDue } from "./rounds.ts";
import { keepDay, listSnapshots } from "./snapshots.ts";
import { takeDueSnapshots } from "./take-snapshot.ts";

const database = withDatabase();
const site = "comune";
const pages = withSite(database, { pages: transparencyPages });
const filesDir = await mkdtemp(join(tmpdir(), "attestation-"));
afterAll(() => rm(filesDir, { recursive: true }));
const take = (at: string) => takeDueSnapshots(database.desk, { site, filesDir, now: new Date(at) });
const day = (text: string) => text as CivilDate;

test("each round is due from its day on for two weeks, by the default days or the municipality's own", () => {
  const due = (today: string, days = {}) =>
    roundsDue(plannedRounds(days, day(today)), day(today)).map(({ round, on }) => `${round} ${on}`);
  expect(due("2026-06-14")).toEqual([]);
  expect(due("2026-06-15")).toEqual(["attestation 2026-06-15"]);
  expect(due("2026-06-29")).toEqual(["attestation 2026-06-15"]);
  expect(due("2026-06-30")).toEqual([]);
  expect(due("2026-11-30")).toEqual(["follow-up 2026-11-30"]);
  expect(due("2027-05-31", { attestation: "05-31" })).toEqual(["attestation 2027-05-31"]);
  expect(due("2027-02-28", { attestation: "02-29" })).toEqual(["attestation 2027-02-28"]);
});

test("the grid is taken once on its day, kept for good, and becomes the draft that is published in 15.01 with its proof", async () => {
  await database.desk.transaction().execute((tx) =>
    keepNode(tx, {
      ...{ site, node: "15.01", choice: { office: "Nucleo di valutazione" }, by: "Ada", now: new Date("2026-05-01") },
    }),
  );
  expect(await take("2026-06-14T12:00:00Z")).toBe(0);
  expect(await take("2026-06-15T00:30:00Z")).toBe(1);
  expect(await take("2026-06-15T00:31:00Z")).toBe(0);
  const [snapshot] = await listSnapshots(database.desk, site);
  expect(snapshot).toMatchObject({ year: 2026, round: "attestation", state: "draft", corrected: 0 });
  const held = await findContent(database.desk, site, snapshot?.content ?? "");
  expect(held?.content).toMatchObject({ node: "15.01", office: "Nucleo di valutazione", dutyFrom: "2026-06-15" });
  expect(held?.content.table?.rows.length).toBeGreaterThan(70);
  const bytes = await readFile(storedPath(filesDir, snapshot?.sha256 ?? ""));
  expect(sha256Hex(bytes)).toBe(snapshot?.sha256);
  expect(held?.content.files).toMatchObject([{ sha256: snapshot?.sha256, bytes: bytes.length }]);
  const { owner } = database;
  await expect(owner.updateTable("trasparenza.attestations").set({ takenBy: "altri" }).execute()).rejects.toThrow(
    /is refused/,
  );
  await expect(owner.deleteFrom("trasparenza.attestations").execute()).rejects.toThrow(/is refused/);

  // what changes afterwards does not change the grid; what the attesting body corrects is counted
  const now = new Date("2026-07-20T08:00:00Z");
  const rows = (held?.content.table?.rows ?? []).map((row, place) =>
    place === 3 ? [...row.slice(0, 5), "100", ...row.slice(6)] : row,
  );
  const content = held && { ...held.content, table: { schema: "free", rows } };
  if (!content) throw new Error("no draft");
  const id = await saveContent(database.desk, { site, id: held.id, content, by: "Ada", now });
  expect((await listSnapshots(database.desk, site))[0]?.corrected).toBe(1);
  await lookIntoFiles(database.desk, { program: process.cwd(), filesDir, files: content.files, now });
  const done = await database.desk
    .transaction()
    .execute((tx) =>
      publishContent(tx, { signer: aSigner(), eventJobs: {}, now }, { site, id, role: "transparency-officer" }),
    );
  expect(done).toMatchObject({ ok: true });
  pages.now = now;
  const page = await pages.text(
    "/amministrazione-trasparente/controlli-e-rilievi-sull-amministrazione/organismi-indipendenti-di-valutazione-nuclei-di-valutazione",
  );
  expect(page).toContain("Attestazione 2026: griglia di rilevazione");
  expect(page).toContain("griglia-attestazione-2026.csv");
  const entry = await database.site
    .selectFrom("register.entries")
    .select("leaf")
    .where("kind", "=", "transparency")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(entry.leaf.toString()).toContain(snapshot?.sha256);
});

test("a snapshot that comes late says for which day it was set; a day of the municipality's own counts", async () => {
  const now = new Date("2027-01-02T08:00:00Z");
  await keepDay(database.desk, { site, round: "follow-up", day: "01-31", by: "Ada", now });
  expect(await take("2027-01-30T12:00:00Z")).toBe(0);
  expect(await take("2027-02-03T12:00:00Z")).toBe(1);
  const [snapshot] = await listSnapshots(database.desk, site);
  const held = await findContent(database.desk, site, snapshot?.content ?? "");
  expect(held?.content.text).toContain("Griglia riempita dal sistema il 3 febbraio 2027");
  expect(held?.content.text).toContain("La rilevazione era fissata per il 31 gennaio 2027.");
});
