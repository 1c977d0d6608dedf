import fc from "fast-check";
import { expect, test } from "vitest";
import { openFinder } from "./find-runs.ts";

const letters = fc.string({ unit: fc.constantFrom("a", "b", " ", "è", "ш", "\u{1f600}"), maxLength: 40 });

/** Every place of the line looked at by itself. */
const timesAt = (line: string, run: string) =>
  Array.from({ length: line.length }, (_, at) => at).filter((at) => line.startsWith(run, at)).length;

test("each run is counted in each line as often as it stands there, whatever its length and letters", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(letters.filter((run) => run !== "" && run.length < 6)),
      fc.tuple(letters, letters, letters),
      (runs, lines) => {
        const expected = lines.map((line) => runs.map((run) => timesAt(line, run)));
        expect(openFinder(runs).countIn(lines.join("\n"))).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test("what stands in no line is counted in none, and a run goes over no end of a line", () => {
  const finder = openFinder(["abcd", "cdef", "ef"]);
  expect(finder.countIn("abcd\nefgh")).toEqual([
    [1, 0, 0],
    [0, 0, 1],
    [0, 0, 0],
  ]);
});
