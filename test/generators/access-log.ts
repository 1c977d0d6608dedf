import { countryOf } from "#src/statistics/country.ts";

/** What a generated log must come out as. Every number is exact, but for robots, which come on top. */
export interface AccessLogPlan {
  readonly year: number;
  /** Different visitors in the year. */
  readonly visitors: number;
  readonly visits: number;
  readonly pageViews: number;
  /** Lines of people: pages and everything beside them. */
  readonly hits: number;
  /** Lines of robots, on top. */
  readonly robotHits: number;
  /** Share of visits longer than three minutes. */
  readonly longShare: number;
  /** Weight of each month, January first. */
  readonly months: readonly number[];
  /** Share of the visitors by country. */
  readonly countries: Readonly<Record<string, number>>;
  /** Whether readers from abroad all come by search engines, as those of 2011 did. */
  readonly abroadBySearch: boolean;
  readonly sections: Readonly<Record<string, number>>;
  /** Names that browsers of the time gave themselves. */
  readonly browsers: readonly string[];
  readonly seed: number;
}

const browsersOf2011 = [
  "Mozilla/5.0 (Windows NT 6.1; rv:6.0) Gecko/20100101 Firefox/6.0",
  "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)",
  "Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0)",
  "Mozilla/5.0 (Windows; U; Windows NT 5.1; it; rv:1.9.2.18) Gecko/20110614 Firefox/3.6.18",
  "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/535.1 (KHTML, like Gecko) Chrome/14.0.835.163 Safari/535.1",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_6_8) AppleWebKit/534.50 (KHTML, like Gecko) Version/5.1 Safari/533.21.1",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 4_3 like Mac OS X) AppleWebKit/533.17.9 (KHTML, like Gecko) Version/5.0.2 Mobile/8F190 Safari/6533.18.5",
];
const browsersOf2017 = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/61.0.3163.100 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/604.1.38 (KHTML, like Gecko) Version/11.0 Mobile/15A372 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 7.0; SM-G930F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/61.0.3163.98 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:56.0) Gecko/20100101 Firefox/56.0",
  "Mozilla/5.0 (iPad; CPU OS 10_3 like Mac OS X) AppleWebKit/603.1.30 (KHTML, like Gecko) Version/10.0 Mobile/14E277 Safari/602.1",
];

/** The year 2011 as the municipality told it, one `size`-th of it (1 is all: 6,000,000 hits). */
export const year2011 = (size = 1): AccessLogPlan => ({
  year: 2011,
  visitors: Math.round(140_000 / size),
  visits: Math.round(152_000 / size),
  pageViews: Math.round(600_000 / size),
  hits: Math.round(6_000_000 / size),
  robotHits: Math.round(300_000 / size),
  longShare: 0.3,
  months: [78, 76, 80, 79, 81, 80, 82, 90, 95, 102, 80, 77],
  countries: { IT: 0.9, US: 0.035, DE: 0.025, FR: 0.018, CN: 0.01, GB: 0.007, NL: 0.005 },
  abroadBySearch: true,
  sections: { bandi: 30, eventi: 24, comunicati: 18, curricula: 10, uffici: 8, modulistica: 6, delibere: 4 },
  browsers: browsersOf2011,
  seed: 2011,
});

/** The year 2017 as the municipality told it: 125,000 visits, 342 a day; over 420,000 page views; 35 % from abroad. */
export const year2017 = (size = 1): AccessLogPlan => ({
  year: 2017,
  visitors: Math.round(104_000 / size),
  visits: Math.round(125_000 / size),
  pageViews: Math.round(421_000 / size),
  hits: Math.round(4_000_000 / size),
  robotHits: Math.round(400_000 / size),
  longShare: 0.28,
  months: [75, 74, 82, 88, 92, 84, 86, 95, 90, 84, 78, 72],
  countries: { IT: 0.65, US: 0.13, DE: 0.08, FR: 0.06, NL: 0.045, BR: 0.035 },
  abroadBySearch: false,
  sections: { bandi: 30, comunicati: 22, eventi: 20, "polizia-municipale": 16, uffici: 7, modulistica: 5 },
  browsers: browsersOf2017,
  seed: 2017,
});

