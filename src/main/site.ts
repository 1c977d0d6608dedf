import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { mainSite } from "#src/content/index.ts";
import { systemClock } from "#src/kernel/clock.ts";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import type { Asked } from "#src/platform/early-answers.ts";
import { openLog } from "#src/platform/log.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readVapidKeys } from "#src/push/site-pages.ts";
import { readSigner } from "#src/register/index.ts";
import {
  addressOf,
  buildSite,
  listenPublished,
  makePagesAhead,
  openingOf,
  openSiteState,
  readAssets,
} from "#src/site/index.ts";
import {
  countRequests,
  openCollector,
  openLive,
  openParquet,
  openReports,
  receiveTime,
} from "#src/statistics/index.ts";
import { fediversePortFile } from "./fediverse-port.ts";
import { probeParts } from "./probe.ts";
import { programFolder } from "./program-folder.ts";
import { formsOf, pagesOf, routesOf } from "./site-parts.ts";

/** The host of a request without its port. */
function hostOf({ host = "" }: IncomingHttpHeaders): string {
  const colon = host.lastIndexOf(":");
  return (colon > host.lastIndexOf("]") ? host.slice(0, colon) : host).toLowerCase();
}

/**
 * The process that citizens talk to: pages, feeds, files, the register's addresses, and the desk behind `/admin`.
 * @returns once it answers; `stop` lets running answers end and writes the measures that wait
 */
export async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const log = openLog(config, "site");
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const signer = await readSigner(folders.keys, `${new URL(config.publicUrl).host}/registro`);
  const url = databaseUrl(config, secrets, "site");
  const pool = openPool(url, { applicationName: "arengo site", max: 8, statementTimeoutMs: 10_000 });
  const plannedOnce = openPool(url, {
    applicationName: "arengo site",
    max: 4,
    statementTimeoutMs: 10_000,
    plansOnce: true,
  });
  const db = openDb(pool, plannedOnce);
  const state = openSiteState({ site: mainSite, origin: config.publicUrl });
  const onMissed = () => state.doubt(systemClock());
  const told = { onChange: state.drop, onMissed, onListening: state.cache.setListening };
  const listener = listenPublished(url, told, log);
  const collector = openCollector(db, {
    ...{ log, ownHosts: [new URL(config.publicUrl).hostname], spool: folders.measures },
  });
  await collector.prepare();
  const siteOf = (headers: IncomingHttpHeaders): string => state.directory().find(hostOf(headers))?.key ?? mainSite;
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets));
  const reports = openReports(clickhouse, log);
  const live = openLive(clickhouse, log);
  const { publicKey: pushKey } = await readVapidKeys(folders.keys);
  const requests = { secret: secrets.preview, hasMail: config.mail !== undefined, pushKey };
  const assetsDir = join(programFolder(), "dist", "assets");
  const app = await buildSite({
    ...{ db, state, log, assetsDir, site: mainSite, origin: config.publicUrl, clock: systemClock },
    assets: await readAssets(assetsDir),
    scripts: [],
    ...{ filesDir: folders.files, previewSecret: secrets.preview, trustProxy: config.trustProxy },
    deskUrl: `http://127.0.0.1:${config.ports.desk}`,
    isOpen: openingOf(db, { site: mainSite, clock: systemClock }),
    onPageView: collector.record,
    pages: pagesOf({ requests, reports, live }),
    forms: formsOf(requests),
    plugins: [
      ...routesOf({
        db,
        requests,
        reports,
        parquet: openParquet(clickhouse, log),
        signer,
        origin: config.publicUrl,
        filesDir: folders.files,
        fediversePortFile: fediversePortFile(config),
        now: systemClock,
      }),
      async (scope) => {
        const addressOfAsker = (request: Asked) => addressOf(request, config.trustProxy);
        await scope.register(countRequests, { collector, siteOf, addressOf: addressOfAsker });
      },
      async (scope) => void (await scope.register(receiveTime, { collector })),
    ],
    probeParts: () => probeParts(config, db),
  });
  await app.listen({ host: config.host, port: config.ports.site });
  log.info({ url: config.publicUrl }, "site answers");
  const ahead = makePagesAhead(app, { db, state, log, site: mainSite, origin: config.publicUrl, clock: systemClock });
  return {
    stop: async () => {
      await ahead.stop();
      await app.close();
      await listener.stop();
      await collector.stop();
      await clickhouse.close();
      await Promise.all([pool.end(), plannedOnce.end()]);
    },
  };
}
