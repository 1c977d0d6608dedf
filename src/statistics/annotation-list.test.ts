import { expect, test } from "vitest";
import { wordsOf } from "./annotation-list.tsx";

test("the words of an annotation carry their language where it is not that of the page", () => {
  const both = { id: "1", fromDay: "2026-11-18", untilDay: "2026-11-18", text: "Allerta", textEn: "Alert" };
  const said = (locale: string, textEn: string) => wordsOf({ ...both, textEn } as never, locale);
  expect([said("it", "Alert"), said("en", "Alert")]).toEqual([{ text: "Allerta" }, { text: "Alert" }]);
  expect(said("fr", "Alert")).toEqual({ text: "Alert", lang: "en" });
  expect([said("fr", ""), said("en", "")]).toEqual(Array.from({ length: 2 }, () => ({ text: "Allerta", lang: "it" })));
});
