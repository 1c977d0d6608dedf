import { addDays, type CivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { countryOf, regionOf } from "#src/statistics/index.ts";

/** A page of the demonstration and how much it is read. */
export interface ReadPage {
  readonly path: string;
  readonly weight: number;
}

const browsers = [
  "Mozilla/5.0 (Linux; Android 15; SM-A556B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
  "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
];
const countries = { IT: 70, US: 9, DE: 7, FR: 5, NL: 3, GB: 3, BR: 3 };
const referrers = [
  ...["https://www.google.it/", "https://www.google.com/", "https://www.bing.com/", "https://duckduckgo.com/"],
  ...["https://www.facebook.com/", "https://www.instagram.com/", "https://t.me/", "https://www.regione.example/"],
];
/** Visits of an ordinary weekday, by month: visitors from abroad come in summer, the calls in autumn. */
const byMonth = [20, 19, 22, 25, 26, 26, 27, 30, 31, 33, 24, 20];
/** Days on which much more is read, as month and day: a festival, snow. */
const peaks: Readonly<Record<string, number>> = { "08-14": 3.2, "08-15": 3.6, "01-22": 3.4, "10-09": 2.2 };
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Numbers from 0 to 1, the same for a seed on every machine (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The access log that a small municipality's site would have had from one day to another, both counted, in the combined format
 * and in order of time. The same days and pages give the same lines on every machine.
 */
export function makeVisits(pages: readonly ReadPage[], from: CivilDate, until: CivilDate): string {
  const random = randomOf(52);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const total = pages.reduce((sum, { weight }) => sum + weight, 0);
  const pickPage = (): string => {
    let left = random() * total;
    for (const { path, weight } of pages) {
      left -= weight;
      if (left < 0) return path;
    }
    return "/";
  };
  const places = Object.entries(countries).flatMap(([country, share]) => {
    const networks = networksOf(country, random);
    return Array.from({ length: share }, (_, index) => networks[index % networks.length] as string);
  });
  const regulars: { readonly address: string; readonly browser: string }[] = [];
  const lines: { at: number; text: string }[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const begins = startOfDay(day).getTime() / 1_000;
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const usual = (byMonth[Number(day.slice(5, 7)) - 1] ?? 20) * (weekday === 0 || weekday === 6 ? 0.6 : 1);
    const visits = Math.round(usual * (peaks[day.slice(5)] ?? 0.85 + random() * 0.3));
    for (let visit = 0; visit < visits; visit += 1) {
      // every fifth visit is of somebody who comes again and again
      const known = regulars.length > 40 && random() < 0.2 ? pick(regulars) : undefined;
      const { address, browser } = known ?? {
        address: `${pick(places)}.${Math.floor(random() * 256)}.${1 + Math.floor(random() * 254)}`,
        browser: pick(browsers),
      };
      if (!known && regulars.length < 300) regulars.push({ address, browser });
      let at = begins + 6 * 3_600 + Math.floor(((random() + random()) / 2) * 17 * 3_600);
      let referrer = random() < 0.7 ? pick(referrers) : "-";
      const count = 1 + Math.floor(random() ** 2 * 7);
      for (let page = 0; page < count; page += 1) {
        const path = page === 0 && random() < 0.35 ? "/" : pickPage();
        lines.push({ at, text: lineOf(address, at, path, 200, referrer, browser) });
        referrer = "-";
        at += 8 + Math.floor(random() ** 2 * 280);
      }
      if (random() < 0.03) lines.push({ at, text: lineOf(address, at, "/bandi/2012/elenco.pdf", 404, "-", browser) });
    }
  }
  return lines
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join("");
}

/** Networks of 16 bits that lie in a country, by the tables that the import asks; of those in Italy every other one in Tuscany. */
function networksOf(country: string, random: () => number): string[] {
  const found: string[] = [];
  while (found.length < 14) {
    const network = `${1 + Math.floor(random() * 222)}.${Math.floor(random() * 256)}`;
    const addresses = [0, 60, 128, 200, 255].map((third) => `${network}.${third}.7`);
    if (!addresses.every((address) => countryOf(address) === country)) continue;
    const isNear = addresses.filter((address) => regionOf(address, country) === "IT-52").length > 2;
    if (country !== "IT" || found.length % 2 === 1 || isNear) found.push(network);
  }
  return found;
}

const two = (number: number) => String(number).padStart(2, "0");

function lineOf(address: string, at: number, path: string, status: number, referrer: string, browser: string): string {
  const time = new Date(at * 1_000);
  const day = `${two(time.getUTCDate())}/${months[time.getUTCMonth()]}/${time.getUTCFullYear()}`;
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
  return `${address} - - [${day}:${clock} +0000] "GET ${path} HTTP/1.1" ${status} 12000 "${referrer}" "${browser}"\n`;
}
