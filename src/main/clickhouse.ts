import { startClickHouse } from "#src/platform/clickhouse/server.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { openLog } from "#src/platform/log.ts";
import { readSecrets } from "#src/platform/secrets.ts";

/**
 * The process of the embedded ClickHouse: loopback only, with the installation's password.
 * @returns once it answers; `stop` lets running statements end (two seconds at most) and closes the data folder
 */
export async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const log = openLog(config, "clickhouse");
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const server = await startClickHouse({
    dataDir: folders.clickhouse,
    port: config.ports.clickhouse,
    password: secrets.clickhouse,
    onLog: (line) => log.info(line),
  });
  log.info({ url: server.url }, "clickhouse answers");
  return { stop: server.stop };
}
