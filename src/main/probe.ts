import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#src/platform/config.ts";
import type { PartState } from "#src/site/index.ts";

/** How long a part may take to answer before it counts as down, in milliseconds. */
const patience = 1_500;

/**
 * State of the parts that the site does not see by itself, for `/readyz`: desk and ClickHouse are asked, the worker, which
 * has no port, is what the supervisor says of it. Parts that run elsewhere are asked there.
 */
export async function probeParts(
  config: Config,
): Promise<Readonly<Record<"desk" | "clickhouse" | "worker", PartState>>> {
  const [desk, clickhouse, worker] = await Promise.all([
    answers(`http://127.0.0.1:${config.ports.desk}/admin/api/access`),
    answers(`${config.clickhouseUrl ?? `http://127.0.0.1:${config.ports.clickhouse}`}/ping`),
    workerRuns(config),
  ]);
  return { desk, clickhouse, worker };
}

const answers = (url: string): Promise<PartState> =>
  fetch(url, { signal: AbortSignal.timeout(patience) }).then(
    (answer) => (answer.status < 500 ? "up" : "down"),
    () => "down",
  );

async function workerRuns(config: Config): Promise<PartState> {
  const text = await readFile(join(config.dataDir, "state.json"), "utf8").catch(() => "{}");
  const { parts } = JSON.parse(text) as { parts?: { worker?: { state?: string } } };
  return parts?.worker?.state === "up" ? "up" : "down";
}
