import type { PayloadRequest } from "payload";
import type pg from "pg";
import { type Db, openDb } from "#src/platform/db.ts";
import { deskPool } from "./publication/pool.ts";

const opened = new WeakMap<pg.Pool, Db>();

/** Typed queries over the desk's own pool. */
export function dbOf(req: Pick<PayloadRequest, "payload">): Db {
  const pool = deskPool(req);
  const known = opened.get(pool) ?? openDb(pool);
  opened.set(pool, known);
  return known;
}
