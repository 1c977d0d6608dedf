import { readFile } from "node:fs/promises";
import { endpointsOf, networkPublishers, type Reach, readSealKey, versionsOf } from "#src/channels/index.ts";
import { newsletterPublisher } from "#src/newsletter/index.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import type { Db } from "#src/platform/db.ts";
import { cutPicture } from "#src/platform/picture.ts";
import { storeBytes, storedPath } from "#src/platform/storage.ts";
import { pushPublisher } from "#src/push/index.ts";

/** How long a call whose answer was lost may still take effect: one network was seen to take 222 seconds. */
const settleMs = 300_000;
/** The simulated networks take no longer than this. */
const settleSimulatedMs = 5_000;

/** How this installation reaches the social networks, or the program that plays them. */
export async function reachNetworks(config: Config, db: () => Db): Promise<Reach> {
  const folders = dataFolders(config);
  const { isSimulated, port, versions } = config.channels;
  return {
    publishers: new Map(
      [...networkPublishers, newsletterPublisher(db), pushPublisher(db, config.publicUrl)].map((publisher) => [
        publisher.network,
        publisher,
      ]),
    ),
    endpoints: endpointsOf(isSimulated ? `http://127.0.0.1:${port}` : undefined),
    versions: versionsOf(versions),
    key: await readSealKey(folders.keys),
    readMedium: ({ sha256 }) => readFile(storedPath(folders.files, sha256)),
    mediumUrl: ({ sha256, name }) => `${config.publicUrl}/canali/file/${sha256}/${encodeURIComponent(name)}`,
    cutPicture: async (data, part, { longestSide, mostBytes }) => {
      const cut = await cutPicture(data, part, { longestSide, mostBytes });
      return { ...(await storeBytes(folders.files, cut.data)), width: cut.width, height: cut.height };
    },
    settleMs: isSimulated ? settleSimulatedMs : settleMs,
    pace: isSimulated ? 0.1 : 1,
  };
}
