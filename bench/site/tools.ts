import { execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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

/**
 * nginx with one worker on loopback, serving the page's bytes as files made beforehand, its best case: no log, open files kept.
 * @param headers sent with each answer, so that as many bytes go over the line
 */
export async function startNginx(
  bodies: Bodies,
  headers: Readonly<Record<string, string>>,
): Promise<{ url: string; worker: number; stop: () => Promise<void> }> {
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
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  await writeFile(
    join(folder, "nginx.conf"),
    `load_module ${brotliModule};
worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=10 inactive=1h;
  default_type text/html; charset utf-8; ${temporary.join(" ")}
  ${added.join("\n  ")}
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
  const children = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").catch(() => "");
  return {
    url,
    worker: Number.parseInt(children, 10),
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGQUIT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Requests a second that one address answers to 32 connections for some seconds, and the processor time of one answer in the
 * process that gives it, in microseconds (of systems with /proc).
 * @throws when an answer was neither 2xx nor 3xx
 */
export async function askMuch(
  url: string,
  server: number,
  headers: Readonly<Record<string, string>>,
  seconds: number,
): Promise<{ rate: number; cpu: number }> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const before = await ticksOf(server);
  const { stdout } = await run(wrk, ["-t1", "-c32", `-d${seconds}s`, ...given, url]);
  const [, count] = /(\d+) requests in/.exec(stdout) ?? [];
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (rate === undefined || stdout.includes("Non-2xx")) throw new Error(`wrk on ${url}: ${stdout}`);
  return { rate: Number(rate), cpu: (((await ticksOf(server)) - before) * 10_000) / Number(count) };
}

/** Processor time of a process so far, in hundredths of a second. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
