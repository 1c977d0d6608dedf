import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { type Networks, openNetworks, openPacker, ownerAt } from "./networks.ts";

/** Whose the networks of one table are. */
export interface Table {
  /** Owners by their place; the first is empty: a network of nobody, or of nobody known. */
  readonly codes: readonly string[];
  /** Read at the first question: a table that nobody asks takes no memory. */
  readonly networks: (version: 4 | 6) => Networks;
  /** Numbers of an address that are one network: 256 for an IPv4 of 24 bits. */
  readonly grain: (version: 4 | 6) => number;
}

/** Tables by their name, each read when it is asked for. */
export interface TableFile {
  /** What the tables were made from. */
  readonly source: string;
  readonly names: readonly string[];
  readonly table: (name: string) => Table | undefined;
}

/** Networks of one table as they are written: where each begins (IPv4: the whole address as a number; IPv6: its first 48 bits), and whose it is. */
export interface Listed {
  readonly grain: number;
  readonly rows: readonly (readonly [at: number, owner: number])[];
}
/** A table to be written. */
export interface ListedTable {
  readonly codes: readonly string[];
  readonly v4: Listed;
  readonly v6: Listed;
}

interface Part {
  readonly count: number;
  readonly grain: number;
  /** Bytes as they are written, and unpacked. */
  readonly packed: number;
  readonly size: number;
}
interface Head {
  readonly source: string;
  readonly tables: readonly { name: string; codes: string[]; parts: [Part, Part] }[];
}

/** Gives bytes of a file. */
type ReadBytes = (from: number, length: number) => Buffer;
const longestHead = 65_536;

/** Opens a file of tables that is part of the program, by the name under which it may be imported. */
export const openTableFile = (file: string): TableFile => {
  const path = createRequire(import.meta.url).resolve(file);
  return openTables((from, length) => {
    const handle = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
    } finally {
      closeSync(handle);
    }
  });
};

/** The tables that `writeTables` wrote: a line that says where each stands, and the tables, each packed for itself. */
export function openTables(read: ReadBytes): TableFile {
  const beginning = read(0, longestHead);
  const end = beginning.indexOf(10);
  const head = JSON.parse(beginning.toString("utf8", 0, end)) as Head;
  const tables = new Map<string, Table>();
  let place = end + 1;
  for (const { name, codes, parts } of head.tables) {
    const [four, six] = parts.map((part) => {
      const from = place;
      place += part.packed;
      return { part, from, networks: undefined as Networks | undefined };
    }) as [Opened, Opened];
    const opened = (version: 4 | 6) => (version === 4 ? four : six);
    tables.set(name, {
      codes,
      grain: (version) => opened(version).part.grain,
      networks: (version) => {
        const found = opened(version);
        found.networks ??= unpack(read(found.from, found.part.packed), found.part);
        return found.networks;
      },
    });
  }
  return { source: head.source, names: [...tables.keys()], table: (name) => tables.get(name) };
}

interface Opened {
  readonly part: Part;
  readonly from: number;
  networks: Networks | undefined;
}

/** In one piece of memory of the right size, because what is put together of many leaves holes. */
function unpack(packed: Buffer, { count, size }: Part): Networks {
  const bytes = brotliDecompressSync(packed, { chunkSize: size + 64 });
  return openNetworks(bytes.subarray(0, size - count), bytes.subarray(size - count, size));
}

/** The bytes that `openTables` reads. */
export function writeTables(source: string, listed: ReadonlyMap<string, ListedTable>): Buffer {
  const written: Buffer[] = [];
  const pack = ({ grain, rows }: Listed): Part => {
    const packer = openPacker(rows.length);
    for (const [at, owner] of rows) packer.add(at / grain, owner);
    const { steps, owner } = packer.packed();
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 20 };
    const bytes = brotliCompressSync(Buffer.concat([steps, owner]), { params });
    written.push(bytes);
    return { count: rows.length, grain, packed: bytes.length, size: steps.length + owner.length };
  };
  const tables = [...listed].map(([name, { codes, v4, v6 }]) => ({ name, codes, parts: [pack(v4), pack(v6)] }));
  return Buffer.concat([Buffer.from(`${JSON.stringify({ source, tables })}\n`), ...written]);
}

/** The owner of an address in a table; empty when nobody is known. */
export function codeAt(table: Table, { version, number }: { version: 4 | 6; number: number }): string {
  const networks = table.networks(version);
  return table.codes[ownerAt(networks, Math.floor(number / table.grain(version)))] ?? "";
}
