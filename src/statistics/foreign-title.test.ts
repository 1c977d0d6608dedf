import { expect, test } from "vitest";
import { foreignTitle } from "./format.ts";

test.each([
  ["/novita/neve", "de", { lang: "it" }],
  ["/en/news/snow", "de", { lang: "en" }],
  ["/de/news/schnee", "de", {}],
  ["/novita/neve", "it", {}],
  ["/entrate", "it", {}],
  ["/", "fr", {}],
  ["/en", "fr", {}],
])("the title of %s on a page in %s has the language %j", (path, locale, attributes) => {
  expect(foreignTitle(path, locale)).toEqual(attributes);
});
