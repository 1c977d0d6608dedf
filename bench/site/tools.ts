import { execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "#test/global-setup.ts";

const run = promisify(execFile);

/** How to get what the comparison needs; printed when it is not there. */
export const howToGetTools =
  "needs nginx with brotli_static and wrk (Debian: apt-get install nginx-core libnginx-mod-http-brotli-static wrk), or NGINX_PATH and WRK_PATH";

/** Whether wrk and nginx with its brotli module are there: by `WRK_PATH` and `NGINX_PATH`, else where Debian puts them. */
export async function hasTools(): Promise<boolean> {
  const module = await run("test", ["-f", brotliModule]).then(
    () => true,
    () => false,
  );
  const answers = await Promise.all([run(nginx, ["-v"]), run(wrk, ["-v"]).catch(printsAndFails)]).then(
    () => true,
    () => false,
  );
  return module && answers;
}

const nginx = process.env.NGINX_PATH ?? "/usr/sbin/nginx";
const wrk = process.env.WRK_PATH ?? "/usr/bin/wrk";
const brotliModule = join(dirname(nginx), "..", "lib", "nginx", "modules", "ngx_http_brotli_static_module.so");

/** wrk tells its version and ends with 1. */
const printsAndFails = (fault: { stdout?: string }) => {
  if (!fault.stdout?.startsWith("wrk")) throw fault;
};

/** One page in its three forms. */
export interface Bodies {
  readonly html: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

/** nginx with one worker on loopback, serving the page's bytes as files made beforehand, its best case: no log, open files kept. */
export async function startNginx(bodies: Bodies): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-nginx-"));
  await chmod(folder, 0o755); // as root its worker runs as another user
  await Promise.all([
    writeFile(join(folder, "page.html"), bodies.html),
    writeFile(join(folder, "page.html.br"), bodies.brotli),
    writeFile(join(folder, "page.html.gz"), bodies.gzip),
  ]);
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(
    join(folder, "nginx.conf"),
    `load_module ${brotliModule};
worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=10 inactive=1h;
  default_type text/html; charset utf-8; ${temporary.join(" ")}
  server { listen 127.0.0.1:${port}; root ${folder}; brotli_static on; gzip_static on; }
}
`,
  );
  const child = spawn(nginx, ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/page.html`;
  for (let attempt = 0; ; attempt += 1) {
    if (await fetch(url).catch(() => undefined)) break;
    if (attempt > 100) throw new Error("nginx does not answer");
    await wait(50);
  }
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGQUIT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Requests a second that one address answers to 32 connections for some seconds.
 * @throws when an answer was neither 2xx nor 3xx
 */
export async function requestsPerSecond(
  url: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const { stdout } = await run(wrk, ["-t1", "-c32", `-d${seconds}s`, ...given, url]);
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (rate === undefined || stdout.includes("Non-2xx")) throw new Error(`wrk on ${url}: ${stdout}`);
  return Number(rate);
}
