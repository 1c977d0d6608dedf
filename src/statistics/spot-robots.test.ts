import { expect, test } from "vitest";
import { mostPerMinute, openRobotSpotter } from "./spot-robots.ts";

const at = (seconds: number) => new Date(Date.parse("2026-03-02T09:00:00Z") + seconds * 1_000);

test("who asks for more pages in a minute than anybody reads is a robot for an hour", () => {
  const { isRobot } = openRobotSpotter();
  const asked = Array.from({ length: mostPerMinute + 20 }, (_, index) =>
    isRobot("203.0.113.5", "Firefox", at(index / 10)),
  );
  expect(asked.filter((robot) => !robot)).toHaveLength(mostPerMinute);
  expect(isRobot("203.0.113.5", "Firefox", at(3_000))).toBe(true);
  expect(isRobot("203.0.113.5", "Firefox", at(3_700))).toBe(false);
  expect(isRobot("203.0.113.6", "Firefox", at(20))).toBe(false);
  expect(isRobot("203.0.113.5", "Chrome", at(20))).toBe(false);
});

test("a busy hour of an office is none", () => {
  const { isRobot } = openRobotSpotter();
  for (let second = 0; second < 600; second += 1) expect(isRobot("203.0.113.5", "Firefox", at(second))).toBe(false);
});

test("who asks for robots.txt is a robot, whatever name it gives itself", () => {
  const { isRobot, askedForRules } = openRobotSpotter();
  askedForRules("203.0.113.5", "Firefox", at(0));
  expect(isRobot("203.0.113.5", "Firefox", at(1))).toBe(true);
  expect(isRobot("203.0.113.5", "Chrome", at(1))).toBe(false);
});

test("many readers of one network who follow an alert at once are none", () => {
  const { isRobot } = openRobotSpotter();
  const asked = Array.from({ length: 5 * mostPerMinute }, (_, index) =>
    isRobot(`203.0.113.${index % 200}`, "Chrome", at(index / 10)),
  );
  expect(asked).not.toContain(true);
});
