import type { CivilDate } from "#src/kernel/civil-date.ts";
import { parseCivilDate } from "#src/kernel/civil-date.ts";
import type { CountedTable, TableDay, TableRow } from "./write-table.ts";

type Lines = readonly (readonly string[])[];

/** The lines between `BEGIN_NAME` and `END_NAME`, cut at their blanks. */
function section(text: string, name: string): Lines {
  const found = new RegExp(`^BEGIN_${name} \\d+\\r?\\n([\\s\\S]*?)^END_${name}\\b`, "m").exec(text)?.[1] ?? "";
  return found
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" "));
}

const count = (text: string | undefined): number => Math.max(0, Math.round(Number(text ?? 0)) || 0);

// AWStats' own classes of length; a visit of "2mn-5mn" may have been shorter than three minutes, so none of them counts as long.
const lengths: Readonly<Record<string, string>> = {
  "0s-30s": "10-30s",
  "30s-2mn": "30-60s",
  "2mn-5mn": "1-3m",
  "5mn-15mn": "3-10m",
  "15mn-30mn": "10-30m",
  "30mn-1h": "30m+",
  "1h+": "30m+",
};

/**
 * Reads a month of AWStats (`awstatsMMYYYY.site.txt`). Days have their pages, hits and visits; what AWStats knows of the month only
 * (visitors, addresses, countries, referrers, lengths) stands on the month's first day.
 * @returns `undefined` when no day is in it
 */
export function readAwstats(text: string): CountedTable | undefined {
  const days = section(text, "DAY").flatMap(([date = "", pages, hits, bytes, visits]): TableDay[] => {
    const day = parseCivilDate(date.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
    if (day === undefined) return [];
    return [
      { day, pageViews: count(pages), hits: count(hits), bytes: count(bytes), visits: count(visits), visitors: 0 },
    ];
  });
  const first = days[0];
  if (first === undefined) return undefined;
  const begin = `${first.day.slice(0, 8)}01` as CivilDate;
  const visitors = count(section(text, "GENERAL").find(([name]) => name === "TotalUnique")?.[1]);
  const month: TableDay = { day: begin, pageViews: 0, hits: 0, bytes: 0, visits: 0, visitors };
  return { days, month, rows: rowsOf(text, begin), span: { from: begin, until: lastOf(days) } };
}

const lastOf = (days: readonly TableDay[]): CivilDate =>
  days
    .map(({ day }) => day)
    .toSorted()
    .at(-1) as CivilDate;

function rowsOf(text: string, day: CivilDate): TableRow[] {
  const row = (dimension: TableRow["dimension"], key: string, counts: Partial<TableRow>): TableRow => ({
    ...{ day, dimension, key, parent: "", hits: 0, pageViews: 0, visits: 0 },
    ...counts,
  });
  const host = (address: string) => /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? "";
  return [
    ...section(text, "SIDER").flatMap(([path = "", pages, , entry, exit]) => [
      row("path", path, { pageViews: count(pages) }),
      ...(count(entry) > 0 ? [row("entry", path, { visits: count(entry) })] : []),
      ...(count(exit) > 0 ? [row("exit", path, { visits: count(exit) })] : []),
    ]),
    ...section(text, "TIME").map(([hour = "", pages, hits]) =>
      row("hour", hour.padStart(2, "0"), { pageViews: count(pages), hits: count(hits) }),
    ),
    ...section(text, "DOMAIN").map(([code = "", pages]) =>
      row("country", /^[a-z]{2}$/.test(code) && code !== "ip" ? code.toUpperCase() : "", { pageViews: count(pages) }),
    ),
    ...section(text, "SESSION").map(([name = "", visits]) =>
      row("length", lengths[name] ?? "0-10s", { visits: count(visits) }),
    ),
    ...section(text, "SIDER_404").map(([path = "", hits]) => row("notFound", path, { hits: count(hits) })),
    ...section(text, "DOWNLOADS").map(([path = "", hits]) => row("download", path, { hits: count(hits) })),
    ...section(text, "SEREFERRALS").map(([name = "", pages]) =>
      row("referrer", name.replaceAll("_", "."), { parent: "search", pageViews: count(pages) }),
    ),
    ...section(text, "PAGEREFS").map(([address = "", pages]) =>
      row("referrer", host(address), { parent: "site", pageViews: count(pages) }),
    ),
  ];
}
