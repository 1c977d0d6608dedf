import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "#src/kernel/sha256.ts";
import { withDatabase } from "#test/database.ts";
import { appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { appendEntries, lockRegister, type NewEntry } from "./append-entries.ts";
import { openCheckpoint, verifierKey } from "./note.ts";
import { hashRanges, readCheckpoint } from "./store.ts";
import { consistencyRanges, inclusionRanges } from "./tree.ts";
import { verifyRegister } from "./verify-register.ts";

const database = withDatabase();
const signer = aSigner();
const anEntry = (id: string): NewEntry => ({
  ...{
    site: "comune",
    kind: "news",
    id,
    locale: "it",
    action: "publish",
    files: [],
    office: "Ufficio stampa",
    role: "press-office",
  },
  sha256: "a".repeat(64),
  at: new Date("2026-01-02T03:04:05.678Z"),
});
const append = (id: string) => database.desk.transaction().execute((tx) => appendEntry(tx, signer, anEntry(id)));

/** RFC 6962 section 2.1, by its definition and nothing else. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256("");
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), leaves[0] as Buffer]));
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.concat([Buffer.of(1), naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half))]));
}

/** RFC 9162 section 2.1.3.2. */
function rootFromInclusion(index: number, size: number, leaf: Buffer, proof: readonly Buffer[]): Buffer {
  let [fn, sn] = [index, size - 1];
  let hash = sha256(Buffer.concat([Buffer.of(0), leaf]));
  for (const sibling of proof) {
    if (fn % 2 === 1 || fn === sn) {
      hash = sha256(Buffer.concat([Buffer.of(1), sibling, hash]));
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else hash = sha256(Buffer.concat([Buffer.of(1), hash, sibling]));
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return hash;
}

test("200 appends at once from 12 connections are numbered 1 to 200, and every proof of every size holds", async () => {
  const numbers: number[] = [];
  let next = 0;
  const appendMany = async () => {
    for (let id = next++; id < 200; id = next++) numbers.push((await append(String(id))).number);
  };
  await Promise.all(Array.from({ length: 12 }, appendMany));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));

  const rows = await database.site.selectFrom("register.entries").select("leaf").orderBy("number").execute();
  const leaves = rows.map((row) => row.leaf);
  const checkpoint = await readCheckpoint(database.site);
  expect(checkpoint?.root).toEqual(naiveRoot(leaves));
  expect(openCheckpoint(checkpoint?.note ?? "", verifierKey(signer.origin, signer.privateKey))).toMatchObject({
    size: 200,
  });

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.nat(), async (size, seed) => {
      const index = seed % size;
      const proof = await hashRanges(database.site, inclusionRanges(index, size));
      expect(rootFromInclusion(index, size, leaves[index] as Buffer, proof)).toEqual(naiveRoot(leaves.slice(0, size)));
    }),
    { numRuns: 100 },
  );
});

test("entries appended many at a time make the tree, the numbers and the checkpoints that they would make alone", async () => {
  const first = (await readCheckpoint(database.site))?.size ?? 0;
  for (const [round, many] of [1, 3, 64, 7, 1, 130].entries()) {
    const entries = Array.from({ length: many }, (_, index) => anEntry(`${round}-${index}`));
    const appended = await database.desk
      .transaction()
      .execute(async (tx) => appendEntries(tx, signer, await lockRegister(tx), entries));
    const { size } = (await readCheckpoint(database.site)) as { size: number };
    expect(appended).toEqual(entries.map((_, index) => ({ number: size - many + index + 1, version: 1 })));
  }
  const rows = await database.site.selectFrom("register.entries").select("leaf").orderBy("number").execute();
  const leaves = rows.map((row) => row.leaf);
  expect(leaves).toHaveLength(first + 206);
  const checkpoints = await database.site.selectFrom("register.checkpoints").selectAll().orderBy("size").execute();
  expect(checkpoints.map(({ root }) => root)).toEqual(leaves.map((_, index) => naiveRoot(leaves.slice(0, index + 1))));
  const key = verifierKey(signer.origin, signer.privateKey);
  expect(await verifyRegister({ kind: "database", db: database.owner, key })).toMatchObject({ ok: true });
});

test("the first hashes of a consistency proof are those that RFC 6962 names for trees of 3, 4 and 6 out of 7", () => {
  const named = (from: number) => consistencyRanges(from, 7).map(({ start, end }) => [start, end]);
  expect(named(3)).toEqual([
    [2, 3],
    [3, 4],
    [0, 2],
    [4, 7],
  ]);
  expect(named(4)).toEqual([[4, 7]]);
  expect(named(6)).toEqual([
    [4, 6],
    [6, 7],
    [0, 4],
  ]);
});

test("a transaction that fails half-way leaves no number and no entry behind", async () => {
  const before = await readCheckpoint(database.site);
  const failing = database.desk.transaction().execute(async (tx) => {
    await appendEntry(tx, signer, anEntry("lost"));
    throw new Error("half-way");
  });
  await expect(failing).rejects.toThrow("half-way");
  expect(await readCheckpoint(database.site)).toEqual(before);
  expect((await append("next")).number).toBe((before?.size ?? 0) + 1);
});

test.each(["entries", "nodes", "checkpoints", "counter"])(
  "register.%s cannot be changed, emptied or truncated, not even by its owner",
  async (table) => {
    const column = {
      entries: "office = 'x'",
      nodes: "hash = hash",
      checkpoints: "note = 'x'",
      counter: "last = last + 5",
    }[table];
    await expect(database.pool.query(`update register.${table} set ${column}`)).rejects.toThrow(
      /append-only|counts one by one/,
    );
    await expect(database.pool.query(`delete from register.${table}`)).rejects.toThrow("append-only");
    await expect(database.pool.query(`truncate register.${table} cascade`)).rejects.toThrow("append-only");
  },
);
