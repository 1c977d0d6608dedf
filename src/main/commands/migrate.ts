import { parseArgs } from "node:util";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { migrateDatabase } from "../migrate.ts";
import type { Command } from "./command.ts";

/** `arengo migrate`: for installations whose PostgreSQL runs elsewhere. */
export const migrate: Command = {
  run: async (args, say) => {
    parseArgs({ args, options: {} });
    const config = readConfig(process.env);
    const secrets = await readSecrets(dataFolders(config).keys);
    const done = await migrateDatabase(databaseUrl(config, secrets, "owner"), secrets.databaseRoles);
    for (const name of done) console.log(name);
    console.log(say("migrateDone"));
    return 0;
  },
};
