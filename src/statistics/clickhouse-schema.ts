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
