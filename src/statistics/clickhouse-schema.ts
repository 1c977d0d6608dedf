import { sha256Hex } from "#src/kernel/sha256.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { MigrationError } from "#src/platform/migrate.ts";

/** One step of the tables in ClickHouse. Its statements may be run again: ClickHouse has no transaction around them. */
interface Step {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

// A batch that comes again is known by its token among the last 10,000 of a table. Every insert is on disk when it is acknowledged.
const durable = "non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1";

// Of a few thousand visitors a set is exact; of more it keeps a sketch (0.4 % off at most in nine of ten cases) and stays small.
const visitorSet = "AggregateFunction(uniqCombined64, UInt64)";
const stateOf = (name: string) =>
  `if(empty(${name}_hex), arrayReduce('uniqCombined64State', ${name}), cast(unhex(${name}_hex), '${visitorSet}'))`;

/** What is counted of a civil day, one column each. */
export const dayMeasures = [
  ...["hits", "robot_hits", "files", "downloads", "not_found", "bytes"],
  ...["page_views", "visits", "visitors", "returning_visits", "one_page_visits", "long_visits", "visit_seconds"],
] as const;

/** Forward only; a step that was ever released never changes. */
const steps: readonly Step[] = [
  {
    number: 1,
    name: "page views and times",
    statements: [
      `create table if not exists arengo.page_views (
         site LowCardinality(String),
         at DateTime64(3, 'UTC'),
         day Date materialized toDate(at, 'Europe/Rome') comment 'Civil day in Europe/Rome',
         path String,
         section LowCardinality(String) comment 'Key in the page tree; empty outside of it',
         locale LowCardinality(String),
         kind LowCardinality(String) default 'page',
         view UInt64 comment 'Random, one for each page view',
         visitor UInt64 comment 'Keyed hash of network and browser; the key lives one day',
         referrer_host String,
         device LowCardinality(String),
         batch UUID comment 'Batch of measures.inbox that brought the row'
       ) engine = MergeTree partition by toYYYYMM(day) order by (site, at) settings ${durable}`,
      `create table if not exists arengo.page_times (
         site LowCardinality(String),
         at DateTime64(3, 'UTC') comment 'When the page was left or hidden',
         view UInt64,
         seconds UInt16 comment 'In view so far; of several rows of one view the largest counts',
         batch UUID
       ) engine = MergeTree partition by toYYYYMM(at) order by (site, at) settings ${durable}`,
    ],
  },
  {
    number: 2,
    name: "where readers come from, events, and aggregates",
    statements: [
      `alter table arengo.page_views
         add column if not exists country LowCardinality(String) comment 'ISO 3166-1; empty when unknown',
         add column if not exists language LowCardinality(String) comment 'First wish of the browser, without region',
         add column if not exists referrer_kind LowCardinality(String) comment 'direct, search, social, campaign, site, own'`,
      `create table if not exists arengo.events (
         site LowCardinality(String),
         at DateTime64(3, 'UTC'),
         day Date materialized toDate(at, 'Europe/Rome'),
         kind LowCardinality(String) comment 'hit, download, outgoing, search, notFound, form',
         key String,
         view UInt64 comment 'Random, one for each row',
         count UInt32,
         batch UUID
       ) engine = MergeTree partition by toYYYYMM(day) order by (site, at) settings ${durable}`,
      `create table if not exists arengo.rolled (
         day Date comment 'All live rows up to this day are in the aggregates',
         at DateTime('UTC') default now()
       ) engine = MergeTree order by day settings fsync_after_insert = 1`,
      `create table if not exists arengo.days (
         site LowCardinality(String),
         day Date,
         source LowCardinality(String) comment 'live, log, awstats, matomo, analytics',
         part String comment 'What wrote the row: a day of live rows, or a stretch of an import',
         ${dayMeasures.map((name) => `${name} Int64`).join(", ")}
       ) engine = MergeTree partition by toYear(day) order by (site, day, source) settings ${durable}`,
      `create table if not exists arengo.day_visitors (
         site LowCardinality(String),
         day Date,
         part String,
         seen Array(UInt64) ephemeral,
         again Array(UInt64) ephemeral,
         seen_hex String ephemeral,
         again_hex String ephemeral,
         seen_state ${visitorSet} default ${stateOf("seen")},
         again_state ${visitorSet} default ${stateOf("again")}
       ) engine = MergeTree partition by toYear(day) order by (site, day) settings ${durable}`,
      `create table if not exists arengo.breakdowns (
         site LowCardinality(String),
         dimension LowCardinality(String),
         day Date,
         source LowCardinality(String),
         part String,
         key String,
         parent LowCardinality(String),
         hits Int64, page_views Int64, visits Int64, visitors Int64
       ) engine = MergeTree partition by toYear(day) order by (site, dimension, day) settings ${durable}`,
      `create table if not exists arengo.import_parts (
         site String,
         part String,
         at DateTime64(3, 'UTC') default now64(3),
         files String comment 'JSON: of each file that this part read its fingerprint and how far'
       ) engine = MergeTree order by (site, part) settings ${durable}`,
    ],
  },
  {
    number: 3,
    name: "lines that imports have counted",
    statements: [
      `create table if not exists arengo.import_lines (
         hour UInt32 comment 'Hours since 1970',
         file String comment 'Which file the lines stood in',
         part String,
         marks String comment 'Base64 of six bytes a line, made with a key'
       ) engine = MergeTree order by hour settings ${durable}`,
    ],
  },
  {
    number: 4,
    name: "breakdowns by the day at once",
    statements: [
      // Reading rows as text costs ClickHouse ten times what writing them does: a day's rows of a division come as one.
      `create table if not exists arengo.breakdown_days (
         site LowCardinality(String),
         dimension LowCardinality(String),
         day Date,
         source LowCardinality(String),
         part String,
         keys Array(String),
         parents Array(String),
         hits Array(Int64), page_views Array(Int64), visits Array(Int64), visitors Array(Int64)
       ) engine = Null`,
      `create materialized view if not exists arengo.breakdown_rows to arengo.breakdowns as
         select site, dimension, day, source, part, key, parent, h as hits, p as page_views, v as visits, u as visitors
         from arengo.breakdown_days
         array join keys as key, parents as parent, hits as h, page_views as p, visits as v, visitors as u`,
      // The marks of counted lines lie beside the key that they were made with.
      "drop table if exists arengo.import_lines",
    ],
  },
  {
    number: 5,
    name: "months added up",
    statements: [
      `create table if not exists arengo.breakdown_months (
         site LowCardinality(String),
         dimension LowCardinality(String),
         month Date comment 'Its first day',
         key String,
         parent LowCardinality(String),
         hits Int64, page_views Int64, visits Int64, visitors Int64
       ) engine = MergeTree partition by toYear(month) order by (site, dimension, month) settings ${durable}`,
      `create table if not exists arengo.month_states (
         month Date,
         kind LowCardinality(String) comment 'changed: rows of its days came or went; built: it was added up, begun at that time',
         at DateTime64(6, 'UTC') default now64(6)
       ) engine = MergeTree order by (month, at) settings ${durable}`,
    ],
  },
  {
    number: 6,
    name: "regions",
    statements: [
      `alter table arengo.page_views
         add column if not exists region LowCardinality(String) comment 'ISO 3166-2; empty when unknown'`,
    ],
  },
  {
    number: 7,
    name: "days of many rows",
    statements: [
      `create table if not exists arengo.live_days (
         site LowCardinality(String),
         day Date,
         part String comment 'What is being added up, or a snapshot of days that are not in the aggregates',
         made DateTime('UTC') default now(),
         ${dayMeasures.map((name) => `${name} Int64`).join(", ")}
       ) engine = MergeTree order by (part, site, day) settings ${durable}`,
      `create table if not exists arengo.live_breakdowns (
         site LowCardinality(String),
         dimension LowCardinality(String),
         day Date,
         part String,
         made DateTime('UTC') default now(),
         key String,
         parent LowCardinality(String),
         hits Int64, page_views Int64, visits Int64, visitors Int64
       ) engine = MergeTree order by (part, site, dimension, day) settings ${durable}`,
      `create table if not exists arengo.live_snapshots (
         day Date comment 'The last day in it',
         part String,
         at DateTime64(6, 'UTC') default now64(6)
       ) engine = MergeTree order by at settings ${durable}`,
    ],
  },
  {
    number: 8,
    name: "years added up",
    statements: [
      `create table if not exists arengo.breakdown_years (
         site LowCardinality(String),
         dimension LowCardinality(String),
         year Date comment 'Its first day',
         key String,
         parent LowCardinality(String),
         hits Int64, page_views Int64, visits Int64, visitors Int64
       ) engine = MergeTree order by (site, dimension, year) settings ${durable}`,
      `create table if not exists arengo.visitor_years (
         site LowCardinality(String),
         year Date comment 'Its first day',
         days UInt32 comment 'Rows of day_visitors',
         distinct_visitors UInt64, returning_visitors UInt64
       ) engine = MergeTree order by (site, year) settings ${durable}`,
      `create table if not exists arengo.built_years (
         year Date comment 'Its first day',
         at DateTime64(6, 'UTC') comment 'When it was added up last, begun at that time; holds while none of its months changed since'
       ) engine = MergeTree order by (year, at) settings ${durable}`,
    ],
  },
  {
    number: 9,
    name: "snapshots that go on from each other",
    statements: [
      `alter table arengo.live_snapshots
         add column if not exists chain String comment 'Shared by snapshots that go on from each other'`,
      `create table if not exists arengo.live_batches (
         day Date,
         chain String,
         part String comment 'The snapshot that took the batch; counts once that is whole',
         kind LowCardinality(String) comment 'view, time, event',
         batch UUID
       ) engine = MergeTree partition by day order by (kind, chain, part) settings ${durable}`,
      `create table if not exists arengo.live_changes (
         part String comment 'The snapshot that is being taken',
         visitor UInt64
       ) engine = MergeTree order by (part, visitor) settings ${durable}`,
    ],
  },
  {
    number: 10,
    name: "times in view added up",
    statements: [
      `create table if not exists arengo.timed (
         since Date comment 'From this day on the aggregates have how long pages were in view (dimension seconds); the earliest counts',
         at DateTime('UTC') default now()
       ) engine = MergeTree order by since settings fsync_after_insert = 1`,
    ],
  },
];

const checksumOf = (step: Step) => sha256Hex(step.statements.join(";\n"));

/**
 * Brings ClickHouse's tables to this program's version. Repeatable, and harmless when two processes do it at once.
 * @returns the names of the steps applied now
 * @throws MigrationError when a newer program wrote the tables, or an applied step was changed since
 */
export async function migrateClickHouse(client: ClickHouseClient): Promise<string[]> {
  await client.command({ query: "create database if not exists arengo" });
  await client.command({
    query: `create table if not exists arengo.migrations (
      number UInt32, name String, checksum String, applied_at DateTime('UTC') default now()
    ) engine = MergeTree order by number settings fsync_after_insert = 1`,
  });
  const found = await client.query({
    query: "select distinct number, name, checksum from arengo.migrations order by number",
    format: "JSONEachRow",
  });
  const applied = new Map(
    (await found.json<{ number: number; name: string; checksum: string }>()).map((row) => [row.number, row]),
  );
  const unknown = [...applied.values()].find(({ number }) => !steps.some((step) => step.number === number));
  if (unknown) {
    throw new MigrationError(
      `the measures were written by a newer version (they have "${unknown.name}"); start that version, or restore a backup of this one`,
    );
  }
  const done: string[] = [];
  for (const step of steps) {
    const before = applied.get(step.number);
    if (before?.checksum === checksumOf(step)) continue;
    if (before) throw new MigrationError(`step ${step.number} of the measures was changed after it was applied`);
    for (const query of step.statements) await client.command({ query });
    await client.insert({
      table: "arengo.migrations",
      columns: ["number", "name", "checksum"],
      values: [{ number: step.number, name: step.name, checksum: checksumOf(step) }],
      format: "JSONEachRow",
    });
    done.push(step.name);
  }
  return done;
}
