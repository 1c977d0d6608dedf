import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Config } from "#src/platform/config.ts";
import { openLog } from "#src/platform/log.ts";
import { programFolder } from "./program-folder.ts";

interface NextApp {
  readonly prepare: () => Promise<void>;
  readonly getRequestHandler: () => Parameters<typeof createServer>[1];
  readonly close: () => Promise<void>;
}

/** How long the site's connections may be idle: a write that goes out while one is closed cannot be sent again, so seldom is better. */
const keepAliveMs = 180_000;
/** How long running requests may take at shutdown, in milliseconds. */
const patience = 5_000;

/**
 * The process of the desk: Payload on Next, on loopback only; citizens and editors reach it through the site's `/admin`.
 * Wants a built desk (`buildDesk`). @returns once it answers, Payload and its database included
 */
export async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const log = openLog(config, "desk");
  const home = programFolder();
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  // Next is CommonJS and looks at NODE_ENV when it is loaded
  Object.assign(process.env, { NODE_ENV: "production" });
  const next = createRequire(join(home, "package.json"))("next") as (options: object) => NextApp;
  const hostname = "127.0.0.1";
  const app = next({ dev: false, dir: join(home, "src/desk"), hostname, port: config.ports.desk });
  await app.prepare();
  const server = createServer(app.getRequestHandler());
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(config.ports.desk, hostname, resolve),
  );
  // the first request opens Payload and its pool; nobody should wait for it at the first click
  const warm = await fetch(`http://${hostname}:${config.ports.desk}/admin/api/access`).catch((fault: Error) => fault);
  if (warm instanceof Error || !warm.ok) throw new Error("the desk does not answer", { cause: warm });
  log.info({ port: config.ports.desk }, "desk answers");
  return {
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), patience).unref();
      await closed;
      await app.close();
    },
  };
}
