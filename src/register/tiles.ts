/** Hashes or entries in a full tile. Source: C2SP tlog-tiles. */
export const tileWidth = 256;

/** Which tile: of hashes at tree level `8 * level`, or a bundle of entries; partial ones are narrower than 256. */
export interface TileAddress {
  readonly level: number | "entries";
  readonly index: number;
  readonly width: number;
}

/** `tile/0/x001/x234/067` and so on; partial tiles end in `.p/<width>`. Source: C2SP tlog-tiles. */
export function tilePath({ level, index, width }: TileAddress): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
  const groups = digits.match(/\d{3}/g) ?? ["000"];
  const path = groups.map((group, position) => (position < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ""}`;
}

/** Reads what follows `tile/`; `undefined` for anything that is not the one spelling of a tile's address. */
export function parseTilePath(path: string): TileAddress | undefined {
  const [, level, index, width] = /^(\d{1,2}|entries)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (level === undefined || index === undefined) return undefined;
  const address: TileAddress = {
    level: level === "entries" ? level : Number(level),
    index: Number(index.replace(/[x/]/g, "")),
    width: width === undefined ? tileWidth : Number(width),
  };
  const isPartialOk = width === undefined || (address.width >= 1 && address.width < tileWidth);
  return isPartialOk && tilePath(address) === `tile/${path}` ? address : undefined;
}

/** Addresses of all tiles of a tree: full ones, then the partial one at the right edge, level by level. */
export function* tilesOf(size: number, level: number | "entries"): Generator<TileAddress> {
  const count = level === "entries" ? size : Math.floor(size / tileWidth ** level);
  for (let index = 0; index * tileWidth < count; index++) {
    yield { level, index, width: Math.min(tileWidth, count - index * tileWidth) };
  }
}

/** A bundle of entries: each with its length before it, as big-endian uint16. Source: C2SP tlog-tiles, log entries. */
export function encodeBundle(leaves: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(leaf.length);
      return [length, leaf];
    }),
  );
}

/** The entries of a bundle; `undefined` when its lengths do not add up. */
export function decodeBundle(bundle: Buffer): Buffer[] | undefined {
  const leaves: Buffer[] = [];
  let at = 0;
  while (at < bundle.length) {
    if (at + 2 > bundle.length) return undefined;
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return undefined;
    leaves.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return leaves;
}
