import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#src/platform/config.ts";
import type { PartName, PartState } from "./part.ts";

/** What runs, by part. */
export type States = Partial<Record<PartName, { readonly state: PartState; readonly pid: number | undefined }>>;

/**
 * Leaves what runs in `state.json`, where a person, `doctor` and tests can read it. Written whole or not at all, one after
 * the other: the file is never older than one written before it.
 */
export function openStateFile(config: Pick<Config, "dataDir">): { write: (states: States) => Promise<void> } {
  const file = join(config.dataDir, "state.json");
  const draft = `${file}.${process.pid}`;
  let newest = "";
  let last: Promise<void> = Promise.resolve();
  return {
    write: (states) => {
      newest = JSON.stringify({ pid: process.pid, parts: states }, null, 2);
      last = last
        .then(() => writeFile(draft, newest))
        .then(() => rename(draft, file))
        .catch(() => undefined); // a full disk must not end the supervisor
      return last;
    },
  };
}
