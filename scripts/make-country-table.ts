/**
 * `node scripts/make-country-table.ts` writes src/statistics/networks/countries.br from the package `@ip-location-db/geo-whois-asn-country-mmdb` (the
 * registries' own records, public domain): the same countries, IPv6 to /48, in a fifth of the memory. To be run again whenever the package is brought up to date.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { countryFile, countrySource } from "#src/statistics/networks/countries.ts";
import { type Listed, writeTables } from "#src/statistics/networks/table-file.ts";
import { type NetworkTree, readTree } from "./read-mmdb.ts";

const { resolve } = createRequire(import.meta.url);
type Tree = NetworkTree<{ country_code?: string }>;
const codes = [""];

/** Where networks of another country begin. `bits`: how many of an address count. */
function list(tree: Tree, bits: number): Listed {
  const { nodeCount, follow, placeOf } = tree;
  const rows: [number, number][] = [];
  const owners = new Map([[nodeCount, 0]]);
  const ownerOf = (node: number): number => {
    const known = owners.get(node);
    if (known !== undefined) return known;
    const code = placeOf(node).country_code ?? "";
    const owner = codes.includes(code) ? codes.indexOf(code) : codes.push(code) - 1;
    owners.set(node, owner);
    return owner;
  };
  /** The country that has most of what lies below a node. */
  const mostOf = (node: number): number => {
    const shares = new Map<number, number>();
    const add = (below: number, share: number): void => {
      if (below < nodeCount) for (const bit of [0, 1]) add(follow(below, bit), share / 2);
      else if (below > nodeCount) shares.set(ownerOf(below), (shares.get(ownerOf(below)) ?? 0) + share);
    };
    add(node, 1);
    return [...shares].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  };
  const walk = (node: number, depth: number, at: number): void => {
    if (node < nodeCount && depth < bits) {
      walk(follow(node, 0), depth + 1, at);
      walk(follow(node, 1), depth + 1, at + 2 ** (bits - depth - 1));
      return;
    }
    const owner = node < nodeCount ? mostOf(node) : ownerOf(node);
    if (rows.at(-1)?.[1] !== owner) rows.push([at, owner]);
  };
  walk(0, 0, 0);
  return { grain: 1, rows };
}

const file = (version: 4 | 6) => resolve(`${countrySource}/geo-whois-asn-country-ipv${version}.mmdb`);
const [v4, v6] = [list(readTree(file(4)), 32), list(readTree(file(6)), 48)];
const { version } = createRequire(import.meta.url)(`${countrySource}/package.json`) as { version: string };
const bytes = writeTables(version, new Map([["world", { codes, v4, v6 }]]));
writeFileSync(resolve(countryFile), bytes);
console.log(`${v4.rows.length} + ${v6.rows.length} networks of ${codes.length - 1} countries, ${bytes.length} bytes`);
