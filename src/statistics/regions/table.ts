import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** Where each region of a country begins, in order: from there on all networks are its own, up to the next. */
export interface Beginnings {
  /** IPv4: the whole address as a number. IPv6: its first 48 bits. */
  readonly at: Uint32Array | Float64Array;
  /** Places in the list of regions. */
  readonly region: Uint8Array;
}

/** The regions of the networks of one country. */
export interface CountryTable {
  /** ISO 3166-2; the first is empty: a network of which no region is known. */
  readonly codes: readonly string[];
  readonly v4: Beginnings;
  readonly v6: Beginnings;
}

const file = "#src/statistics/regions/regions.br";

const readPacked = () => readFileSync(createRequire(import.meta.url).resolve(file));

/** Reads the table that is part of the program: some megabytes in memory, a few hundredths of a second. */
export function readTable(packed: Uint8Array = readPacked()): ReadonlyMap<string, CountryTable> {
  const bytes = brotliDecompressSync(packed);
  const end = bytes.indexOf(10);
  const countries = JSON.parse(bytes.toString("utf8", 0, end)) as {
    country: string;
    codes: string[];
    counts: [number, number];
  }[];
  let place = end + 1;
  const number = (): number => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[place++] as number;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  const beginnings = (count: number, at: Uint32Array | Float64Array): Beginnings => {
    let last = 0;
    for (let index = 0; index < count; index += 1) {
      last += number();
      at[index] = last;
    }
    const region = Uint8Array.from(bytes.subarray(place, place + count));
    place += count;
    return { at, region };
  };
  return new Map(
    countries.map(({ country, codes, counts: [four, six] }) => [
      country,
      { codes, v4: beginnings(four, new Uint32Array(four)), v6: beginnings(six, new Float64Array(six)) },
    ]),
  );
}

/** The bytes that `readTable` reads. */
export function writeTable(tables: ReadonlyMap<string, CountryTable>): Buffer {
  const head = [...tables].map(([country, { codes, v4, v6 }]) => ({
    country,
    codes,
    counts: [v4.at.length, v6.at.length],
  }));
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(head)}\n`)];
  for (const { v4, v6 } of tables.values()) {
    for (const { at, region } of [v4, v6]) {
      const steps: number[] = [];
      let last = 0;
      for (const value of at) {
        let step = value - last;
        for (; step >= 128; step = Math.floor(step / 128)) steps.push((step % 128) + 128);
        steps.push(step);
        last = value;
      }
      parts.push(Uint8Array.from(steps), region);
    }
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.concat(parts), { params });
}

/** The region of a network: the last that begins at it or before. */
export function regionAt({ codes }: CountryTable, { at, region }: Beginnings, network: number): string {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] as number) <= network) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? "" : (codes[region[low - 1] as number] ?? "");
}
