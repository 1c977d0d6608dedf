import { request } from "node:http";
import { type BenchRow, percentile } from "../row.ts";
import { type Bodies, hasTools, howToGetTools, requestsPerSecond, startNginx } from "./tools.ts";

const rounds = 5;
const seconds = 4;
const browser = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

/**
 * The home page in memory, and 304s, beside nginx with the same bytes. nginx writes no log here, so the readers are such as
 * ask not to be counted (DNT); what counting adds, until the view is in the database, is a figure of its own.
 */
export async function measureCached(origin: string): Promise<BenchRow[]> {
  const names = ["a cached page (brotli) against nginx", "a 304 against nginx"] as const;
  if (!(await hasTools())) {
    return names.map((name) => ({
      name: `site: ${name}`,
      value: Number.NaN,
      unit: "",
      remark: `not measured: ${howToGetTools}`,
    }));
  }
  const [html, brotli, gzip] = await Promise.all(["identity", "br", "gzip"].map((form) => bytesOf(`${origin}/`, form)));
  const nginx = await startNginx({ html, brotli, gzip } as Bodies);
  try {
    const whole = await sideBySide(`${origin}/`, nginx.url, async () => ({ "Accept-Encoding": "br", DNT: "1" }));
    const counted = await sideBySide(`${origin}/`, nginx.url, async () => ({ "Accept-Encoding": "br" }));
    const unchanged = await sideBySide(`${origin}/`, nginx.url, async (url) => ({
      "Accept-Encoding": "br",
      DNT: "1",
      "If-None-Match": (await fetch(url, { headers: { "accept-encoding": "br" } })).headers.get("etag") ?? "",
    }));
    return [
      { name: `site: cached page, brotli, ${brotli?.length} bytes`, value: whole.site, unit: "1/s" },
      { name: "site: nginx, one worker, brotli_static, the same bytes", value: whole.nginx, unit: "1/s" },
      { name: `site: ${names[0]}`, value: whole.ratio, unit: "of its rate", limit: 0.5, sense: "atLeast" },
      { name: "site: cached page, every view counted", value: counted.site, unit: "1/s" },
      { name: "site: the same against nginx without a log", value: counted.ratio, unit: "of its rate" },
      { name: "site: 304 answers", value: unchanged.site, unit: "1/s" },
      { name: "site: nginx, 304 answers", value: unchanged.nginx, unit: "1/s" },
      { name: `site: ${names[1]}`, value: unchanged.ratio, unit: "of its rate", limit: 0.5, sense: "atLeast" },
      {
        name: "site: 304 answers against whole pages",
        value: unchanged.site / whole.site,
        unit: "of their rate",
        limit: 1,
        sense: "atLeast",
      },
    ];
  } finally {
    await nginx.stop();
  }
}

/** Rounds alternate, so that both meet the same moods of the machine; medians. */
async function sideBySide(
  site: string,
  nginx: string,
  headersFor: (url: string) => Promise<Readonly<Record<string, string>>>,
): Promise<{ site: number; nginx: number; ratio: number }> {
  const [forSite, forNginx] = await Promise.all([headersFor(site), headersFor(nginx)]);
  const rates: { site: number; nginx: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push({
      site: await requestsPerSecond(site, { ...browser, ...forSite }, seconds),
      nginx: await requestsPerSecond(nginx, { ...browser, ...forNginx }, seconds),
    });
  }
  const median = (values: readonly number[]) => percentile(values, 0.5);
  return {
    site: median(rates.map((rate) => rate.site)),
    nginx: median(rates.map((rate) => rate.nginx)),
    ratio: median(rates.map((rate) => rate.site / rate.nginx)),
  };
}

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
