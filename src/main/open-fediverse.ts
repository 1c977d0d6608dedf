import { mkdir, writeFile } from "node:fs/promises";
import {
  type FederateDeps,
  fediversePublisher,
  listenFediverse,
  loadFederation,
  type Reach,
} from "#src/channels/index.ts";
import { findSiteOrigin } from "#src/content/index.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import { fediversePortFile } from "./fediverse-port.ts";

/** The Fediverse in the worker: its way to be told, its jobs, and what it answers to other servers through the site. */
export async function openFediverse(
  config: Config,
  { db, log, now, reach }: { readonly db: Db; readonly log: Log; readonly now: () => Date; readonly reach: Reach },
): Promise<FederateDeps & { readonly reach: Reach; readonly stop: () => Promise<void> }> {
  const { key, mediumUrl, pace } = reach;
  const deps = {
    ...{ db, log, now, key, mediumUrl, pace },
    originOf: (site: string) => findSiteOrigin(db, site, config.publicUrl),
    allowPrivate: config.channels.isSimulated,
  };
  const federation = loadFederation(deps);
  const listening = await listenFediverse(federation, log);
  const portFile = fediversePortFile(config);
  await mkdir(dataFolders(config).cache, { recursive: true });
  await writeFile(portFile, String(listening.port));
  const publishers = new Map([...reach.publishers, ["activitypub", fediversePublisher(deps)] as const]);
  return { fediverse: { ...deps, federation }, reach: { ...reach, publishers }, stop: listening.stop };
}
