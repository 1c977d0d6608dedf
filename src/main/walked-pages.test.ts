import pino from "pino";
import { expect, test } from "vitest";
import { sections } from "#src/content/index.ts";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { fixedPaths } from "#src/site/paths.ts";
import { openLive, openReports } from "#src/statistics/index.ts";
import { byLinkOnly, fixedPages, onJourneys, typePages } from "#test/browser/walked-pages.ts";
import { pagesOf } from "./site-parts.ts";

const figures = [openClickHouse({ url: "http://127.0.0.1:1" }), pino({ level: "silent" })] as const;
const pages = pagesOf({
  requests: { secret: "secret", hasMail: true, pushKey: "" },
  ...{ reports: openReports(...figures), live: openLive(...figures) },
});
const walked = new Set([...fixedPages, ...onJourneys, ...byLinkOnly].map((path) => path.split("?")[0]));

test("the walk for barriers opens every page of the site and of every slice", () => {
  const own = Object.values(fixedPaths).flatMap(({ it }) => it ?? []);
  const ofSlices = pages.flatMap(({ paths }) => paths.it ?? []).filter((path) => !path.includes(":"));
  expect([...own, ...ofSlices].filter((path) => !walked.has(path))).toEqual([]);
});

test("and a page of every section in which documents stand", () => {
  const opened = [...walked, ...typePages.map(([list]) => list)];
  const roots = sections.filter(({ parent }) => parent === undefined).map(({ path }) => path.it ?? "");
  expect(roots.filter((root) => !opened.some((path) => path?.startsWith(root)))).toEqual([]);
});
