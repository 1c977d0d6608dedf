import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "#src/main/migrate.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { aList, anIssue, subscribers } from "#test/factories/newsletter.ts";
import { freePort } from "#test/global-setup.ts";
import { sendKilled } from "#test/send-letters-killed.ts";
import { startMailServer } from "#test/smtp.ts";
import type { BenchRow } from "./row.ts";

const count = 5_000;
const kills = 3;

/** Of a hundred addresses: two do not exist, two come later, one falls silent before the letter; of a thousand two after it. */
function addressOf(n: number): string {
  if (n % 500 === 7) return `mute-${n}@example.org`;
  const kind = ["gone", "gone", "busy", "busy", "deaf"][n % 100];
  return `${kind ?? "ok"}-${n}@example.org`;
}

/** Sends one issue to 5,000 people through a mail server that refuses, puts off and falls silent, with the sender killed in the middle. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const postgres = await startPostgres({
    ...{ dataDir: join(folder, "postgres"), port: await freePort(), password: "p" },
    flags: ["unix_socket_directories="],
  });
  await migrateDatabase(postgres.url, { desk: "d", site: "s", worker: "w" });
  const pool = openPool(postgres.url, { applicationName: "bench" });
  const db = openDb(pool);
  const server = await startMailServer();
  try {
    const list = await aList(db);
    const emails = Array.from({ length: count }, (_, n) => addressOf(n));
    await subscribers(db, list, emails);
    const issue = await anIssue(db, list);
    const url = asRole(postgres.url, databaseRoles.worker, "w");
    const given = { url, server: server.url, taken: server.taken, issue, kills, everyMs: 2_000 };
    const { states, double, wrong, seconds, ...told } = await sendKilled(db, given);
    const { sent, refused, uncertain, queued, sending } = states;
    const gone = emails.filter((email) => email.startsWith("gone-")).length;
    const remark = `killed ${told.kills} times; ${sent} sent, ${refused} refused, ${uncertain} uncertain and named`;
    return [
      { name: `newsletter: ${count} recipients to the end`, value: seconds, unit: "s", remark },
      { name: "newsletter: received twice", value: double.length, unit: "", limit: 0 },
      { name: "newsletter: count and server disagree", value: wrong.length, unit: "", limit: 0 },
      {
        name: "newsletter: lost or left over",
        value: count - sent - refused - uncertain + queued + sending,
        unit: "",
        limit: 0,
      },
      { name: "newsletter: refused beside those that do not exist", value: refused - gone, unit: "", limit: 0 },
      {
        ...{ name: "newsletter: letters in a minute", value: (sent / seconds) * 60, unit: "1/min" },
        remark: "five connections; an installation sends 600 a minute unless told",
      },
    ];
  } finally {
    await pool.end();
    await server.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
