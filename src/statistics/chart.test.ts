import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type Bar, drawChart } from "./chart.ts";

const bars = (count: number): Bar[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `<${index}> & "co"`,
    views: index * 7,
    visits: index,
    visitors: index,
  }));
const texts = { id: "chart", title: 'Pagine <b>&"viste"', description: "Da </svg><script>alert(1)</script> a qui" };
const draw = async (of: Bar[]) => drawChart(of, texts, (count) => count.toLocaleString("it"));

/** Whether every element that begins also ends, in order, with quoted attributes and known entities only (XML well-formedness). */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_all, end, name, _attributes, empty) => {
      if (end === "/") return open.pop() === name ? "" : "<";
      if (empty !== "/") open.push(name);
      return "";
    },
  );
  return open.length === 0 && !rest.includes("<") && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);
}

test.each([0, 1, 7, 366])("a chart of %i bars has no style, class or script and is well-formed XML", async (count) => {
  const svg = await draw(bars(count));
  expect(svg).not.toMatch(/\sstyle=|<style|\sclass=|<script|\son\w+=/i);
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(wellFormed(svg)).toBe(true);
  expect(svg).not.toMatch(/NaN|undefined/);
});

test("a reader who cannot see it gets its title and description", async () => {
  const { document } = parseHTML(`<html><body>${await draw(bars(3))}</body></html>`);
  const svg = document.querySelector("svg");
  expect(svg?.getAttribute("role")).toBe("img");
  const [title, description] = (svg?.getAttribute("aria-labelledby") ?? "").split(" ");
  expect(document.getElementById(title ?? "")?.textContent).toBe(texts.title);
  expect(document.getElementById(description ?? "")?.textContent).toBe(texts.description);
});

test("an annotation stands above its day, and a narrow chart fits a small screen", async () => {
  const marked = drawChart([{ ...(bars(3)[1] as Bar), mark: 7 }], texts, String, "narrow");
  expect(marked).toContain('viewBox="0 0 320 240"');
  expect(marked).toMatch(/font-weight="bold"[^>]*>7</);
  expect(await draw(bars(3))).not.toContain("font-weight");
});

test("the same figures give the same picture", async () => {
  expect(await draw(bars(30))).toBe(await draw(bars(30)));
});
