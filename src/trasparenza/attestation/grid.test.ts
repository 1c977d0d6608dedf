import { expect, test } from "vitest";
import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { standingOf } from "../deadlines.ts";
import { attestationGrid, keepNode, readBoard } from "../index.ts";

const database = withDatabase();
const day = (text: string) => text as CivilDate;

test.each([
  ["quarter", "2026-11-24", "2026-12-20", "fresh", "2027-01-30"],
  ["quarter", "2026-11-24", "2027-01-05", "soon", "2027-01-30"],
  ["quarter", "2026-11-24", "2027-01-30", "soon", "2027-01-30"],
  ["quarter", "2026-11-24", "2027-01-31", "overdue", "2027-01-30"],
  ["quarter", "2027-01-20", "2027-03-01", "fresh", "2027-04-30"],
  ["half-year", "2026-02-28", "2026-03-01", "fresh", "2026-07-30"],
  ["year", "2024-02-29", "2025-01-31", "overdue", "2025-01-30"],
  ["timely", "2026-01-01", "2026-12-31", "overdue", "2026-07-03"],
] as const)("%s, last updated %s: on %s it is %s (due %s)", (every, freshOn, today, state, due) => {
  expect(standingOf(every, day(freshOn), day(today))).toEqual({ state, due });
});

test("what was never updated is owed today; what has no calendar owes nothing", () => {
  expect(standingOf("year", undefined, day("2026-11-24"))).toEqual({ state: "never", due: "2026-11-24" });
  expect(standingOf("none", undefined, day("2026-11-24"))).toEqual({ state: "none" });
  expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
});

test("the grid has a value of the official scale in every cell, and the reason of what does not apply", async () => {
  const choice = { checkedOn: "2026-11-20" };
  await database.desk
    .transaction()
    .execute((tx) => keepNode(tx, { site: "comune", node: "16.02", choice, by: "Ada", now: aMorning }));
  const [head, ...lines] = attestationGrid(await readBoard(database.desk, "comune", aMorning));
  expect(head).toHaveLength(11);
  expect(lines.length).toBeGreaterThan(70);
  expect(lines.flat().filter((cell) => cell.trim() === "")).toEqual([]);
  const marks = new Set(lines.flatMap((line) => line.slice(5, 10)));
  expect([...marks].filter((mark) => !["0", "1-33", "34-66", "67-99", "100", "n.a."].includes(mark))).toEqual([]);
  expect(lines.find(([id]) => id === "16.02")).toContain("Nessun contenuto da pubblicare alla data 2026-11-20");
  expect(lines.find(([id]) => id === "16.04")?.at(-1)).toMatch(/^Non applicabile: /);
});
