import { join } from "node:path";
import { type Config, dataFolders } from "#src/platform/config.ts";

/** File in which the worker says on which port it answers other servers of the Fediverse. */
export const fediversePortFile = (config: Config): string => join(dataFolders(config).cache, "fediverse.port");
