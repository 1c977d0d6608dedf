import { type Config, dataFolders } from "#src/platform/config.ts";
import { OtherMajorError, startPostgres } from "#src/platform/embedded-postgres.ts";
import { openLog } from "#src/platform/log.ts";
import { runningServer } from "#src/platform/postmaster.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { exitCodes, StartRefusal } from "./exit.ts";
import { commandMessages, terminalLocale } from "./messages.ts";

/** How often the server is looked at, in milliseconds. */
const lookEvery = 500;

/** The process that looks after the embedded PostgreSQL: it ends, and so is started again, when the server has ended. */
export async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const log = openLog(config, "postgres");
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const server = await startPostgres({
    ...{ dataDir: folders.postgres, port: config.ports.postgres, password: secrets.databaseRoles.owner },
    onLog: (line) => log.info(line.trim()),
  }).catch((fault: unknown) => {
    if (!(fault instanceof OtherMajorError)) throw fault;
    const say = commandMessages(terminalLocale(process.env));
    throw new StartRefusal(say("otherMajor", { found: fault.found, own: fault.own }), exitCodes.newerData);
  });
  const watch = setInterval(async () => {
    if ((await runningServer(folders.postgres)) !== server.pid) process.exit(1);
  }, lookEvery);
  return {
    stop: async () => {
      clearInterval(watch);
      await server.stop();
    },
  };
}
