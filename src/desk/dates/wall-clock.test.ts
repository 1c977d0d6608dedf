import { afterEach, expect, test } from "vitest";
import { meantInRome, shownAsInRome } from "./wall-clock.ts";

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});
const clock = (date: Date) => `${date.getDate()}.${date.getMonth() + 1}. ${date.getHours()}:${date.getMinutes()}`;

test.each(["America/New_York", "Europe/Rome", "UTC", "Asia/Tokyo", "Pacific/Kiritimati"])(
  "in a browser of %s an hour is shown and meant as in Rome, in winter and in summer",
  (zone) => {
    process.env.TZ = zone;
    for (const [instant, shown] of [
      ["2026-07-04T18:30:00.000Z", "4.7. 20:30"],
      ["2026-12-24T22:45:00.000Z", "24.12. 23:45"],
      ["2026-12-31T23:15:00.000Z", "1.1. 0:15"],
      ["2026-10-25T10:00:00.000Z", "25.10. 11:0"],
    ] as const) {
      expect(clock(shownAsInRome(new Date(instant)))).toBe(shown);
      expect(meantInRome(shownAsInRome(new Date(instant))).toISOString()).toBe(instant);
    }
  },
);
