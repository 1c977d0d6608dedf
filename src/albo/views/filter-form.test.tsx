/** @jsxImportSource preact */
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { FilterForm } from "./filter-form.tsx";

const asked = { q: undefined, tipo: undefined, ufficio: undefined, ente: undefined, dal: undefined, al: undefined };
const shown = (locale: string) =>
  render(<FilterForm locale={locale} asked={asked} types={["ordinanza"]} offices={["Anagrafe"]} bodies={[]} />);

test.each([
  ["it", [undefined, undefined]],
  ["en", [undefined, "it"]],
  ["de", ["it", "it"]],
])("on a page in %s, kinds of acts and offices that stand in Italian say so", (locale, languages) => {
  const options = [...shown(locale).matchAll(/<option[^>]*>/g)].map(([tag]) => /lang="(\w+)"/.exec(tag)?.[1]);
  expect(options).toEqual([undefined, languages[0], undefined, languages[1]]);
});
