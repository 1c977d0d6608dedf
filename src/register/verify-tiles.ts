import { parseLeaf } from "./entry.ts";
import { hashLeaf } from "./hashing.ts";
import { openCheckpoint, parseVerifierKey } from "./note.ts";
import { decodeBundle, type TileAddress, tilePath, tilesOf, tileWidth } from "./tiles.ts";
import { RememberedCheckpoint, verifyCheckpoint } from "./verify-checkpoint.ts";
import { Findings, type RegisterReport } from "./verify-findings.ts";
import { RebuiltTree } from "./verify-tree.ts";

/** Gives what lies below `/registro/`: `checkpoint`, `key`, `tile/0/000`; `undefined` when it is not there. */
export type ReadPart = (path: string) => Promise<Buffer | undefined>;

/** What the reader already knows, and who wants to hear how far it is. */
export interface VerifyOptions {
  /** Verifier key that the register must have; absent: the one that it publishes is believed. */
  readonly key?: string | undefined;
  /** Signed checkpoint kept from an earlier time. */
  readonly remembered?: string | undefined;
  readonly onProgress?: ((entries: number) => void) | undefined;
}

/** Something could not be fetched: neither right nor wrong, so nothing more can be said. */
class PartFault extends Error {
  override readonly name = "PartFault";
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.path = path;
  }
}

/**
 * Verifies a register from its public parts alone: rebuilds the tree from all entry bundles and compares it with every
 * tile and with the newest checkpoint. Holds one bundle and one tile of each level in memory.
 */
export async function verifyTiles(readPart: ReadPart, options: VerifyOptions): Promise<RegisterReport> {
  const findings = new Findings();
  const read: ReadPart = (path) =>
    readPart(path).catch((fault: unknown) => {
      throw new PartFault(path, fault);
    });
  try {
    return await verifyParts(read, options, findings);
  } catch (fault) {
    if (!(fault instanceof PartFault)) throw fault;
    findings.add("source-failed", { file: fault.path, reason: fault.message });
    return findings.report({ size: 0, key: options.key });
  }
}

async function verifyParts(read: ReadPart, options: VerifyOptions, findings: Findings): Promise<RegisterReport> {
  const key = await readKey(read, options.key?.trim(), findings);
  const note = (await read("checkpoint"))?.toString("utf8");
  if (note === undefined) findings.add("checkpoint-none");
  if (note === undefined || !key) return findings.report({ size: 0, key });

  const size = sizeOf(note);
  const remembered = new RememberedCheckpoint(options.remembered, key, findings);
  const compare = new TileComparison(read, size, findings);
  for (const address of tilesOf(size, "entries")) {
    const leaves = await readBundle(read, address, findings);
    await compare.addBundle(address, leaves, (tree) => {
      if (remembered.isAt(tree.size)) remembered.pass(tree.size, tree.root());
    });
    options.onProgress?.(compare.entries.size);
    if (!compare.canGoOn) break;
  }
  remembered.end(compare.entries.size);
  findings.checked.checkpoints = 1;
  verifyCheckpoint(note, { key, size, root: await compare.finish(rootOf(note, key)) }, findings);
  return findings.report({ size, root: compare.entries.root(), key });
}

/** The key to verify with: the one given, else the published one. */
async function readKey(read: ReadPart, given: string | undefined, findings: Findings): Promise<string | undefined> {
  const line = (await read("key"))?.toString("utf8");
  const published = line?.slice(0, -1);
  if (!published || line !== `${published}\n` || !parseVerifierKey(published)) findings.add("key-unreadable");
  else if (given !== undefined && given !== published) findings.add("key-differs", { given: published });
  return given ?? published;
}

/** The size that a checkpoint claims, whoever signed it; 0 when it cannot be read (which is found later). */
const sizeOf = (note: string): number => {
  const line = note.split("\n")[1] ?? "";
  return /^[1-9]\d{0,11}$/.test(line) ? Number(line) : 0;
};
const rootOf = (note: string, key: string): Buffer | undefined => {
  const opened = openCheckpoint(note, key);
  return typeof opened === "string" ? undefined : opened.root;
};

/** The leaves of a bundle; `undefined` when it is not there or cannot be split, which is then found. */
async function readBundle(read: ReadPart, address: TileAddress, findings: Findings): Promise<Buffer[] | undefined> {
  const { bytes, width } = await readWide(read, address);
  const leaves = bytes && decodeBundle(bytes);
  if (leaves?.length === width) return leaves.slice(0, address.width);
  findings.add(bytes ? "bundle-unreadable" : "bundle-missing", { tile: nameOf(address) });
  return undefined;
}

/** A partial tile may have been filled since and its partial form dropped: then the full one begins with it. */
async function readWide(read: ReadPart, address: TileAddress): Promise<{ bytes: Buffer | undefined; width: number }> {
  const bytes = await read(tilePath(address));
  if (bytes || address.width === tileWidth) return { bytes, width: address.width };
  return { bytes: await read(tilePath({ ...address, width: tileWidth })), width: tileWidth };
}

const nameOf = (address: TileAddress) => tilePath(address).slice("tile/".length);