const robots = [
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
];
const searchEngines = ["http://www.google.it/search?q=cortona", "http://www.bing.com/search?q=comune+cortona"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const extras = ["/css/stile.css", "/js/menu.js", "/img/stemma.png", "/img/sfondo.jpg", "/img/foto.jpg", "/favicon.ico"];

/** Numbers from 0 to 1 that are the same for a seed on every machine (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Parts of a whole by weights, as whole numbers that add up to it exactly. */
function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let before = 0;
  let reached = 0;
  return weights.map((weight) => {
    reached += weight;
    const until = Math.round((whole * reached) / sum);
    const part = until - before;
    before = until;
    return part;
  });
}

interface Visit {
  readonly start: number;
  readonly visitor: number;
  readonly pages: number;
  readonly seconds: number;
}

/**
 * A year's access log in the combined format, in order of time, in pieces of some hundred kilobytes. The same plan gives the same
 * bytes on every machine.
 */
export function* generateAccessLog(plan: AccessLogPlan): Generator<string> {
  const random = randomOf(plan.seed);
  const people = visitorsOf(plan, random);
  const visits = visitsOf(plan, random).sort((a, b) => a.start - b.start);
  const extraHits = plan.hits - plan.pageViews;
  const sections = Object.entries(plan.sections);
  const weights = sections.map(([, weight]) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Lines that are not yet written, because another visit may have earlier ones: a visit lasts an hour at most.
  let waiting: { at: number; text: string }[] = [];
  let [views, written, robotsWritten] = [0, 0, 0];
  for (const [index, visit] of visits.entries()) {
    const person = people[visit.visitor] as Person;
    const gap = visit.pages > 1 ? visit.seconds / (visit.pages - 1) : 0;
    for (let page = 0; page < visit.pages; page += 1) {
      const at = visit.start + Math.round(gap * page);
      const section = pickOne(sections, random() * total);
      const path = page === 0 && random() < 0.4 ? "/" : `/${section}/${Math.floor(random() ** 2 * 120)}`;
      const referrer = page > 0 ? "http://www.comune.example/" : person.referrer;
      waiting.push({ at, text: lineOf(person, at, path, 200, 8_000 + Math.floor(random() * 30_000), referrer) });
      views += 1;
      const due = Math.round((extraHits * views) / plan.pageViews) - written;
      written += due;
      for (let extra = 0; extra < due; extra += 1) {
        const file = extras[extra % extras.length] as string;
        const later = at + Math.floor(extra / 4);
        waiting.push({
          at: later,
          text: lineOf(person, later, file, extra % 5 === 4 ? 304 : 200, 2_048, "http://www.comune.example/"),
        });
      }
    }
    const robotsDue = Math.round((plan.robotHits * (index + 1)) / visits.length) - robotsWritten;
    robotsWritten += robotsDue;
    for (let robot = 0; robot < robotsDue; robot += 1) {
      const name = robots[robot % robots.length] as string;
      const machine = { address: `66.249.66.${(robot * 7) % 250}`, browser: name, referrer: "-" };
      waiting.push({
        at: visit.start,
        text: lineOf(machine, visit.start, `/${sections[robot % sections.length]?.[0]}/${robot}`, 200, 9_000, "-"),
      });
    }
    if (waiting.length > 20_000) {
      const until = visits[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      waiting.sort((a, b) => a.at - b.at);
      const ready = waiting.filter(({ at }) => at < until);
      waiting = waiting.slice(ready.length);
      yield ready.map(({ text }) => text).join("");
    }
  }
  yield waiting
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join("");
}

/** The one in whose stretch a number lies. */
function pickOne(weighted: readonly (readonly [string, number])[], number: number): string {
  let left = number;
  for (const [name, weight] of weighted) {
    left -= weight;
    if (left < 0) return name;
  }
  return weighted.at(-1)?.[0] ?? "";
}

interface Person {
  readonly address: string;
  readonly browser: string;
  readonly referrer: string;
}

function visitorsOf(plan: AccessLogPlan, random: () => number): Person[] {
  const counts = shareOut(plan.visitors, Object.values(plan.countries));
  const people: Person[] = [];
  const used = new Set<string>();
  for (const [index, country] of Object.keys(plan.countries).entries()) {
    const networks = networksOf(country, random);
    for (let made = 0; made < (counts[index] ?? 0); ) {
      const network = networks[Math.floor(random() * networks.length)] as string;
      const address = `${network}.${Math.floor(random() * 256)}.${1 + Math.floor(random() * 254)}`;
      const browser = plan.browsers[Math.floor(random() * plan.browsers.length)] as string;
      if (used.has(`${address} ${browser}`)) continue;
      used.add(`${address} ${browser}`);
      const bySearch = country === "IT" ? random() < 0.4 : plan.abroadBySearch || random() < 0.6;
      const referrer = bySearch
        ? (searchEngines[Math.floor(random() * searchEngines.length)] as string)
        : random() < 0.2
          ? "http://www.facebook.com/comune"
          : "-";
      people.push({ address, browser, referrer });
      made += 1;
    }
  }
  // Countries must not come one after the other: the order is shuffled.
  for (let at = people.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [people[at], people[other]] = [people[other] as Person, people[at] as Person];
  }
  return people;
}

const networks = new Map<string, string[]>();

/** Networks of 16 bits that lie in a country as a whole, by the same table that the import asks. */
function networksOf(country: string, random: () => number): string[] {
  const known = networks.get(country);
  if (known) return known;
  const found: string[] = [];
  while (found.length < 12) {
    const network = `${1 + Math.floor(random() * 222)}.${Math.floor(random() * 256)}`;
    const inside = [0, 40, 90, 128, 170, 210, 255].every((third) => countryOf(`${network}.${third}.7`) === country);
    if (inside) found.push(network);
  }
  networks.set(country, found);
  return found;
}

function visitsOf(plan: AccessLogPlan, random: () => number): Visit[] {
  const long = Math.round(plan.visits * plan.longShare);
  const byMonth = shareOut(plan.visits, plan.months);
  // First everybody once, then the stable group of those who come again.
  const regulars = Math.max(1, Math.floor(plan.visitors / 40));
  const visitorOf = (index: number) => (index < plan.visitors ? index : index % regulars);
  const order = Array.from({ length: plan.visits }, (_, index) => index);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  const pages = pagesOf(plan, long);
  const visits: Visit[] = [];
  const taken = new Set<number>();
  let next = 0;
  for (const [month, count] of byMonth.entries()) {
    const first = Date.UTC(plan.year, month, 1) / 1_000;
    const days = new Date(Date.UTC(plan.year, month + 1, 0)).getUTCDate();
    for (let made = 0; made < count; made += 1) {
      const index = order[next] as number;
      next += 1;
      // Between 7 and 20 o'clock UTC: nobody reads over midnight in Rome, in summer or in winter.
      const visitor = visitorOf(index);
      let day = Math.floor(random() * days);
      // Somebody comes once a day at most, so that no two visits become one.
      for (let tries = 0; tries < days && taken.has(visitor * 400 + month * 31 + day); tries += 1)
        day = (day + 1) % days;
      taken.add(visitor * 400 + month * 31 + day);
      const start = first + day * 86_400 + 25_200 + Math.floor(random() * 46_000);
      const seconds = index < long ? 181 + Math.floor(random() * 1_200) : Math.floor(random() * 170);
      const size = pages[index] as number;
      visits.push({ start, visitor, pages: size, seconds: size > 1 ? seconds : 0 });
    }
  }
  return visits;
}

/** Pages of each visit: long visits have two at least; all add up to the plan's. */
function pagesOf(plan: AccessLogPlan, long: number): number[] {
  const pages: number[] = Array.from({ length: plan.visits }, (_, index) => (index < long ? 2 : 1));
  let left = plan.pageViews - pages.reduce((sum, count) => sum + count, 0);
  for (let index = 0; left > 0; index = (index + 1) % plan.visits) {
    const more = Math.min(left, 1 + ((index * 7_919) % 5));
    pages[index] = (pages[index] as number) + more;
    left -= more;
  }
  return pages;
}

const two = (number: number) => String(number).padStart(2, "0");
let known = { day: -1, text: "" };

function lineOf(person: Person, at: number, path: string, status: number, bytes: number, referrer: string): string {
  const day = Math.floor(at / 86_400);
  if (known.day !== day) {
    const date = new Date(day * 86_400_000);
    known = { day, text: `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}` };
  }
  const second = at % 86_400;
  const clock = `${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${person.address} - - [${known.text}:${clock} +0000] "GET ${path} HTTP/1.1" ${status} ${status === 304 ? "-" : bytes} "${referrer}" "${person.browser}"\n`;
}
