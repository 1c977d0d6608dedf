import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { endingVersions, versionsOf } from "./versions.ts";

const day = (text: string) => text as CivilDate;

test("people are told sixty days before a version of an interface ends, and that it has ended", () => {
  const chosen = versionsOf({ graph: "v21.0", linkedin: "202601" });
  expect(endingVersions(chosen, day("2026-11-15"))).toEqual([]);
  expect(endingVersions(chosen, day("2026-11-20")).map(({ network }) => network)).toEqual(["linkedin"]);
  expect(endingVersions(chosen, day("2026-12-01"))).toEqual([
    { network: "facebook", version: "v21.0", lastDay: "2027-01-21" },
    { network: "linkedin", version: "202601", lastDay: "2027-01-15" },
  ]);
  expect(endingVersions(versionsOf({ graph: "v20.0" }), day("2026-11-20"))).toMatchObject([{ lastDay: "2026-09-24" }]);
});

test("of a version that nobody announced it is said that its end is not known; the usual ones go on", () => {
  expect(endingVersions(versionsOf({ graph: "v99.0" }), day("2026-11-20"))).toEqual([
    { network: "facebook", version: "v99.0", lastDay: undefined },
  ]);
  expect(endingVersions(versionsOf({}), day("2026-11-20"))).toEqual([]);
});
