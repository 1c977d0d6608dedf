import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { anEntry, appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { naiveConsistency, naivePath, naiveRoot } from "#test/naive-tree.ts";
import { hashLeaf } from "./hashing.ts";
import { proveConsistency, proveInclusion } from "./prove.ts";
import { holdsConsistency, holdsInclusion } from "./verify-proof.ts";

const database = withDatabase();
const count = 70;
let leaves: Buffer[] = [];
const rootOf = (size: number) => naiveRoot(leaves.slice(0, size));
const trees = fc
  .integer({ min: 1, max: count })
  .chain((size) =>
    fc.record({ size: fc.constant(size), index: fc.nat(size - 1), from: fc.integer({ min: 1, max: size }) }),
  );

beforeAll(async () => {
  await database.desk.transaction().execute(async (tx) => {
    for (let id = 0; id < count; id += 1) await appendEntry(tx, aSigner(), anEntry({ id: `${id}` }));
  });
  const rows = await database.site.selectFrom("register.entries").select("leaf").orderBy("number").execute();
  leaves = rows.map(({ leaf }) => leaf);
});

test("inclusion proofs are those of RFC 9162 and hold, and hold for no other leaf, place or root", async () => {
  await fc.assert(
    fc.asyncProperty(trees, async ({ size, index, from }) => {
      const proof = await proveInclusion(database.site, index, size);
      expect(proof).toEqual(naivePath(index, leaves.slice(0, size)));
      const claim = { index, size, leafHash: hashLeaf(leaves[index] as Buffer), root: rootOf(size) };
      expect(holdsInclusion(claim, proof)).toBe(true);
      expect(holdsInclusion({ ...claim, leafHash: hashLeaf(Buffer.from("{}")) }, proof)).toBe(false);
      if (from !== size) expect(holdsInclusion({ ...claim, root: rootOf(from) }, proof)).toBe(false);
      if (from - 1 !== index) expect(holdsInclusion({ ...claim, index: from - 1 }, proof)).toBe(false);
      expect(holdsInclusion(claim, [...proof, Buffer.alloc(32)])).toBe(false);
      if (proof.length > 0) expect(holdsInclusion(claim, proof.slice(1))).toBe(false);
    }),
  );
});

test("consistency proofs are those of RFC 9162 and hold, and hold for no other tree", async () => {
  await fc.assert(
    fc.asyncProperty(trees, async ({ size, from }) => {
      const proof = await proveConsistency(database.site, from, size);
      expect(proof).toEqual(naiveConsistency(from, leaves.slice(0, size)));
      const before = { size: from, root: rootOf(from) };
      const after = { size, root: rootOf(size) };
      expect(holdsConsistency(before, after, proof)).toBe(true);
      expect(holdsConsistency({ ...before, root: Buffer.alloc(32) }, after, proof)).toBe(false);
      expect(holdsConsistency(before, { ...after, root: Buffer.alloc(32) }, proof)).toBe(false);
      expect(holdsConsistency(before, after, [...proof, Buffer.alloc(32)])).toBe(false);
      if (proof.length > 0) expect(holdsConsistency(before, after, proof.slice(1))).toBe(false);
    }),
  );
});

test("a proof of what is not in the tree is refused", async () => {
  await expect(proveInclusion(database.site, 5, 5)).rejects.toThrow("leaf 5 is not in a tree of 5");
  await expect(proveInclusion(database.site, 0, count + 1)).rejects.toThrow("missing");
  await expect(proveConsistency(database.site, 0, 5)).rejects.toThrow("no proof between trees of 0 and 5");
  await expect(proveConsistency(database.site, 6, 5)).rejects.toThrow("no proof between trees of 6 and 5");
});
