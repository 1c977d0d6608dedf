/** @jsxImportSource preact */
import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";
import { safeHref } from "./rich-text/safe-href.ts";

const rendered = (name: string) => {
  const example = examples[name];
  if (!example) throw new Error(`no example ${name}`);
  const { document } = parseHTML(`<html><body>${render(example)}</body></html>`);
  return document.body;
};
const words = (name: string) => rendered(name).textContent.replace(/\s+/g, " ");

test.each(Object.keys(examples))("%s: markup is text, nothing is inline, nothing leads to a script", (name) => {
  const body = rendered(name);
  expect(body.querySelectorAll("script, [style], [onclick], h1")).toHaveLength(0);
  expect(body.innerHTML).not.toContain('href="javascript');
});

test.each(["no contacts", "no files", "a single part needs no index"])("%s: nothing is shown", (name) => {
  expect(rendered(name).innerHTML).toBe("");
});

test("dates are said in Rome's time, in as few words as are exact", () => {
  expect(words("hours of a day")).toBe("Thursday, 5 March 2026, 10:30 to 12:00");
  expect(words("two moments")).toBe("Da giovedì 5 marzo 2026, ore 10:30 a sabato 7 marzo 2026, ore 12:00");
  expect(words("whole days")).toBe("Da giovedì 5 marzo 2026 a sabato 7 marzo 2026");
  expect(words("open end")).toBe("giovedì 5 marzo 2026, ore 10:30");
  expect(words("a term in Italian")).toBe("Dall'8 giugno 2024 all'11 giugno 2029");
  expect(words("a term")).toBe("From 10 June 2024 to 9 June 2029");
});

test("a table in a text has its caption, names its columns and can be scrolled by keyboard", () => {
  const body = rendered("rich text");
  expect(body.querySelector("caption")?.textContent).toBe("Orari");
  expect(body.querySelectorAll('th[scope="col"]')).toHaveLength(4);
  expect(body.querySelector("[tabindex]")?.getAttribute("aria-label")).toBe("Tabella: Orari");
});

test("words in another language say which", () => {
  expect(rendered("rich text").querySelector('span[lang="en"]')?.textContent).toBe("in inglese");
  expect(rendered("card in another language").querySelector("h3")?.getAttribute("lang")).toBe("en");
});

test("a stage says its length in its unit, and a date wins over it", () => {
  const stages = [...rendered("timeline").querySelectorAll("li")].map((stage) => stage.textContent);
  expect(stages[0]).toContain("1 mese");
  expect(stages[1]).toContain("Entro il 30 giugno 2026");
  expect(stages[1]).not.toContain("30 giorni");
});

test("a cropped picture keeps its focal point, and keeps its room while it loads", () => {
  const image = rendered("card").querySelector("img");
  expect([image?.getAttribute("data-focal-x"), image?.getAttribute("data-focal-y")]).toEqual(["left", "bottom"]);
  expect(image?.getAttribute("width")).toBe("640");
  expect(image?.getAttribute("alt")).toBe("");
  expect(rendered("figure").querySelector("img")?.getAttribute("alt")).toContain("La piazza");
});

test.each([
  "javascript:alert(1)",
  "//evil.example",
  "/\\evil.example",
  "data:text/html,x",
  "JAVASCRIPT:1",
  " https://x",
])("%s is no address for a link", (href) => {
  expect(safeHref(href)).toBeUndefined();
});
