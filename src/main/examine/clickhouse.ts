import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import type { Say } from "../commands/command.ts";
import { compareVersions } from "../supervise/version-file.ts";
import type { Examined } from "./examined.ts";

/** Oldest ClickHouse against which the measures are tried, and how long it may take to answer in milliseconds. */
const oldest = "23.8";
const patience = 3_000;

/** Whether ClickHouse lets us in and is new enough. While it is away the site works, hence only attention. */
export async function examineClickHouse(config: Config, say: Say): Promise<Examined> {
  const secrets = await readSecrets(dataFolders(config).keys);
  const client = openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: patience });
  try {
    const answer = await client.query({ query: "select version() as version", format: "JSONEachRow" });
    const version = (await answer.json<{ version: string }>())[0]?.version ?? "";
    return compareVersions(version, oldest) < 0
      ? { state: "attention", what: say("doctorClickHouseOld", { version, oldest }) }
      : { state: "ok", what: say("doctorClickHouse", { version }) };
  } catch (fault) {
    return {
      state: "attention",
      what: say("doctorClickHouseDown", { reason: (fault as Error).message || (fault as Error).name }),
    };
  } finally {
    await client.close();
  }
}