/**
 * Two trees side by side, one of the entries and one of the hashes of the lowest tiles, so that the checkpoint can tell
 * which of them was changed where they differ.
 */
class TileComparison {
  readonly entries = new RebuiltTree();
  /** False once neither entries nor hashes of a place were there: what follows cannot be rebuilt. */
  canGoOn = true;
  readonly #hashes = new RebuiltTree();
  readonly #read: ReadPart;
  readonly #size: number;
  readonly #findings: Findings;
  readonly #differing: { number: number; tile: string }[] = [];
  /** Hashes of the tile being filled, by level of tiles above 0: as the entries give them, as the lowest tiles do. */
  readonly #upper: { fromEntries: Buffer[]; fromHashes: Buffer[] }[] = [];
  readonly #due: { level: number; index: number }[] = [];

  constructor(read: ReadPart, size: number, findings: Findings) {
    this.#read = read;
    this.#size = size;
    this.#findings = findings;
  }

  async addBundle(
    bundle: TileAddress,
    leaves: Buffer[] | undefined,
    onLeaf: (tree: RebuiltTree) => void,
  ): Promise<void> {
    const address = { ...bundle, level: 0 };
    const hashes = await this.#readHashes(address);
    this.canGoOn = leaves !== undefined || hashes !== undefined;
    for (let place = 0; this.canGoOn && place < bundle.width; place += 1) {
      const number = bundle.index * tileWidth + place + 1;
      const leaf = leaves?.[place];
      if (leaf) this.#checkLeaf(number, leaf);
      const recorded = hashes?.[place];
      const hash = leaf ? hashLeaf(leaf) : (recorded ?? Buffer.alloc(32));
      if (recorded && !recorded.equals(hash)) this.#differing.push({ number, tile: nameOf(address) });
      this.entries.add(hash, (level, _index, node) => this.#keep("fromEntries", level, node));
      this.#hashes.add(recorded ?? hash, (level, index, node) => {
        this.#keep("fromHashes", level, node);
        if (level > 0 && level % 8 === 0 && (index + 1) % tileWidth === 0) {
          this.#due.push({ level: level / 8, index: Math.floor(index / tileWidth) });
        }
      });
      onLeaf(this.entries);
    }
    for (const { level, index } of this.#due.splice(0)) await this.#compareUpper(level, index);
  }

  /** Compares what is left at the right edge; names what differs. Returns the root to hold against the checkpoint. */
  async finish(signed: Buffer | undefined): Promise<Buffer | undefined> {
    for (let level = 1; level < this.#upper.length; level += 1) {
      if (this.#upper[level]?.fromEntries.length) {
        await this.#compareUpper(level, Math.floor(this.#size / tileWidth ** level / tileWidth));
      }
    }
    const root = this.entries.root();
    const isTileAtFault = signed !== undefined && root?.equals(signed) === true;
    for (const { number, tile } of this.#differing) {
      if (isTileAtFault) this.#findings.add("tile-differs", { tile, number, until: number });
      else this.#findings.add("entry-differs", { number, tile });
    }
    return root;
  }

  #checkLeaf(number: number, leaf: Buffer): void {
    this.#findings.checked.entries += 1;
    const entry = parseLeaf(leaf);
    if (!entry) this.#findings.add("entry-unreadable", { number });
    if (entry?.replaces !== undefined && entry.replaces >= number) {
      this.#findings.add("entry-replaces", { number, given: entry.replaces });
    }
  }

  #keep(side: "fromEntries" | "fromHashes", level: number, hash: Buffer): void {
    if (level === 0 || level % 8 !== 0) return;
    this.#upper[level / 8] ??= { fromEntries: [], fromHashes: [] };
    this.#upper[level / 8]?.[side].push(hash);
  }

  async #readHashes(address: TileAddress): Promise<Buffer[] | undefined> {
    const { bytes, width } = await readWide(this.#read, address);
    const expected = width * 32;
    if (!bytes) this.#findings.add("tile-missing", { tile: nameOf(address) });
    else if (bytes.length !== expected) {
      this.#findings.add("tile-length", { tile: nameOf(address), given: bytes.length, expected });
    } else {
      this.#findings.checked.hashes += address.width;
      return Array.from({ length: address.width }, (_, place) => bytes.subarray(place * 32, place * 32 + 32));
    }
    return undefined;
  }

  async #compareUpper(level: number, index: number): Promise<void> {
    const kept = this.#upper[level];
    if (!kept) return;
    const fromEntries = kept.fromEntries.splice(0, tileWidth);
    const fromHashes = kept.fromHashes.splice(0, tileWidth);
    const address = { level, index, width: fromEntries.length };
    const hashes = await this.#readHashes(address);
    const span = tileWidth ** level;
    hashes?.forEach((hash, place) => {
      if (fromEntries[place]?.equals(hash) || fromHashes[place]?.equals(hash)) return;
      const first = (index * tileWidth + place) * span + 1;
      this.#findings.add("tile-differs", { tile: nameOf(address), number: first, until: first + span - 1 });
    });
  }
}
