import { type ClickHouseClient, clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { readSecrets } from "#src/platform/secrets.ts";

let opened: Promise<ClickHouseClient> | undefined;

/** The desk's own client of the measures, opened when the first screen of figures is asked for. */
export function deskClickHouse(): Promise<ClickHouseClient> {
  opened ??= open();
  return opened;
}

async function open(): Promise<ClickHouseClient> {
  const config = readConfig(process.env);
  const secrets = await readSecrets(dataFolders(config).keys);
  return openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: 20_000 });
}

/** What a question to ClickHouse gives, or `undefined` while it is away: screens say so in a sentence. */
export async function orAway<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  return asked.catch((fault: unknown) => {
    // refused connections, time-outs and ClickHouse's own faults are one thing to an editor: no figures now
    console.warn("figures cannot be had:", fault instanceof Error ? fault.message : String(fault));
    return undefined;
  });
}
