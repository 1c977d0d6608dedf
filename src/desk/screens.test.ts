import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deskScreens } from "#test/browser/desk-screens.ts";

/** Screens that need something to speak of: journeys of their own open them with it. */
const ofSomething = ["set-up", "assistance/request", "faults/report", "appointments/move", "canali/newsletter/lista"];

test("the walk for barriers opens every screen of the desk", () => {
  const config = readFileSync("src/desk/payload.config.ts", "utf8");
  const paths = [...config.matchAll(/\bpath: "\/([^"]+)"/g)].map(([, path]) => path ?? "");
  const opened = new Set([...deskScreens.map((screen) => screen.split("?")[0]), ...ofSomething, "forgot"]);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !opened.has(path))).toEqual([]);
});
