import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { streamSaid } from "#src/main/find-said.ts";
import { storedPath } from "#src/platform/storage.ts";
import { verifierKeyOf, verifyRegister } from "#src/register/index.ts";
import { withDatabase } from "#test/database.ts";
import { anActFile, aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { amendAct } from "../amend-act.ts";
import { closeYear, findClosedYear } from "../close-year.ts";
import { runDue } from "../run-due.ts";
import { CertificateData } from "./certificate-data.ts";
import { findCertificate } from "./issue-certificates.ts";
import { printCertificate } from "./print-certificate.ts";

const database = withDatabase();
const filesDir = await mkdtemp(join(tmpdir(), "albo-certificates-"));
afterAll(() => rm(filesDir, { recursive: true }));
const signer = aSigner();
const deps = { site: "comune", signer, origin: "https://comune.esempio.it", program: process.cwd(), filesDir };

test("§16.8: at the end of the term a certificate is made once, from what really happened, with the hashes of the files", async () => {
  await setUpBoard(database.desk);
  const file = anActFile();
  const { id, entry } = await aPostedAct(database.desk, aMorning, { files: [file], body: "Regione Toscana" });
  const copy = anActFile({ name: "oscurato.pdf" });
  const later = new Date(aMorning.getTime() + 3_600_000);
  await database.desk.transaction().execute((tx) =>
    amendAct(
      tx,
      { signer, now: later },
      {
        site: "comune",
        id,
        actor: aPublisher,
        amendment: { what: "obscuring", sha256: file.sha256, copy, reason: "Dato" },
      },
    ),
  );
  expect(await runDue(database.desk, { ...deps, now: new Date("2026-12-08T22:59:59Z") })).toMatchObject({
    certified: 0,
  });
  const end = new Date("2026-12-08T23:00:00.000Z");
  expect(await runDue(database.desk, { ...deps, now: end })).toMatchObject({ certified: 1 });
  expect(await runDue(database.desk, { ...deps, now: new Date(end.getTime() + 60_000) })).toMatchObject({
    certified: 0,
  });
  const made = await findCertificate(database.desk, id);
  const data = CertificateData.parse(made?.data);
  expect(data).toMatchObject({
    ...{ effectiveDays: 15, firstDay: "2026-11-23", lastDay: "2026-12-08", requester: "Regione Toscana" },
    ...{ approvedBy: "Bruno Prova", endsAt: end.toISOString() },
    files: [
      { sha256: file.sha256, from: aMorning.toISOString(), until: later.toISOString(), isObscured: false },
      { sha256: copy.sha256, from: later.toISOString(), until: end.toISOString(), isObscured: true },
    ],
    entries: [{ number: entry, cause: "posting" }, { cause: "obscuring" }],
  });
  const stored = await readFile(storedPath(filesDir, made?.sha256 ?? ""));
  expect(sha256Hex(stored)).toBe(made?.sha256);
  expect((await printCertificate(process.cwd(), data)).equals(stored)).toBe(true);
  const last = await database.site
    .selectFrom("register.entries")
    .select(["action", "leaf"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  expect([last.action, last.leaf.toString()]).toEqual(["expire", expect.stringContaining(made?.sha256 ?? "-")]);
  await expect(database.desk.deleteFrom("albo.certificates").execute()).rejects.toThrow(/permission denied/);
  await expect(database.owner.updateTable("albo.certificates").set({ bytes: 1 }).execute()).rejects.toThrow(
    /is refused/,
  );
});

test("a year is closed when it is over; then it takes no act, and the register proves what it held", async () => {
  const close = (now: Date) =>
    database.desk
      .transaction()
      .execute((tx) => closeYear(tx, { signer, now }, { site: "comune", year: 2026, actor: aPublisher }));
  expect(await close(new Date("2026-12-31T22:59:59Z"))).toMatchObject({ ok: false, error: { kind: "year-not-over" } });
  expect(await close(new Date("2026-12-31T23:00:00Z"))).toMatchObject({ ok: true, value: { lastNumber: 1 } });
  expect(await close(new Date("2027-01-02T10:00:00Z"))).toMatchObject({ ok: false, error: { kind: "closed-already" } });
  await expect(aPostedAct(database.desk, aMorning)).rejects.toThrow("the register of 2026 is closed");
  expect((await aPostedAct(database.desk, new Date("2027-01-02T10:00:00Z"))).number).toBe(1);
  expect((await findClosedYear(database.site, { site: "comune", year: 2026 }))?.document).toMatchObject({
    lastNumber: 1,
  });
  const report = await verifyRegister({
    ...{ kind: "database", db: database.site, key: verifierKeyOf(signer), documents: streamSaid },
  });
  expect(report.findings).toEqual([]);
});
