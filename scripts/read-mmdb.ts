import { readFileSync } from "node:fs";
import { Reader } from "maxmind";

/** The tree of networks in a database of MaxMind's form. */
export interface NetworkTree<Place> {
  /** Numbers from here on are no nodes: this one is nobody's network, those above name a place. */
  readonly nodeCount: number;
  readonly ipVersion: number;
  /** One step. Source: MaxMind DB file format, section "Binary Search Tree Section". */
  readonly follow: (node: number, bit: number) => number;
  /** What is written of a network. */
  readonly placeOf: (node: number) => Place;
}

/** Reads a database whose records have 24 or 28 bits. */
export function readTree<Place>(file: string): NetworkTree<Place> {
  const bytes = readFileSync(file);
  const reader = new Reader<never>(bytes);
  const { ipVersion, nodeCount, recordSize, nodeByteSize, searchTreeSize } = reader.metadata;
  if (recordSize !== 24 && recordSize !== 28) throw new Error("written for records of 24 and 28 bits");
  const { decoder } = reader as unknown as { decoder: { decode: (at: number) => { value: Place } } };
  const follow = (node: number, bit: number): number => {
    const at = node * nodeByteSize;
    if (recordSize === 24) return bytes.readUIntBE(at + bit * 3, 3);
    const middle = bytes[at + 3] as number;
    return bit === 0
      ? (middle >>> 4) * 0x1000000 + bytes.readUIntBE(at, 3)
      : (middle & 15) * 0x1000000 + bytes.readUIntBE(at + 4, 3);
  };
  const placeOf = (node: number) => decoder.decode(node - nodeCount + searchTreeSize).value;
  return { nodeCount, ipVersion, follow, placeOf };
}
