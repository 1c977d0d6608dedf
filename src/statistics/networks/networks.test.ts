import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOfAddress } from "./address.ts";
import { openNetworks, openPacker, ownerAt } from "./networks.ts";
import { codeAt, openTables, writeTables } from "./table-file.ts";

const six = (at: number) => ({ version: 6, number: at }) as const;
const four = (at: number) => ({ version: 4, number: at }) as const;

test("an address is a number, whichever way it is written", () => {
  expect(numberOfAddress("1.2.3.4")).toEqual(four(0x01020304));
  expect(numberOfAddress("::FFFF:1.2.3.4")).toEqual(four(0x01020304));
  expect(numberOfAddress("2001:db8:1::9%eth0")).toEqual(six(0x20010db80001));
  expect(numberOfAddress("2001::1")).toEqual(six(0x200100000000));
  expect(numberOfAddress("::1")).toEqual(six(0));
  expect(["", "nome.example", "1.2.3", "1.2.3.256", "1.2.3.4.5", "2001:g::"].map(numberOfAddress)).toEqual(
    Array<undefined>(6).fill(undefined),
  );
});

test("a network's owner is that of the last which begins at it or before it", () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.nat(255));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), fc.array(fc.nat(2 ** 31), { maxLength: 20 }), (steps, others) => {
      const packer = openPacker(4);
      const begins: number[] = [];
      for (const [step, owner] of steps) {
        begins.push((begins.at(-1) ?? -1) + step);
        packer.add(begins.at(-1) as number, owner);
      }
      const { steps: packed, owner } = packer.packed();
      const networks = openNetworks(packed, owner);
      for (const at of [...begins, ...begins.map((begin) => begin - 1), ...others]) {
        expect(ownerAt(networks, at)).toBe(steps[begins.findLastIndex((begin) => begin <= at)]?.[1] ?? -1);
      }
    }),
  );
});

test("tables come back as they were written, each read when it is asked for", () => {
  const codes = ["", "IT-52", "IT-55"];
  const v4 = {
    grain: 256,
    rows: [
      [256, 1],
      [1_024, 0],
      [70_400, 2],
    ],
  } as const;
  const v6 = { grain: 1, rows: [[2 ** 47, 2]] } as const;
  const none = { grain: 1, rows: [] };
  const bytes = writeTables(
    "5",
    new Map([
      ["IT", { codes, v4, v6 }],
      ["SM", { codes, v4: none, v6: none }],
    ]),
  );
  const read: [number, number][] = [];
  const file = openTables((from, length) => {
    read.push([from, length]);
    return bytes.subarray(from, from + length);
  });
  const table = file.table("IT");
  if (!table) throw new Error("not there");
  expect([file.source, file.names, read.length]).toEqual(["5", ["IT", "SM"], 1]);
  expect([0, 255, 256, 1_023, 1_024, 70_399, 70_400, 2 ** 32 - 1].map((at) => codeAt(table, four(at)))).toEqual([
    ...["", "", "IT-52", "IT-52", "", "", "IT-55", "IT-55"],
  ]);
  expect([0, 2 ** 47, 2 ** 48 - 1].map((at) => codeAt(table, six(at)))).toEqual(["", "IT-55", "IT-55"]);
  expect(read.length).toBe(3);
  const empty = file.table("SM");
  expect(empty && codeAt(empty, four(5))).toBe("");
  expect(file.table("FR")).toBeUndefined();
});
