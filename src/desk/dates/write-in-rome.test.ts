import { importDateFNSLocale } from "@payloadcms/translations";
import { formatDate } from "@payloadcms/ui/shared";
import { beforeAll, expect, test } from "vitest";
import { type DateWords, writeInRome } from "./write-in-rome.ts";

// date-fns notes the zone of the browser once
process.env.TZ = "Pacific/Auckland";
type I18n = Parameters<typeof formatDate>[0]["i18n"];
let i18n: I18n;
beforeAll(async () => {
  const dateFNS = await importDateFNSLocale("it");
  writeInRome(dateFNS as DateWords);
  i18n = { dateFNS } as I18n;
});
const written = (date: string, timezone?: string) =>
  formatDate({ date, i18n, pattern: "dd/MM/yyyy HH:mm", ...(timezone && { timezone }) });

test("what Payload writes in a browser of Auckland says the hours in Italy, in winter and in summer", () => {
  expect(written("2026-12-31T23:15:00.000Z")).toBe("01/01/2027 00:15");
  expect(written("2026-07-04T18:30:00.000Z")).toBe("04/07/2026 20:30");
});

test("what is written in a zone on purpose stays in it", () => {
  expect(written("2026-07-04T18:30:00.000Z", "America/New_York")).toBe("04/07/2026 14:30");
});

test("the calendar of a field, which shows days of the browser, is left as it is", () => {
  const parts = [{ isToken: true, value: "dd" }];
  const { preprocessor } = (i18n.dateFNS as DateWords).localize;
  expect(preprocessor?.(new Date(2026, 6, 1), parts as never[])).toEqual(parts);
});
