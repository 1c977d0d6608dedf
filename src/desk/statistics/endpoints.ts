import type { Endpoint, PayloadRequest } from "payload";
import { countClicks, listBrought } from "#src/channels/index.ts";
import { kindOf } from "#src/content/desk-types.ts";
import { findSiteOrigin, listPaths, listSitesOf, mainSite } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { changeAnnotation, countPage, removeAnnotation, writeAnnotation } from "#src/statistics/desk/index.ts";
import { gatherReport, makeReportFiles, publishReport } from "#src/yearly-report/index.ts";
import { formOf, leadTo, programFolder } from "../albo/endpoints.ts";
import { channelLabel, publishers } from "../channels/reach.ts";
import { dbOf } from "../db.ts";
import { personOf } from "../requests/access.ts";
import type { DeskSettings } from "../settings.ts";
import { sitesOfReader } from "../sites/sites-of-reader.ts";
import { mayKeepFigures, mayPublishReport, reportingRole, siteAsked, siteNamed } from "./access.ts";
import { annotationFields } from "./annotation-fields.ts";
import { fieldOf } from "./field-of.ts";
import { deskClickHouse, orAway } from "./figures.ts";
import { forgetRefused, keepRefused } from "./refused-form.ts";
import { socialEndpoints } from "./social-endpoints.ts";

const reportScreen = "/admin/statistiche/rapporto";

/** `POST /statistiche/report`: gathers a year's report, makes its files and publishes it. */
const publish = (settings: DeskSettings): Endpoint => ({
  path: "/statistiche/report",
  method: "post",
  handler: async (req) => {
    if (!mayPublishReport(req)) return leadTo(reportScreen, { refused: "mayNot" });
    const form = await formOf(req);
    const site = await siteNamed(req, fieldOf(form, "site", 60) || mainSite);
    if (site === undefined) return leadTo(reportScreen, { refused: "mayNot" });
    const which = { form: "report", site };
    const back = { year: fieldOf(form, "year", 4), site };
    const refused = await publishYear(settings, req, form, site);
    if (refused === undefined) {
      await forgetRefused(req, which);
      return leadTo(reportScreen, { ...back, done: "published" });
    }
    await keepRefused(req, which, { office: fieldOf(form, "office"), note: fieldOf(form, "note", 2_000) });
    return leadTo(reportScreen, { ...back, ...which, refused });
  },
});

/** Gathers and publishes what the form asks for. @returns why not, if it was refused */
async function publishYear(
  settings: DeskSettings,
  req: PayloadRequest,
  form: FormData,
  site: string,
): Promise<string | undefined> {
  const [db, now] = [dbOf(req), new Date()];
  const year = Number(fieldOf(form, "year", 4));
  const found = await orAway(gatherReport({ db, clickhouse: await deskClickHouse() }, { site, year, now }));
  if (!found) return "away";
  if (!found.ok) return found.error.kind;
  const data = found.value;
  const origin = await findSiteOrigin(db, site, settings.config.publicUrl);
  const files = await makeReportFiles(data, {
    ...{ filesDir: settings.filesDir, program: programFolder, origin, madeAt: now },
  });
  const signer = await settings.signer();
  const office = fieldOf(form, "office") || data.municipality;
  const note = fieldOf(form, "note", 2_000);
  const done = await db
    .transaction()
    .execute((tx) =>
      publishReport(tx, { signer, eventJobs: {}, now }, { site, data, files, office, note, role: reportingRole(req) }),
    );
  return done.ok ? undefined : done.error.kind;
}

/** `GET /statistiche/content?collection=&id=&locale=`: how a published page was read, under every address that it had. */
const readings: Endpoint = {
  path: "/statistiche/content",
  method: "get",
  handler: async (req) => {
    if (!req.user) return Response.json({}, { status: 403 });
    const asked = new URL(req.url ?? "/", "http://desk").searchParams;
    const kind = kindOf(asked.get("collection") ?? "");
    const id = (asked.get("id") ?? "").slice(0, 60);
    if (!kind) return Response.json({}, { status: 404 });
    const db = dbOf(req);
    const locale = (asked.get("locale") ?? "it").slice(0, 10);
    // on whichever sites of whoever asks it stands: their figures are summed
    const [open, on] = await Promise.all([sitesOfReader(req), listSitesOf(db, { kind, id })]);
    const places = await Promise.all(
      open
        .filter(({ key }) => on.includes(key))
        .map(async ({ key: site }) => ({ site, paths: await listPaths(db, { site, kind, id, locale }) })),
    );
    const read = places.filter(({ paths }) => paths.length > 0);
    if (read.length === 0) return Response.json({});
    const [brought, clicks] = await Promise.all([
      Promise.all(read.map(({ site }) => listBrought(db, { site, kind, id }))),
      Promise.all(read.map(({ site, paths }) => countClicks(db, site, paths))),
    ]);
    const clickhouse = await deskClickHouse();
    const until = civilDateOf(new Date());
    const count = async (from: CivilDate) => {
      const counts = await Promise.all(
        read.map(({ site, paths }) => countPage(clickhouse, { sites: [site], period: { from, until } }, paths)),
      );
      return {
        pageViews: sumOf(counts.map((one) => one.pageViews)),
        visitors: sumOf(counts.map((one) => one.visitors)),
      };
    };
    const found = await orAway(Promise.all([count(addDays(until, -29)), count("2000-01-01" as CivilDate)]));
    if (!found) return Response.json({}, { status: 503 });
    const named = brought.flat().map(({ network, account, ...one }) => ({
      ...{ ...one, channel: channelLabel({ network, name: account }) },
      isMeasured: publishers.get(network)?.measure !== undefined,
    }));
    return Response.json({ recent: found[0], all: found[1], brought: named, clicks: sumOf(clicks) });
  },
};

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const dashboard = "/admin/statistiche";

/** `POST /statistiche/annotation/write?site=` and `remove`: what stands on the curves of a site. With an `id`, one that is there is changed. */
const annotationEndpoints: readonly Endpoint[] = (["write", "remove"] as const).map((what) => ({
  path: `/statistiche/annotation/${what}`,
  method: "post",
  handler: async (req) => {
    const site = await siteAsked(req);
    if (!mayKeepFigures(req) || site === undefined) return leadTo(dashboard, { refused: "mayNot" });
    const [form, db] = [await formOf(req), dbOf(req)];
    const id = fieldOf(form, "id", 36);
    if (what === "remove") {
      await removeAnnotation(db, site, id);
      return leadTo(dashboard, { site, done: "saved" });
    }
    const typed = Object.fromEntries(annotationFields.map((name) => [name, fieldOf(form, name, 121)]));
    const given = { site, fields: typed, by: personOf(req), now: new Date() };
    const written = id === "" ? await writeAnnotation(db, given) : await changeAnnotation(db, { ...given, id });
    if (written.ok) return leadTo(dashboard, { site, done: "saved" });
    const refused = written.error.kind === "not-found" ? "gone-annotation" : "bad-annotation";
    return leadTo(dashboard, { site, refused, ...typed, ...(id !== "" && { annotation: id }) });
  },
}));

/** Everything that the desk answers about figures. */
export const statisticsEndpoints = (settings: DeskSettings): Endpoint[] => [
  publish(settings),
  ...socialEndpoints,
  ...annotationEndpoints,
  readings,
];
