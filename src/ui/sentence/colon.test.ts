import { expect, test } from "vitest";
import { siteLanguages } from "#src/kernel/languages.ts";
import { colon } from "./colon.ts";

test("French sets a space before a colon that does not break; nobody else does", () => {
  for (const locale of siteLanguages)
    expect([locale, colon(locale)]).toEqual([locale, locale === "fr" ? "\u00a0:" : ":"]);
});
