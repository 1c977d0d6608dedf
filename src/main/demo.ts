import { readSealKey } from "#src/channels/index.ts";
import {
  boardActs,
  bookingCalendars,
  demoItems,
  demoMessages,
  demoSettings,
  files,
  highlights,
  pictures,
} from "#src/demo/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { type Db, openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner, type Signer } from "#src/register/index.ts";
import { eventJobs } from "./event-jobs.ts";
import { loadBoard } from "./load-demo/load-board.ts";
import { loadFigures } from "./load-demo/load-figures.ts";
import { draftItems, publishItems } from "./load-demo/load-items.ts";
import { loadLarge } from "./load-demo/load-large.ts";
import { loadLists } from "./load-demo/load-lists.ts";
import { loadMap } from "./load-demo/load-map.ts";
import { loadTransparency } from "./load-demo/load-transparency.ts";
import { loadUploads } from "./load-demo/load-uploads.ts";
import { type LocalDesk, localDesk } from "./load-demo/local-desk.ts";
import { openSites } from "./load-demo/open-sites.ts";
import { openDesk } from "./open-desk.ts";
import { programFolder } from "./program-folder.ts";

/**
 * Loads the demonstration municipality through the desk's own publication. Repeatable: what is there stays as it is, a run
 * that was killed is gone on with.
 * @param options.size publishes in addition so many made-up documents for measuring, without drafts at the desk
 * @param options.onProgress takes lines for people, in `options.language` (default: Italian)
 */
export async function loadDemo(
  config: Config,
  options: { size?: number; onProgress: (line: string) => void; language?: Locale; now?: Date },
): Promise<void> {
  const say = demoMessages(options.language ?? "it");
  const counted = (key: "uploads" | "items" | "board", total: number, step: number) => {
    let done = 0;
    return () => {
      done += 1;
      if (done % step === 0 || done === total) options.onProgress(say(key, { done, total }));
    };
  };
  const desk = localDesk(await openDesk(config));
  await nameMunicipality(desk);
  options.onProgress(say("settings"));
  const uploads = [...pictures, ...files()];
  const collections = demoItems(options.now ?? new Date());
  // pictures keep the processor busy, drafts the database
  const [media, drafts] = await Promise.all([
    loadUploads(desk, uploads, counted("uploads", uploads.length, 20)),
    draftItems(desk, collections),
  ]);
  const total = collections.reduce((sum, { items }) => sum + items.length, 0);
  const sites = await openSites(desk, config, drafts);
  await publishItems(desk, collections, drafts, { uploads: media, sites }, counted("items", total, 25));
  await decorate(desk, media);
  await openCalendars(desk);
  const now = options.now ?? new Date();
  await asDesk(config, (db, deps) => loadBoard(db, { ...deps, now }, counted("board", boardActs.length, 5)));
  await asDesk(config, (db, { signer }) => loadTransparency(db, { signer, now }));
  await asDesk(config, (db) => loadMap(db, now));
  const key = await readSealKey(dataFolders(config).keys);
  await asDesk(config, (db) => loadLists(db, { config, key, now }));
  if (options.size !== undefined) {
    await measureWith(config, options.size, (done) =>
      options.onProgress(say("large", { done, total: options.size ?? 0 })),
    );
  }
}

/**
 * Gives the demonstration figures, when ClickHouse answers: by themselves, so that content does not need them.
 * @param onProgress takes a line for people
 */
export async function loadDemoFigures(
  config: Config,
  { onProgress, language = "it" }: { onProgress: (line: string) => void; language?: Locale },
): Promise<void> {
  const secrets = await readSecrets(dataFolders(config).keys);
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: 60_000 });
  const pool = openPool(databaseUrl(config, secrets, "site"), { applicationName: "arengo demo", max: 1 });
  const now = new Date();
  try {
    await asDesk(config, async (desk, { signer }) => {
      const done = await loadFigures({
        ...{ desk, site: openDb(pool), clickhouse, signer, folders: dataFolders(config), now },
        ...{ program: programFolder(), origin: config.publicUrl },
      });
      onProgress(demoMessages(language)(`figures.${done}`));
    });
  } finally {
    await clickhouse.close();
    await pool.end();
  }
}

/** First of all, so that no page is ever shown without saying that it is a demonstration. */
async function nameMunicipality(desk: LocalDesk): Promise<void> {
  const held = await desk.readSettings();
  if (held.municipality) return;
  await desk.saveSettings(demoSettings.it, "it");
  await desk.saveSettings({ ...demoSettings.it, ...demoSettings.en }, "en");
}

/** The offices that take appointments, those that are missing. */
async function openCalendars(desk: LocalDesk): Promise<void> {
  const held = await desk.all("booking-calendars");
  const titles = held.map(({ title }) => title as unknown);
  for (const calendar of bookingCalendars) {
    if (!titles.includes(calendar.title)) await desk.create("booking-calendars", calendar);
  }
}

async function decorate(desk: LocalDesk, media: ReadonlyMap<string, number | string>): Promise<void> {
  const held = await desk.readSettings();
  if (held.coatOfArms) return;
  const news = await desk.all("news");
  const chosen = highlights.flatMap((slug) => news.find((item) => item.slug?.it === slug)?.id ?? []);
  await desk.saveSettings({ coatOfArms: media.get("stemma.png"), highlights: chosen }, "it");
}

async function measureWith(config: Config, size: number, onDone: (count: number) => void): Promise<void> {
  await asDesk(config, (db, { signer }) => loadLarge(db, { signer, eventJobs }, size, onDone));
}

/** Does what is not Payload's own in the desk's name. */
async function asDesk(
  config: Config,
  work: (db: Db, deps: { signer: Signer; filesDir: string }) => Promise<void>,
): Promise<void> {
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const signer = await readSigner(folders.keys, `${new URL(config.publicUrl).host}/registro`);
  const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "arengo demo", max: 1 });
  try {
    await work(openDb(pool), { signer, filesDir: folders.files });
  } finally {
    await pool.end();
  }
}
