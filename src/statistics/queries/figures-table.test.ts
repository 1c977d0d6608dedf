import { zstdDecompressSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { migrateClickHouse } from "../clickhouse-schema.ts";
import { writeParquet } from "./figures-table.ts";

const clickhouse = withClickHouse();
const compressors = { ZSTD: (packed: Uint8Array) => zstdDecompressSync(packed) };
const day = "2026-03-04" as CivilDate;
const scope = { sites: ["comune", "museo"], period: { from: day, until: day } };
const columns = ["division", "key", "parent", "hits", "page_views", "visits", "visitors"];

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  const insert = (table: string, values: object[]) =>
    clickhouse.client.insert({ table: `arengo.${table}`, format: "JSONEachRow", values });
  const log = { source: "log", part: "p", day };
  await insert("days", [
    { ...log, site: "comune", hits: 90, page_views: 12, visits: 5, visitors: 4 },
    { ...log, site: "museo", hits: 10, page_views: 3, visits: 1, visitors: 1 },
    { ...log, site: "altrui", hits: 7, page_views: 7, visits: 7, visitors: 7 },
  ]);
  await insert("breakdowns", [
    {
      ...log,
      site: "comune",
      dimension: "path",
      key: "/novità/<b>'\"",
      parent: "novita",
      hits: 0,
      page_views: 9,
      visits: 4,
      visitors: 3,
    },
    {
      ...log,
      site: "museo",
      dimension: "path",
      key: "/sale",
      parent: "",
      hits: 0,
      page_views: 3,
      visits: 1,
      visitors: 1,
    },
    {
      ...log,
      site: "comune",
      dimension: "region",
      key: "IT-52",
      parent: "IT",
      hits: 0,
      page_views: 8,
      visits: 3,
      visitors: 2,
    },
    {
      ...log,
      site: "comune",
      dimension: "search",
      key: "un nome",
      parent: "",
      hits: 2,
      page_views: 0,
      visits: 0,
      visitors: 0,
    },
  ]);
});

test("every column of the Parquet file is read back by a reader that is not ClickHouse", async () => {
  const bytes = await writeParquet(clickhouse.client, scope, ["path", "region"]);
  const rows = await parquetReadObjects({
    file: Uint8Array.from(bytes).buffer,
    compressors,
  });
  for (const row of rows) expect(Object.keys(row)).toEqual(columns);
  const number = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);
  expect(rows.map((row) => columns.map((column) => number(row[column])))).toEqual([
    ["day", day, "", 100, 15, 6, 5],
    ["path", "/novità/<b>'\"", "novita", 0, 9, 4, 3],
    ["path", "/sale", "", 0, 3, 1, 1],
    ["region", "IT-52", "IT", 0, 8, 3, 2],
  ]);
});

test("of one section its pages alone are told, and another period is a row that names itself", async () => {
  const other = "2026-03-03" as CivilDate;
  const against = { from: other, until: other };
  const table = async (more: object) => {
    const bytes = await writeParquet(clickhouse.client, { ...scope, ...more }, ["path"]);
    const rows = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer, compressors });
    return rows.map((row) =>
      columns.map((column) => (typeof row[column] === "bigint" ? Number(row[column]) : row[column])),
    );
  };
  expect(await table({ section: "novita", against: { from: day, until: day } })).toEqual([
    ["compared_period", `${day}/${day}`, "", 100, 15, 6, 5],
    ["day", day, "", 100, 15, 6, 5],
    ["path", "/novità/<b>'\"", "novita", 0, 9, 4, 3],
  ]);
  expect(await table({ section: "", against })).toEqual([
    ["compared_period", `${other}/${other}`, "", 0, 0, 0, 0],
    ["day", day, "", 100, 15, 6, 5],
    ["path", "/sale", "", 0, 3, 1, 1],
  ]);
});
