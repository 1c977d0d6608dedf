import { request } from "node:http";
import { type BenchRow, percentile } from "../row.ts";
import { askMuch, type Bodies, hasTools, howToGetTools, startNginx } from "./tools.ts";

const rounds = 5;
const seconds = 3;
const browser = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

/**
 * The home page in memory, and 304s, beside nginx with the same bytes: body and headers. nginx writes no log here, so the readers
 * are such as ask not to be counted (DNT); what counting adds, until the view is in the database, is a figure of its own. One thread
 * of wrk asks, so that with two cores the one who answers has one for itself. On a machine that others use too the share of processor
 * time says more than the share of the rate.
 * @param site number of the process that answers
 */
export async function measureCached(origin: string, site: number): Promise<BenchRow[]> {
  if (!(await hasTools())) {
    return [{ name: "site: beside nginx", value: Number.NaN, unit: "", remark: `not measured: ${howToGetTools}` }];
  }
  const [html, brotli, gzip] = await Promise.all(["identity", "br", "gzip"].map((form) => bytesOf(`${origin}/`, form)));
  const nginx = await startNginx({ html, brotli, gzip } as Bodies, await ownHeaders(`${origin}/`));
  const ours = { url: `${origin}/`, server: site };
  const theirs = { url: nginx.url, server: nginx.worker };
  try {
    const { rates, cpu, ratio } = await measureRates({
      whole: { ...ours, headers: { DNT: "1" } },
      nginxWhole: { ...theirs, headers: { DNT: "1" } },
      unchanged: { ...ours, headers: { DNT: "1", "If-None-Match": await etagOf(`${origin}/`) } },
      nginxUnchanged: { ...theirs, headers: { DNT: "1", "If-None-Match": await etagOf(nginx.url) } },
      counted: { ...ours, headers: {} },
    });
    const perSecond = (name: string, value: number): BenchRow => ({ name: `site: ${name}`, value, unit: "1/s" });
    const processor = (name: string, value: number): BenchRow => ({ name: `site: ${name}`, value, unit: "µs" });
    const against = (name: string, value: number, limit?: number): BenchRow => ({
      ...{ name: `site: ${name}`, value, unit: "of its rate" },
      ...(limit !== undefined && { limit, sense: "atLeast" }),
    });
    return [
      perSecond(`cached page, brotli, ${brotli?.length} bytes`, rates.whole),
      perSecond("nginx, one worker, brotli_static, the same bytes", rates.nginxWhole),
      against("a cached page against nginx", ratio("whole", "nginxWhole"), 0.5),
      processor("processor time of a cached page", cpu.whole),
      processor("processor time of nginx for the same", cpu.nginxWhole),
      perSecond("304 answers", rates.unchanged),
      perSecond("nginx, 304 answers", rates.nginxUnchanged),
      against("a 304 against nginx", ratio("unchanged", "nginxUnchanged")),
      against("a 304 against a whole page", ratio("unchanged", "whole"), 1),
      processor("processor time of a 304", cpu.unchanged),
      perSecond("cached page, every view counted", rates.counted),
      against("the same against nginx without a log", ratio("counted", "nginxWhole")),
      processor("processor time of a counted page", cpu.counted),
    ];
  } finally {
    await nginx.stop();
  }
}

/** Medians of the rates. Rounds alternate, and ratios are taken within a round, so that all meet the same moods of the machine. */
async function measureRates<Name extends string>(
  asked: Readonly<Record<Name, { url: string; server: number; headers: Readonly<Record<string, string>> }>>,
): Promise<{
  rates: Record<Name, number>;
  /** Of one answer, in microseconds. */
  cpu: Record<Name, number>;
  ratio: (name: Name, of: Name) => number;
}> {
  const names = Object.keys(asked) as Name[];
  const measured: Record<Name, { rate: number; cpu: number }>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all: [Name, { rate: number; cpu: number }][] = [];
    for (const name of names) {
      const { url, server, headers } = asked[name];
      all.push([name, await askMuch(url, server, { ...browser, "Accept-Encoding": "br", ...headers }, seconds)]);
    }
    measured.push(Object.fromEntries(all) as (typeof measured)[number]);
  }
  type Round = (typeof measured)[number];
  const median = (value: (round: Round) => number) => percentile(measured.map(value), 0.5);
  const medians = (of: "rate" | "cpu") =>
    Object.fromEntries(names.map((name) => [name, median((round) => round[name][of])])) as Record<Name, number>;
  return {
    ...{ rates: medians("rate"), cpu: medians("cpu") },
    ratio: (name, of) => median((round) => round[name].rate / round[of].rate),
  };
}

/** Headers that the site sends and nginx does not of itself. */
async function ownHeaders(url: string): Promise<Record<string, string>> {
  const { headers } = await fetch(url);
  const nginxs =
    /^(content-(type|length|encoding)|date|connection|keep-alive|etag|last-modified|server|vary|server-timing)$/;
  return Object.fromEntries([...headers].filter(([name]) => !nginxs.test(name)));
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
