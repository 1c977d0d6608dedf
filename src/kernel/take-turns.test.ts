import { expect, test } from "vitest";
import { takeTurns } from "./take-turns.ts";

/** Works by their numbers that begin when it is their turn and end when they are told. */
function works(atOnce: number, count: number) {
  const inTurn = takeTurns(atOnce);
  const begun: number[] = [];
  const ends = Array.from({ length: count }, () => Promise.withResolvers<number>());
  const done = ends.map((end, number) =>
    inTurn(() => {
      begun.push(number);
      return end.promise;
    }),
  );
  return { begun, ends, done };
}

test("so many works run at once, the others begin in the order in which they came", async () => {
  const { begun, ends, done } = works(2, 5);
  expect(begun).toEqual([0, 1]);
  ends[1]?.resolve(1);
  await done[1];
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.resolve(0);
  ends[2]?.resolve(2);
  expect(await Promise.all([done[0], done[2]])).toEqual([0, 2]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test("a work that fails gives its turn on and tells whoever asked", async () => {
  const { begun, ends, done } = works(1, 3);
  ends[0]?.reject(new Error("the database is away"));
  await expect(done[0]).rejects.toThrow("the database is away");
  ends[1]?.resolve(1);
  expect([await done[1], begun]).toEqual([1, [0, 1, 2]]);
});

test("when all have ended, as many may begin as before", async () => {
  const inTurn = takeTurns(2);
  await Promise.all([1, 2, 3].map((number) => inTurn(async () => number)));
  const begun: number[] = [];
  const end = Promise.withResolvers<void>();
  const again = [1, 2, 3].map((number) =>
    inTurn(() => {
      begun.push(number);
      return end.promise;
    }),
  );
  expect(begun).toEqual([1, 2]);
  end.resolve();
  await Promise.all(again);
  expect(begun).toEqual([1, 2, 3]);
});
