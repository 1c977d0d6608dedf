import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mainSite } from "#src/content/index.ts";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { summariseSocial } from "#src/social-measures/index.ts";
import { makeOverview } from "#src/statistics/index.ts";
import { listReports } from "#src/yearly-report/index.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aSigner } from "#test/factories/signer.ts";
import { type FiguresDeps, loadFigures } from "./load-figures.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
let folder = "";
let deps: FiguresDeps;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-figures-"));
  const folders = { imports: join(folder, "imports"), cache: join(folder, "cache"), files: join(folder, "files") };
  deps = {
    ...{ desk: database.desk, site: database.site, clickhouse: clickhouse.client, signer: aSigner(), folders },
    ...{ program: process.cwd(), origin: "https://comune.example", now: new Date("2026-01-12T09:00:00Z") },
  };
  for (const id of ["uno", "due"]) await publish(database, aPressRelease({ id, title: `Notizia ${id}` }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("who tries the program finds curves, countries, regions, profiles and last year's report; once", async () => {
  expect(await loadFigures(deps)).toBe("loaded");
  const period = { from: "2025-01-01" as CivilDate, until: "2026-01-11" as CivilDate };
  const { figures, days, breakdowns } = await makeOverview(clickhouse.client, { sites: [mainSite], period });
  expect(days.every(({ visits }) => visits > 5)).toBe(true);
  expect(figures.pageViews).toBeGreaterThan(figures.visits * 2);
  expect(breakdowns.country.map(({ key }) => key)).toEqual(expect.arrayContaining(["IT", "US", "DE"]));
  expect(breakdowns.region.length).toBeGreaterThan(5);
  expect(breakdowns.section.map(({ key }) => key)).toContain("novita/comunicati");
  expect(breakdowns.notFound[0]?.key).toBe("/bandi/2012/elenco.pdf");
  expect(await listReports(database.site, mainSite)).toMatchObject([{ year: 2025, version: 1 }]);
  const { profiles, ended } = await summariseSocial(database.desk, {
    ...{ site: mainSite, period, before: { from: "2024-01-01" as CivilDate, until: "2024-12-31" as CivilDate } },
  });
  expect(profiles).toHaveLength(3);
  expect(ended.map(({ metric }) => metric)).toContain("views");
  expect(await readdir(deps.folders.cache)).toEqual([]);
  expect(await loadFigures(deps)).toBe("kept");
}, 90_000);
