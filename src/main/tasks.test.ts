import { parseCronItems } from "graphile-worker";
import { expect, test } from "vitest";
import { cronItems, type JobDeps, tasksOf } from "./tasks.ts";

test("the worker can read when each job runs by itself, and knows each of them", () => {
  expect(parseCronItems([...cronItems])).toHaveLength(cronItems.length);
  const known = new Set(Object.keys(tasksOf({} as JobDeps)));
  expect(cronItems.filter(({ task }) => !known.has(task)).map(({ task }) => task)).toEqual([]);
});
