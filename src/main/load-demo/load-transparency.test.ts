import { expect, test } from "vitest";
import { listContents, readBoard } from "#src/trasparenza/index.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { loadTransparency } from "./load-transparency.ts";

const database = withDatabase();

test("the demonstration's transparency is published whole, and loading it again changes nothing", async () => {
  const deps = { signer: aSigner(), now: aMorning };
  await loadTransparency(database.desk, deps);
  const held = await listContents(database.desk, "comune");
  expect(held.length).toBeGreaterThan(8);
  expect(new Set(held.map(({ state }) => state))).toEqual(new Set(["published"]));
  await loadTransparency(database.desk, deps);
  expect(await listContents(database.desk, "comune")).toEqual(held);
  const board = await readBoard(database.desk, "comune", aMorning);
  expect(board.find(({ node }) => node.id === "17.01")?.standing.state).toBe("fresh");
});
