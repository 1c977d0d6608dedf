import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { listAddresses, mainSite, noteMiss, sectionPath, sections } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Db } from "#src/platform/db.ts";
import type { Signer } from "#src/register/index.ts";
import { keepAudience, keepDays, keepEnded, keepOthers, keepProfile } from "#src/social-measures/index.ts";
import { writeAnnotation } from "#src/statistics/desk/index.ts";
import { buildMonths, buildYears, importLogs, migrateClickHouse, sectionsByPath } from "#src/statistics/index.ts";
import { gatherReport, makeReportFiles, publishReport } from "#src/yearly-report/index.ts";
import { makeVisits, type ReadPage } from "./make-visits.ts";

/** What the figures of the demonstration need. */
export interface FiguresDeps {
  readonly desk: Db;
  readonly site: Db;
  readonly clickhouse: ClickHouseClient;
  readonly signer: Signer;
  readonly folders: { readonly imports: string; readonly cache: string; readonly files: string };
  readonly program: string;
  readonly origin: string;
  readonly now: Date;
}

const by = "Redazione";
const patienceMs = 10_000;

/**
 * Gives the demonstration figures from the first day of last year until yesterday, as a site that was read for so long would have:
 * visits, by the same import as a real log; social profiles; searches that found nothing; what happened; last year's report. Repeatable:
 * an installation that has counted anything before today keeps what it has.
 * @returns whether they were loaded now; `away`: ClickHouse does not answer
 */
export async function loadFigures(deps: FiguresDeps): Promise<"loaded" | "kept" | "away"> {
  const { clickhouse, desk, now } = deps;
  if (!(await answers(clickhouse))) return "away";
  await migrateClickHouse(clickhouse);
  if (await isCounted(clickhouse)) return "kept";
  const yesterday = addDays(civilDateOf(now), -1);
  const from = `${Number(yesterday.slice(0, 4)) - 1}-01-01` as CivilDate;
  await loadSocial(desk, from, yesterday, now);
  await importVisits(deps, from, yesterday);
  await buildMonths(clickhouse, now);
  await buildYears(clickhouse, now);
  for (const [query, times] of [
    ["piscina comunale", 9],
    ["tassa sui cani", 5],
    ["wifi in piazza", 4],
  ] as const)
    for (let count = 0; count < times; count += 1)
      await noteMiss(deps.site, { site: mainSite, locale: "it", query, now });
  for (const fields of happenings(yesterday)) await writeAnnotation(desk, { site: mainSite, fields, by, now });
  await publishLastYear(deps, Number(from.slice(0, 4)));
  return "loaded";
}

async function answers(clickhouse: ClickHouseClient): Promise<boolean> {
  for (const until = Date.now() + patienceMs; ; await wait(500)) {
    if ((await clickhouse.ping()).success) return true;
    if (Date.now() > until) return false;
  }
}

async function isCounted(clickhouse: ClickHouseClient): Promise<boolean> {
  const found = await clickhouse.query({ query: "select count() as days from arengo.days", format: "JSONEachRow" });
  return Number((await found.json<{ days: string }>())[0]?.days ?? 0) > 0;
}

async function importVisits(deps: FiguresDeps, from: CivilDate, until: CivilDate): Promise<void> {
  const { folders, clickhouse } = deps;
  await mkdir(folders.cache, { recursive: true });
  const file = join(folders.cache, "demonstration-access.log");
  try {
    await writeFile(file, makeVisits(await readPages(deps), from, until));
    await importLogs(clickhouse, [file], {
      ...{ folder: folders.imports, site: mainSite, sectionOf: sectionsByPath([]) },
      ownHosts: [new URL(deps.origin).hostname],
    });
  } finally {
    await rm(file, { force: true });
  }
}

/** Every page of the demonstration and every list, the first of each list read most. */
async function readPages({ desk, now }: FiguresDeps): Promise<ReadPage[]> {
  const addresses = await listAddresses(desk, { site: mainSite, now, offset: 0, limit: 1_000 });
  const seen = new Map<string, number>();
  const lists = sections.map(({ key }) => sectionPath(key, "it"));
  return [...new Set([...lists, ...addresses.map(({ path }) => path)])].toSorted().map((path) => {
    const list = path.slice(0, path.lastIndexOf("/"));
    const place = (seen.get(list) ?? 0) + 1;
    seen.set(list, place);
    return { path, weight: (/bandi|eventi|comunicati/.test(path) ? 3 : 1) / place };
  });
}

