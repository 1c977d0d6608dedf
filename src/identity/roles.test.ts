import { expect, test } from "vitest";
import { actingRole, may, roles } from "./roles.ts";

test.each([
  ["administrator", "administer", "*", true],
  ["editor", "write", "news", true],
  ["editor", "publish", "news", false],
  ["approver", "publish", "service", true],
  ["approver", "administer", "*", false],
  ["press-office", "publish", "news", true],
  ["press-office", "publish", "service", false],
  ["press-office", "write", "office", false],
  ["legal-publisher", "publish", "document", true],
  ["legal-publisher", "publish", "news", false],
  ["transparency-officer", "publish", "person", true],
  ["transparency-officer", "publish", "appointment", true],
  ["press-office", "publish", "appointment", false],
  ["transparency-officer", "publish", "dataset", true],
  ["front-office", "answer", "fault-report", true],
  ["front-office", "write", "news", false],
  ["approver", "answer", "fault-report", false],
  ["administrator", "answer", "assistance-request", true],
  ["observer", "answer", "assistance-request", false],
  ["front-office", "answer", "newsletter", false],
  ["press-office", "answer", "newsletter", true],
  ["observer", "read", "news", true],
  ["observer", "write", "news", false],
] as const)("%s, %s, %s: %s", (role, action, kind, allowed) => {
  expect(may([role], action, kind)).toBe(allowed);
});

test("nobody may do anything without a role, and only the administrator administers", () => {
  expect(may([], "read", "news")).toBe(false);
  expect(roles.filter((role) => may([role], "administer"))).toEqual(["administrator"]);
});

test("the register names the role that allows the act, not merely the first held", () => {
  expect(actingRole(["editor", "press-office"], "publish", "news")).toBe("press-office");
  expect(actingRole(["editor"], "publish", "news")).toBeUndefined();
});
