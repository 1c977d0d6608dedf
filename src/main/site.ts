import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { boardRoutes } from "#src/albo/index.ts";
import { actPage, boardPage } from "#src/albo/site-pages.ts";
import { assistanceForms, assistancePages } from "#src/assistance/site-pages.ts";
import { bookingForms, bookingPages, calendarFile } from "#src/booking/site-pages.ts";
import { mainSite } from "#src/content/index.ts";
import { faultForms, faultPages, pictureRoute } from "#src/fault-report/site-pages.ts";
import { roleName } from "#src/identity/index.ts";
import { systemClock } from "#src/kernel/clock.ts";
import { apiRoutes, catalogueRoutes, openDataPage } from "#src/open-data/site-pages.ts";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import type { PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { ratingForm, thanksPage } from "#src/rating/site-pages.ts";
import { readSigner, registerRoutes, verifierKeyOf } from "#src/register/index.ts";
import { registerPages } from "#src/register/site-pages.ts";
import { buildSite, listenPublished, onlyOnMain, openingOf, openSiteState, readAssets } from "#src/site/index.ts";
import {
  beacon,
  countRequests,
  openCollector,
  openReports,
  receiveTime,
  statisticsFiles,
  statisticsPage,
} from "#src/statistics/index.ts";
import { transparencyForms, transparencyPages, transparencyRoutes } from "#src/trasparenza/site-pages.ts";
import { findByEntries, findByEntry } from "./find-said.ts";
import { probeParts } from "./probe.ts";
import { programFolder } from "./program-folder.ts";

/** The host of a request without its port. */
const hostOf = (headers: IncomingHttpHeaders): string => (headers.host ?? "").toLowerCase().replace(/:\d*$/, "");

/** What only the municipality's site has, whatever other sites the installation has. */
const ofMunicipality = <Part extends PublicPage | PublicForm>(parts: readonly Part[]): Part[] =>
  parts.map((part) => ({ ...part, onlyMain: true }));

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
  const db = openDb(pool);
  const state = openSiteState({ site: mainSite, origin: config.publicUrl });
  const listener = listenPublished(url, { onChange: state.drop, onListening: state.cache.setListening }, log);
  const collector = openCollector(db, { log, ownHosts: [new URL(config.publicUrl).hostname] });
  const siteOf = (headers: IncomingHttpHeaders): string => state.directory().find(hostOf(headers))?.key ?? mainSite;
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets));
  const reports = openReports(clickhouse, log);
  const openData = { db, now: systemClock };
  const requests = { secret: secrets.preview, hasMail: config.mail !== undefined };
  const assetsDir = join(programFolder(), "dist", "assets");
  const app = await buildSite({
    ...{ db, state, log, assetsDir, site: mainSite, origin: config.publicUrl, clock: systemClock },
    assets: await readAssets(assetsDir),
    scripts: [beacon.path],
    ...{ filesDir: folders.files, previewSecret: secrets.preview, trustProxy: config.trustProxy },
    deskUrl: `http://127.0.0.1:${config.ports.desk}`,
    isOpen: openingOf(db, { site: mainSite, clock: systemClock }),
    onPageView: collector.record,
    pages: [
      statisticsPage({ reports }),
      thanksPage,
      ...ofMunicipality([
        openDataPage,
        ...registerPages({ findByEntries, nameRole: roleName }),
        ...bookingPages(requests),
        ...assistancePages(requests),
        ...faultPages(requests),
        ...[boardPage, actPage],
        ...transparencyPages,
      ]),
    ],
    forms: [
      ratingForm,
      ...ofMunicipality([
        ...bookingForms(requests),
        ...assistanceForms(requests),
        ...faultForms(requests),
        ...transparencyForms(requests),
      ]),
    ],
    plugins: [
      apiRoutes(openData),
      ...[
        catalogueRoutes(openData),
        boardRoutes({ db, site: mainSite, origin: config.publicUrl, filesDir: folders.files, now: systemClock }),
        transparencyRoutes({ db, site: mainSite, now: systemClock }),
        pictureRoute({ db, site: mainSite }),
        calendarFile({ db, ...requests, now: systemClock }),
        registerRoutes({ db, verifierKey: verifierKeyOf(signer), findByEntry, now: systemClock }),
      ].map(onlyOnMain),
      async (scope) => void (await scope.register(countRequests, { collector, siteOf })),
      async (scope) => void (await scope.register(receiveTime, { collector })),
      async (scope) => void (await scope.register(statisticsFiles, { reports, now: systemClock })),
      async (scope) =>
        void scope.get(beacon.path, async (_request, reply) =>
          reply
            .type("text/javascript; charset=utf-8")
            .header("cache-control", "public, max-age=3600")
            .send(beacon.source),
        ),
    ],
    probeParts: () => probeParts(config, db),
  });
  await app.listen({ host: config.host, port: config.ports.site });
  log.info({ url: config.publicUrl }, "site answers");
  return {
    stop: async () => {
      await app.close();
      await listener.stop();
      await collector.stop();
      await clickhouse.close();
      await pool.end();
    },
  };
}
