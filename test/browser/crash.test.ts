import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { slugify } from "#src/content/desk-types.ts";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { runningServer } from "#src/platform/postmaster.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { type Installation, startInstallation } from "../installation.ts";
import { aRelease, makeSurroundings, openDeskApi, openToCitizens } from "./desk-api.ts";

const kills = 20;
const victims = ["site", "desk", "worker", "clickhouse", "postgres", "server"] as const;
/** Before which kill the supervisor itself is killed, and started anew. */
const supervisorAt = kills / 2;

let installation: Installation | undefined;
afterAll(async () => {
  await installation?.stop();
  await installation?.remove();
});

test(`after ${kills} kills nothing acknowledged is lost or doubled, and the register is whole`, {
  timeout: 900_000,
}, async () => {
  installation = await startInstallation({ args: ["--empty"] });
  const { origin } = installation;
  const password = await installation.addUser("stampa@comune.example", "administrator");
  const api = await openDeskApi(origin, "stampa@comune.example", password);
  await openToCitizens(api);
  const surroundings = await makeSurroundings(api);
  const database = await openOwner(installation);
  await rememberInbox(database);

  let entriesBefore = 0;
  let isOver = false;
  const acknowledged: string[] = [];
  const tried: string[] = [];
  const publishing = (async () => {
    for (let number = 1; !isOver; number++) {
      const title = `Comunicato di prova ${number}`;
      tried.push(title);
      const answer = await api.send("POST", "news", aRelease(title, surroundings)).catch(() => undefined);
      if (answer?.status === 201) acknowledged.push(title);
      await wait(100);
    }
  })();
  let answered = 0;
  const reading = (async () => {
    while (!isOver) {
      const page = await fetch(`${origin}/novita/comunicati`, {
        headers: asBrowser,
        signal: AbortSignal.timeout(5_000),
      }).catch(() => undefined);
      if (page?.status === 200) answered++;
      await page?.text().catch(() => "");
      await wait(50);
    }
  })();

  for (let kill = 0; kill < kills; kill++) {
    await wait(600);
    if (kill === supervisorAt) installation = await killSupervisor(installation);
    await killOne(installation, victims[kill % victims.length] ?? "site");
    await untilWell(installation);
  }
  isOver = true;
  await Promise.all([publishing, reading]);
  await untilWell(installation);

  try {
    const { rows: entries } = await database.query<{ number: string }>(
      "select number from register.entries order by number",
    );
    entriesBefore = entries.length;
    expect(entries.map((entry) => Number(entry.number))).toEqual(entries.map((_, index) => index + 1));
    const { rows } = await database.query<{ title: string; entries: string }>(
      `select d.title, (select count(*) from register.entries e where e.kind = d.kind and e.id = d.id and e.locale = d.locale) as entries
       from published.documents d where d.kind = 'news'`,
    );
    const published = rows.map((row) => row.title);
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(acknowledged.filter((title) => !published.includes(title))).toEqual([]);
    expect(published.filter((title, index) => published.indexOf(title) !== index || !tried.includes(title))).toEqual(
      [],
    );
    expect(rows.filter((row) => Number(row.entries) !== 1)).toEqual([]);
    const page = await fetch(`${origin}/novita/comunicati/${slugify(acknowledged.at(-1) ?? "")}`);
    expect(page.status).toBe(200);

    await untilEmptyInbox(database);
    const written = (
      await database.query<{ view: string }>("select view from public.crash_written order by view")
    ).rows.map((row) => row.view);
    expect(answered).toBeGreaterThan(kills);
    expect(written.length).toBeGreaterThan(kills);
    expect(await countedViews(installation)).toEqual(written);
  } finally {
    await database.end();
  }
  expect(await installation.command("register", "verify")).toContain("integro");
  expect(await installation.command("doctor")).not.toContain("guasto");
  const copy = join(installation.dataDir, "..", "copia.tar.gz");
  expect(await installation.command("backup", copy)).toContain("Copia completa");
  await expect(installation.command("backup", copy)).rejects.toThrow("esiste già");
  await expect(installation.command("restore", copy)).rejects.toThrow("già un'installazione");
  expect(await installation.stop()).toBeLessThan(10_000);
  await expect(fetch(origin)).rejects.toThrow();

  const elsewhere = { ...installation.environment, ARENGO_DATA: join(installation.dataDir, "..", "altrove") };
  const restored = await promisify(execFile)(process.execPath, ["bin/arengo.mjs", "restore", copy], { env: elsewhere });
  expect(restored.stdout).toContain(`Il registro è integro: ${entriesBefore}`);
});

const asBrowser = {
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ...{ "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "accept-language": "it" },
};

async function killOne(target: Installation, victim: (typeof victims)[number]): Promise<void> {
  const pid =
    victim === "server" ? await runningServer(join(target.dataDir, "postgres")) : (await target.states())[victim]?.pid;
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

/** Those that it had started end by themselves, PostgreSQL's server perhaps not: whoever starts again must find its way. */
async function killSupervisor(target: Installation): Promise<Installation> {
  process.kill(target.pid, "SIGKILL");
  return startInstallation({ on: target });
}

/** Waits until every process runs and the site says that it can make pages; a minute at most. */
async function untilWell(target: Installation): Promise<void> {
  for (const until = Date.now() + 90_000; ; ) {
    await wait(300);
    const states = await target.states().catch(() => undefined);
    const areUp =
      states && ["site", "desk", "worker", "clickhouse", "postgres"].every((name) => states[name]?.state === "up");
    const ready = await fetch(`${target.origin}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    if (areUp && ready?.status === 200) return;
    if (Date.now() > until) throw new Error(`not well again: ${JSON.stringify(states)} ${ready?.status}`);
  }
}

async function openOwner(target: Installation): Promise<pg.Pool> {
  const config = readConfig(target.environment);
  const secrets = await readSecrets(dataFolders(config).keys);
  const pool = new pg.Pool({ connectionString: databaseUrl(config, secrets, "owner"), max: 2 });
  pool.on("error", () => {}); // the server is killed on purpose
  return pool;
}

/** Keeps the id of every page view that is acknowledged, that is written into the inbox, in the same transaction. */
async function rememberInbox(database: pg.Pool): Promise<void> {
  await database.query(`
    create table public.crash_written (view text);
    create function public.crash_remember() returns trigger language plpgsql security definer as $$ begin
      insert into public.crash_written select r->>6 from jsonb_array_elements(new.rows) r where r->>0 = 'view';
      return new;
    end $$;
    create trigger crash_remember after insert on measures.inbox for each row execute function public.crash_remember();`);
}

async function untilEmptyInbox(database: pg.Pool): Promise<void> {
  for (const until = Date.now() + 120_000; ; await wait(1_000)) {
    const { rows } = await database.query<{ waiting: string }>("select count(*) as waiting from measures.inbox");
    if (Number(rows[0]?.waiting) === 0) return;
    if (Date.now() > until) throw new Error(`${rows[0]?.waiting} batches still wait in the inbox`);
  }
}

/** Ids of all page views in ClickHouse, doubles included, in order. */
async function countedViews(target: Installation): Promise<string[]> {
  const config = readConfig(target.environment);
  const secrets = await readSecrets(dataFolders(config).keys);
  const client = openClickHouse(clickHouseAddress(config, secrets));
  try {
    const found = await client.query({
      query: "select toString(view) as view from arengo.page_views order by view",
      format: "JSONEachRow",
    });
    return (await found.json<{ view: string }>()).map((row) => row.view);
  } finally {
    await client.close();
  }
}
