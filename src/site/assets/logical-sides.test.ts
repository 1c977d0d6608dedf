import { transform } from "lightningcss";
import { expect, test } from "vitest";
import { logicalSides } from "./logical-sides.ts";

/** What a rule becomes. */
function along(rule: string): string {
  const targets = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (2 << 8) };
  const code = Buffer.from(`a{${rule}}`);
  const built = transform({ filename: "a.css", code, minify: true, targets, visitor: logicalSides });
  return Buffer.from(built.code).toString("utf8").slice(2, -1);
}

test.each([
  ["margin-left:1px", "margin-inline-start:1px"],
  ["padding-right:var(--x)", "padding-inline-end:var(--x)"],
  ["left:0", "inset-inline-start:0"],
  ["border-left:1px solid red", "border-inline-start:1px solid red"],
  ["border-right-color:red", "border-inline-end-color:red"],
  ["border-top-left-radius:3px", "border-start-start-radius:3px"],
  ["text-align:right", "text-align:end"],
])("%s says sides of a line: %s", (physical, logical) => {
  expect(along(physical)).toBe(logical);
});

test("what differs between left and right in one declaration is said side by side", () => {
  expect(along("padding:1px 16px 2px 48px")).toBe(
    "padding-top:1px;padding-inline-end:16px;padding-bottom:2px;padding-inline-start:48px",
  );
  expect(along("border-radius:4px 0 0 4px")).toBe(
    "border-start-start-radius:4px;border-start-end-radius:0;border-end-end-radius:0;border-end-start-radius:4px",
  );
});

test("what is the same on both sides, stands in the middle or floats stays as it is", () => {
  expect(along("margin:0 auto")).toBe("margin:0 auto");
  expect(along("left:50%")).toBe("left:50%");
  expect(along("float:left")).toBe("float:left");
  expect(along("border-radius:4px 4px 0 0")).toBe("border-radius:4px 4px 0 0");
});

test("a side said later still stands above all sides said before", () => {
  expect(along("margin:0 1px;margin-left:2px")).toBe("margin:0 1px;margin-inline-start:2px");
});
