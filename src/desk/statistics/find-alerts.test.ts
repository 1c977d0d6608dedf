import { beforeAll, expect, test } from "vitest";
import { listPaths } from "#src/content/index.ts";
import { addDays, civilDateOf } from "#src/kernel/civil-date.ts";
import { keepDays, keepProfile } from "#src/social-measures/index.ts";
import { countPage } from "#src/statistics/desk/index.ts";
import { migrateClickHouse } from "#src/statistics/index.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { findAlerts } from "./find-alerts.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const now = new Date("2026-11-27T09:00:00Z");
const today = civilDateOf(now);
const site = "comune";

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  const none = { hits: 0, robot_hits: 0, files: 0, downloads: 0, not_found: 0, bytes: 0, returning_visits: 0 };
  await clickhouse.client.insert({
    table: "arengo.days",
    format: "JSONEachRow",
    values: Array.from({ length: 90 }, (_, ago) => ({
      ...{ ...none, site, day: addDays(today, -ago), source: "log", part: "p", visits: 5, visitors: 5 },
      ...{ page_views: ago === 2 ? 900 : 100, one_page_visits: 0, long_visits: 0, visit_seconds: 0 },
    })),
  });
  const row = (dimension: string, key: string, page_views: number) => ({
    ...{ site, dimension, day: today, source: "log", part: "p", key, parent: "", hits: 0, page_views, visits: 1 },
    visitors: 1,
  });
  await clickhouse.client.insert({
    table: "arengo.breakdowns",
    format: "JSONEachRow",
    values: [row("path", "/novita/avvisi/neve", 70), row("path", "/vecchio", 5), row("section", "novita/avvisi", 70)],
  });
  const document = (id: string, path: string, links: string, of = site) =>
    database.pool.query(
      `insert into published.documents (site, kind, id, locale, path, title, section, document, sort_at, visible_from, first_published_at, updated_at, entry)
       values ($1, 'news', $2, 'it', $3, 'Titolo', 's', $4, $5, $5, $5, $5, 1)`,
      [of, id, path, links, "2026-01-01"],
    );
  await document("1", "/novita/avvisi/neve", '{"url": "https://rotto.example/a"}');
  await document("2", "/servizi/turismo/visite", "{}");
  await document("3", "/servizi/turismo/visite", "{}", "museo");
  for (const path of ["/novita/avvisi/neve", "/vecchio"])
    await database.pool.query(
      "insert into published.paths (site, locale, path, kind, id) values ($1, 'it', $2, 'news', '1')",
      [site, path],
    );
  await database.pool.query(
    `insert into search.misses (site, locale, query, asked, last_on) values ($1, 'it', 'canile', 4, '2026-11-20'), ($1, 'it', 'rara', 1, '2026-11-20')`,
    [site],
  );
  for (const url of ["https://rotto.example/a", "https://rotto.example/mai-letto"])
    await database.pool.query(
      `insert into links.checked (url, state, reason, checked_at, failing_since) values ($1, 'broken', 'not-found', '2026-11-20', '2026-11-01')`,
      [url],
    );
  for (const [id, name, on] of [
    ["1", "Tace da sempre", "2026-01-01"],
    ["2", "Appena collegato", "2026-11-26"],
  ])
    await database.pool.query(
      "insert into channels.accounts (id, site, network, remote_id, name, connected_at) values ($1, 'comune', 'threads', $2, $3, $4)",
      [`00000000-0000-4000-8000-00000000000${id}`, id, name, on],
    );
  const entered = { source: "hand", by: "Ada Prova", now } as const;
  const profile = (network: string) =>
    keepProfile(database.desk, site, { network, name: "Comune", isLinked: false }, now);
  await keepDays(
    database.desk,
    await profile("facebook"),
    [{ day: addDays(today, -60), metric: "reach", value: 1 }],
    entered,
  );
  await keepDays(database.desk, await profile("x"), [{ day: addDays(today, -6), metric: "reach", value: 1 }], entered);
});

test("an editor is told of broken links on pages that are read, searches without answers, peaks, sections nobody reads and profiles that fall silent", async () => {
  const alerts = await findAlerts({ db: database.desk, clickhouse: clickhouse.client }, { site, now });
  expect(alerts.brokenLinks).toEqual([{ url: "https://rotto.example/a", views: 75 }]);
  expect(alerts.misses).toMatchObject([{ query: "canile", asked: 4 }]);
  expect(alerts.silentAccounts).toEqual([{ name: "Threads: Tace da sempre", last: null }]);
  expect(alerts.peaks).toEqual([{ day: addDays(today, -2), pageViews: 900, usual: 100 }]);
  expect(alerts.unreadSections).toContain("servizi/turismo");
  expect(alerts.unreadSections).not.toContain("novita/avvisi");
  expect(alerts.unreadSections).not.toContain("novita");
  expect(alerts.silentProfiles).toEqual([{ name: "Facebook, Comune", last: addDays(today, -60) }]);
});

test("where counting began only lately, no section is called unread", async () => {
  const alerts = await findAlerts({ db: database.desk, clickhouse: clickhouse.client }, { site: "museo", now });
  expect(alerts.unreadSections).toEqual([]);
});

test("a page counts under every address that it had", async () => {
  const paths = await listPaths(database.desk, { site, kind: "news", id: "1", locale: "it" });
  const scope = { sites: [site], period: { from: addDays(today, -29), until: today } };
  expect(await countPage(clickhouse.client, scope, paths)).toEqual({ pageViews: 75, visitors: 2 });
  expect(await countPage(clickhouse.client, scope, ["/mai"])).toEqual({ pageViews: 0, visitors: 0 });
});
