import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addFault, type Fault } from "#test/channel-simulator/index.ts";
import { aFilm, aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { deliverJob } from "../delivery/deliver.ts";
import { fetchInboxJob } from "../inbox/fetch-inbox.ts";
import { measureDueJob } from "../measures/measure-due.ts";
import { networkPublishers } from "../publishers.ts";
import { watchAccounts } from "./watch-accounts.ts";

const database = withDatabase();
let bench: ChannelBench;
const lines: string[] = [];
beforeAll(async () => {
  bench = await openChannels(database);
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  Object.assign(bench.deps, { log: pino({ level: "trace" }, stream) });
});
afterAll(() => bench.simulator.stop());

const driven = networkPublishers.filter(({ network }) => network !== "whatsapp").map(({ network }) => network);
/** Everything that the database holds, as text. */
async function dump(): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('channels', 'mail', 'work', 'graphile_worker', 'events')`,
  );
  const all = await Promise.all(
    rows.map(async ({ name }) => JSON.stringify((await database.pool.query(`select t::text from ${name} t`)).rows)),
  );
  return all.join("\n");
}

test("whatever goes wrong, no secret comes into logs, letters, archive or the database in clear", async () => {
  const faults: readonly Fault[] = ["lost", "error-after", "throttled", "revoked", "version-ended"];
  for (const network of driven) {
    const account = await bench.connect(network);
    const media = network === "youtube" ? [aFilm()] : [aPicture()];
    for (const fault of faults) {
      addFault(bench.world, network, fault);
      await bench.post([account], { text: `Prova ${network} ${fault}`, media: JSON.stringify(media) });
      await bench.settle();
      const opened = bench.world.accounts.find((one) => one.network === network);
      if (opened) Object.assign(opened, { isRevoked: false, expiresAt: undefined });
      await database.desk
        .updateTable("channels.accounts")
        .set({ state: "connected" })
        .where("id", "=", account)
        .execute();
    }
    await bench.settle();
  }
  // nobody answers at all: the fault itself names the address, and Telegram's has its key in it
  const [delivery] = await bench.deliveries(
    await bench.post([await bench.connect("telegram", { remoteId: "-100999" })], { text: "Nel vuoto" }),
  );
  const endpoints = { ...bench.deps.channels.endpoints, telegram: "http://127.0.0.1:1" };
  await deliverJob.run({ id: delivery?.id ?? "" }, { ...bench.deps, channels: { ...bench.deps.channels, endpoints } });
  await watchAccounts(bench.deps);
  bench.moveClock(2 * 3_600_000);
  await measureDueJob.run({}, bench.deps);
  await fetchInboxJob.run({}, bench.deps);
  const named = driven.flatMap((network) => [`token-${network}`, `refresh-${network}`]);
  // PostgreSQL writes bytes as hexadecimal figures
  const secrets = new RegExp([...named, ...named.map((secret) => Buffer.from(secret).toString("hex"))].join("|"));
  expect(lines.join("\n")).not.toMatch(secrets);
  expect(await dump()).not.toMatch(secrets);
});
