import { sha256 } from "#src/kernel/sha256.ts";

/** Hash of a leaf. Source: RFC 6962 section 2.1 (prefix 0x00). */
export const hashLeaf = (leaf: Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(0), leaf]));

/** Hash of an inner node. Source: RFC 6962 section 2.1 (prefix 0x01). */
export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.concat([Buffer.of(1), left, right]));

/** Root of the empty tree. Source: RFC 6962 section 2.1. */
export const emptyRoot: Buffer = sha256("");
