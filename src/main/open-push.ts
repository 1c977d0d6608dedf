import { type Config, dataFolders } from "#src/platform/config.ts";
import { isKnownService, type PushDeps, readVapidKeys } from "#src/push/index.ts";

/** Notices on their way at a time. */
const concurrency = 64;

/** How notices reach the browsers' push services. */
export async function openPush(config: Config): Promise<PushDeps["push"]> {
  const { publicUrl, letters } = config;
  return {
    keys: await readVapidKeys(dataFolders(config).keys),
    subject: publicUrl.startsWith("https:") ? publicUrl : `mailto:${letters.from}`,
    isAllowed: isKnownService,
    concurrency,
  };
}
