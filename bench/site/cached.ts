import { request } from "node:http";
import { type BenchRow, percentile } from "../row.ts";
import { type Bodies, hasTools, howToGetTools, requestsPerSecond, startNginx } from "./tools.ts";

const rounds = 5;
const seconds = 3;
const browser = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

/**
 * The home page in memory, and 304s, beside nginx with the same bytes. nginx writes no log here, so the readers are such as
 * ask not to be counted (DNT); what counting adds, until the view is in the database, is a figure of its own.
 */
export async function measureCached(origin: string): Promise<BenchRow[]> {
  if (!(await hasTools())) {
    return [{ name: "site: beside nginx", value: Number.NaN, unit: "", remark: `not measured: ${howToGetTools}` }];
  }
  const [html, brotli, gzip] = await Promise.all(["identity", "br", "gzip"].map((form) => bytesOf(`${origin}/`, form)));
  const nginx = await startNginx({ html, brotli, gzip } as Bodies);
  try {
    const { rates, ratio } = await measureRates({
      whole: { url: `${origin}/`, headers: { DNT: "1" } },
      nginxWhole: { url: nginx.url, headers: { DNT: "1" } },
      unchanged: { url: `${origin}/`, headers: { DNT: "1", "If-None-Match": await etagOf(`${origin}/`) } },
      nginxUnchanged: { url: nginx.url, headers: { DNT: "1", "If-None-Match": await etagOf(nginx.url) } },
      counted: { url: `${origin}/`, headers: {} },
    });
    const perSecond = (name: string, value: number): BenchRow => ({ name: `site: ${name}`, value, unit: "1/s" });
    const against = (name: string, value: number, limit?: number): BenchRow => ({
      ...{ name: `site: ${name}`, value, unit: "of its rate" },
      ...(limit !== undefined && { limit, sense: "atLeast" }),
    });
    return [
      perSecond(`cached page, brotli, ${brotli?.length} bytes`, rates.whole),
      perSecond("nginx, one worker, brotli_static, the same bytes", rates.nginxWhole),
      against("a cached page against nginx", ratio("whole", "nginxWhole"), 0.5),
      perSecond("304 answers", rates.unchanged),
      perSecond("nginx, 304 answers", rates.nginxUnchanged),
      against("a 304 against nginx", ratio("unchanged", "nginxUnchanged")),
      against("a 304 against a whole page", ratio("unchanged", "whole"), 1),
      perSecond("cached page, every view counted", rates.counted),
      against("the same against nginx without a log", ratio("counted", "nginxWhole")),
    ];
  } finally {
    await nginx.stop();
  }
}

/** Medians of the rates. Rounds alternate, and ratios are taken within a round, so that all meet the same moods of the machine. */
async function measureRates<Name extends string>(
  asked: Readonly<Record<Name, { url: string; headers: Readonly<Record<string, string>> }>>,
): Promise<{ rates: Record<Name, number>; ratio: (name: Name, of: Name) => number }> {
  const names = Object.keys(asked) as Name[];
  const measured: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const rates: [Name, number][] = [];
    for (const name of names) {
      const { url, headers } = asked[name];
      rates.push([name, await requestsPerSecond(url, { ...browser, "Accept-Encoding": "br", ...headers }, seconds)]);
    }
    measured.push(Object.fromEntries(rates) as Record<Name, number>);
  }
  const median = (value: (rates: Record<Name, number>) => number) => percentile(measured.map(value), 0.5);
  return {
    rates: Object.fromEntries(names.map((name) => [name, median((rates) => rates[name])])) as Record<Name, number>,
    ratio: (name, of) => median((rates) => rates[name] / rates[of]),
  };
}

const etagOf = async (url: string) =>
  (await fetch(url, { headers: { "accept-encoding": "br" } })).headers.get("etag") ?? "";

/** The bytes as they come over the line, not unpacked: fetch would. */
async function bytesOf(url: string, form: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": form } }, (answer) => {
      answer.toArray().then((chunks) => resolve(Buffer.concat(chunks)), reject);
    })
      .on("error", reject)
      .end();
  });
}
