import type { FastifyPluginAsync } from "fastify";
import { boardRoutes, certificateRoute, oneClickRoute } from "#src/albo/index.ts";
import { actPage, askForms, askPages, boardPage, textPage, watchForms, watchPages } from "#src/albo/site-pages.ts";
import { assistanceForms, assistancePages } from "#src/assistance/site-pages.ts";
import { bookingForms, bookingPages, calendarFile } from "#src/booking/site-pages.ts";
import {
  channelRoutes,
  fediverseRoutes,
  policyPage,
  postFeed,
  postPage,
  profilesPage,
} from "#src/channels/site-pages.ts";
import { mainSite } from "#src/content/index.ts";
import { faultForms, faultPages, pictureRoute } from "#src/fault-report/site-pages.ts";
import { roleName } from "#src/identity/index.ts";
import type { Clock } from "#src/kernel/clock.ts";
import { newsletterForms, newsletterPages, unsubscribeRoute } from "#src/newsletter/site-pages.ts";
import { apiRoutes, catalogueRoutes, openDataPage } from "#src/open-data/site-pages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { pushPage, pushRoutes } from "#src/push/site-pages.ts";
import { ratingForm, thanksPage } from "#src/rating/site-pages.ts";
import { registerRoutes, type Signer, verifierKeyOf } from "#src/register/index.ts";
import { registerPages } from "#src/register/site-pages.ts";
import { onlyOnMain } from "#src/site/index.ts";
import type { openLive, openParquet, openReports } from "#src/statistics/index.ts";
import { livePage, statisticsFiles, statisticsFrame, statisticsPage } from "#src/statistics/site-pages.ts";
import { mapRoute } from "#src/territory/index.ts";
import {
  answerFileRoute,
  answerPage,
  transparencyForms,
  transparencyPages,
  transparencyRoutes,
} from "#src/trasparenza/site-pages.ts";
import { reportPages, reportRoutes } from "#src/yearly-report/site-pages.ts";
import { findByEntries, findByEntry } from "./find-said.ts";

/** What the requests of citizens need: the secret of their links, and whether letters can be sent. */
export interface RequestsDeps {
  /** Public half of the key by which notices are ours, base64url. */
  readonly pushKey: string;
  readonly secret: string;
  readonly hasMail: boolean;
}

type Reports = ReturnType<typeof openReports>;
type ParquetTables = ReturnType<typeof openParquet>;
type Live = ReturnType<typeof openLive>;

/** What only the municipality's site has, whatever other sites the installation has. */
const ofMunicipality = <Part extends PublicPage | PublicForm>(parts: readonly Part[]): Part[] =>
  parts.map((part) => ({ ...part, onlyMain: true }));

/** Pages of all slices. */
export const pagesOf = (deps: { requests: RequestsDeps; reports: Reports; live: Live }): PublicPage[] => [
  statisticsPage(deps),
  livePage(deps),
  ...reportPages,
  thanksPage,
  ...ofMunicipality([
    openDataPage,
    ...registerPages({ findByEntries, nameRole: roleName }),
    ...bookingPages(deps.requests),
    ...assistancePages(deps.requests),
    ...faultPages(deps.requests),
    ...[boardPage, actPage, textPage, ...watchPages(deps.requests), ...askPages(deps.requests)],
    ...transparencyPages,
    answerPage(deps.requests),
    profilesPage,
    policyPage,
    postPage,
  ]),
  ...newsletterPages(deps.requests),
  pushPage({ publicKey: deps.requests.pushKey }),
];

/** Forms of all slices. */
export const formsOf = (requests: RequestsDeps): PublicForm[] => [
  ratingForm,
  ...ofMunicipality([
    ...bookingForms(requests),
    ...assistanceForms(requests),
    ...faultForms(requests),
    ...watchForms(requests),
    ...askForms(requests),
    ...transparencyForms(requests),
  ]),
  ...newsletterForms(requests),
];

/** Addresses of all slices that are no pages: interface for programs, files, tiles, pictures, calendars, figures. */
export function routesOf(deps: {
  db: Db;
  origin: string;
  filesDir: string;
  now: Clock;
  requests: RequestsDeps;
  reports: Reports;
  parquet: ParquetTables;
  signer: Signer;
  /** Where the worker says on which port it answers other servers of the Fediverse. */
  fediversePortFile: string;
}): FastifyPluginAsync[] {
  const { db, now, requests, reports, parquet, signer } = deps;
  const openData = { db, now };
  return [
    apiRoutes(openData),
    mapRoute({ db }),
    reportRoutes({ db, filesDir: deps.filesDir }),
    pushRoutes({ db, secret: requests.secret, now }),
    unsubscribeRoute({ db, secret: requests.secret, now }),
    ...[
      catalogueRoutes(openData),
      boardRoutes({ db, site: mainSite, origin: deps.origin, filesDir: deps.filesDir, now }),
      oneClickRoute({ db, secret: requests.secret }),
      certificateRoute({ db, secret: requests.secret, filesDir: deps.filesDir, now }),
      answerFileRoute({ db, secret: requests.secret, filesDir: deps.filesDir, now }),
      transparencyRoutes({ db, site: mainSite, origin: deps.origin, now }),
      pictureRoute({ db, site: mainSite }),
      postFeed({ db, site: mainSite, origin: deps.origin, now }),
      channelRoutes({ db, site: mainSite, filesDir: deps.filesDir, now }),
      calendarFile({ db, ...requests, now }),
      registerRoutes({ db, verifierKey: verifierKeyOf(signer), findByEntry, now }),
    ].map(onlyOnMain),
    fediverseRoutes({ portFile: deps.fediversePortFile }),
    async (scope) => void (await scope.register(statisticsFiles, { reports, parquet, now })),
    async (scope) => void (await scope.register(statisticsFrame, { db, reports, now })),
  ];
}
