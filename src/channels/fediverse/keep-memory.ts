import type { KvKey, KvStore } from "@fedify/fedify";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

const nameOf = (key: KvKey): string => JSON.stringify(key);

/** What the federation must remember beyond one request, in PostgreSQL: which activities were taken, keys of other servers. */
export function openMemory(db: Db, now: () => Date): KvStore {
  return {
    get: async <Value>(key: KvKey) => {
      const row = await db
        .selectFrom("channels.fediverseMemory")
        .select(["value", "expiresAt"])
        .where("key", "=", nameOf(key))
        .executeTakeFirst();
      const isOver = row?.expiresAt && row.expiresAt <= now();
      return row && !isOver ? (row.value as Value) : undefined;
    },
    set: async (key, value, options) => {
      const expiresAt = options?.ttl ? new Date(now().getTime() + options.ttl.total("milliseconds")) : null;
      const fields = { value: JSON.stringify(value), expiresAt };
      await db
        .insertInto("channels.fediverseMemory")
        .values({ key: nameOf(key), ...fields })
        .onConflict((on) => on.column("key").doUpdateSet(fields))
        .execute();
    },
    delete: async (key) => {
      await db.deleteFrom("channels.fediverseMemory").where("key", "=", nameOf(key)).execute();
    },
    list: async function* (prefix) {
      const start = prefix ? nameOf(prefix).slice(0, -1) : "[";
      const rows = await db
        .selectFrom("channels.fediverseMemory")
        .select(["key", "value"])
        .where(sql<boolean>`starts_with(key, ${start})`)
        .where((eb) => eb.or([eb("expiresAt", "is", null), eb("expiresAt", ">", now())]))
        .execute();
      for (const { key, value } of rows) yield { key: JSON.parse(key) as KvKey, value };
    },
  };
}