const happenings = (yesterday: CivilDate) => {
  const year =
    yesterday >= `${yesterday.slice(0, 4)}-08-16` ? yesterday.slice(0, 4) : Number(yesterday.slice(0, 4)) - 1;
  const recent = addDays(yesterday, -9);
  return [
    { fromDay: `${year}-08-14`, untilDay: `${year}-08-15`, text: "Festa d’estate", textEn: "Summer festival" },
    { fromDay: recent, untilDay: "", text: "Allerta meteo", textEn: "Weather alert" },
  ];
};

/** Invented neighbours: name, followers, and whether they are like this one. */
const otherMunicipalities = [
  ["Comune vicino", 10_240, false],
  ["Comune del piano", 6_020, true],
  ["Comune del colle", 5_480, true],
  ["Comune della valle", 4_310, false],
  ["Comune del lago", 3_150, true],
] as const;

/** Profiles with a figure a month, one linked, one figure that the network ended, and the counts of other municipalities. */
async function loadSocial(db: Db, from: CivilDate, until: CivilDate, now: Date): Promise<void> {
  const entered = { source: "hand", by, now } as const;
  const profiles = [
    { network: "facebook", name: "Comune", isLinked: false, followers: 7_300, grows: 61 },
    { network: "instagram", name: "Comune", isLinked: false, followers: 2_100, grows: 48 },
    { network: "facebook", name: "Museo", isLinked: true, followers: 3_900, grows: 22 },
  ] as const;
  for (const { followers, grows, ...profile } of profiles) {
    const id = await keepProfile(db, mainSite, profile, now);
    const ends = monthEnds(from, until);
    const days = ends.flatMap((day, month) => [
      { day, metric: "followers" as const, value: followers + grows * month + ((month * 37) % 19) },
      { day, metric: "newFollowers" as const, value: grows + 8 + ((month * 13) % 9) },
      { day, metric: "reach" as const, value: followers * 3 + ((month * 7_919) % 4_000) },
      { day, metric: "posts" as const, value: 14 + ((month * 5) % 9) },
    ]);
    await keepDays(db, id, days, entered);
    if (profile.network === "facebook") await keepEnded(db, id, "views", addDays(until, -160));
    const shares = { IT: 0.86, DE: 0.05, US: 0.05, FR: 0.04 };
    const list = Object.entries(shares).map(([key, share]) => ({ key, share }));
    await keepAudience(db, { profile: id, day: until, dimension: "followerCountry", shares: list });
  }
  const others = otherMunicipalities.map(([municipality, followers, isSimilar]) => ({
    ...{ network: "facebook", municipality, day: until, followers },
    groups: isSimilar ? (["province", "similar"] as const) : (["province"] as const),
  }));
  await keepOthers(db, mainSite, others);
}

/** The last days of the months of a stretch, and its own last day. */
function monthEnds(from: CivilDate, until: CivilDate): CivilDate[] {
  const ends: CivilDate[] = [];
  for (let first = from; ; ) {
    const next = `${addDays(first, 31).slice(0, 7)}-01` as CivilDate;
    const last = addDays(next, -1);
    if (last >= until) return [...ends, until];
    ends.push(last);
    first = next;
  }
}

async function publishLastYear(deps: FiguresDeps, year: number): Promise<void> {
  const { desk, clickhouse, signer, now, origin, program } = deps;
  const found = await gatherReport({ db: desk, clickhouse }, { site: mainSite, year, now });
  if (!found.ok) return;
  const data = found.value;
  const files = await makeReportFiles(data, { filesDir: deps.folders.files, program, origin, madeAt: now });
  const report = { site: mainSite, data, files, office: data.municipality, note: "", role: "program" };
  await desk.transaction().execute((tx) => publishReport(tx, { signer, eventJobs: {}, now }, report));
}
