import type { Locale } from "#src/kernel/messages.ts";
import { writeFiguresCsv } from "#src/statistics/desk/index.ts";
import { reportText } from "./messages.ts";
import type { ReportData } from "./report-data.ts";

/** Every figure of a report in one table (RFC 4180): what it is of, its key and name, now, a year before, growth, and its command. */
export function annexCsv(data: ReportData, locale: Locale): string {
  const text = reportText(locale);
  const name = (key: string) => text(`name.${key}` as "name.visits");
  const head = ["group", "item", "key", "name", "value", "before", "change", "query", "days", "ofDays"];
  const parts = [
    { name: "web", lines: data.lines },
    ...data.sites.map((part) => ({ ...part, name: `site ${part.key}` })),
    ...data.social.profiles.map((part) => ({ ...part, name: `profile ${part.name}` })),
    { name: "profiles all", lines: data.social.lines },
  ];
  const rows = [
    ...parts.flatMap((part) =>
      part.lines.map(({ key, value, before, change, query, coverage }) => [
        ...[part.name, "", key, name(key), value, before, change, query, coverage?.days, coverage?.of],
      ]),
    ),
    ...data.months.flatMap(({ month, visits, pageViews }) => [
      ["month", month, "visits", name("visits"), visits],
      ["month", month, "pageViews", name("pageViews"), pageViews],
    ]),
    ...[...data.rankings, ...data.social.audience].flatMap(({ key, rows, query }) =>
      rows.flatMap((row) =>
        Object.entries(row.values).map(([column, value]) => [
          ...[key, row.name ? `${row.key} ${row.name}` : row.key, column, name(column), value, null, null, query],
        ]),
      ),
    ),
    ...data.social.ranks.map(({ network, group, place, of, value, on, query }) => [
      ...["rank", `${network} ${group} ${on}`, "place", `${place}/${of}`, value, null, null, query],
    ]),
    ...data.social.estimates.map(({ profile, value, on, method }) => [
      ...["estimate", `${profile} ${on}`, "residents", method, value],
    ]),
  ];
  // every row as long as the head: readers of other programs refuse a table whose rows differ
  return writeFiguresCsv([head, ...rows.map((row) => head.map((_, place) => row[place]))]);
}

/** The whole report as JSON, with the definition of each figure in the language. */
export function annexJson(data: ReportData, locale: Locale): string {
  const text = reportText(locale);
  const keys = new Set(
    [data.lines, ...data.sites.map((part) => part.lines), data.social.lines].flat().map((l) => l.key),
  );
  const definitions = Object.fromEntries([...keys].map((key) => [key, text(`def.${key}` as "def.visits")]));
  return `${JSON.stringify({ definitions, ...data }, null, 2)}\n`;
}
