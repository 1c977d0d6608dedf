import { sections } from "#src/content/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { againstOf, type Period, type PeriodRefusal, readPeriod } from "./queries/period.ts";
import type { ReportScope } from "./queries/report.ts";
import type { FigureScope } from "./queries/scope.ts";

/** Query parameters of the page of figures and of its files. */
export const askedNames = ["dal", "al", "confronto", "cdal", "cal", "sezione", "sito+"] as const;
/** The value of `sito` that means every site that was ever counted. */
export const everySite = "tutti";

/** What an address asks of the figures. */
export interface Asked {
  readonly period: Period;
  /** `prima`, `anno`, `periodo`; empty for none. */
  readonly comparison: string;
  readonly against?: Period;
  /** Key of a section; empty for the pages outside of the tree; absent: all. */
  readonly section?: string;
  readonly sites: FigureScope["sites"];
  /** Whether it is the figures of the site alone that was asked. */
  readonly isOwn: boolean;
}

type Query = Readonly<Record<string, string | undefined>>;

/**
 * Reads what is asked for. Sites are given by their keys (`sito=museo&sito=comune`, or `tutti`); those that are not open are as if nobody had named
 * them. Refuses days that are none, of the period or of the one it is compared with.
 */
export function readAsked(
  query: Query,
  { now, site, open }: { readonly now: Date; readonly site: string; readonly open: readonly string[] },
): Result<Asked, PeriodRefusal> {
  const period = readPeriod(query, now);
  if (!period.ok) return period;
  const comparison = ["prima", "anno", "periodo"].includes(query.confronto ?? "") ? (query.confronto as string) : "";
  const other = comparison === "periodo" ? readOther(query, now) : ok(againstOf(period.value, comparison));
  if (!other.ok) return err(other.error);
  const named = (query.sito ?? "").split(",");
  const known = open.filter((key) => named.includes(key));
  const sites = named.includes(everySite) ? ("all" as const) : known.length > 0 ? known : [site];
  const section = knownSection(query.sezione);
  return ok({
    ...{ period: period.value, comparison, sites },
    isOwn: sites !== "all" && sites.length === 1 && sites[0] === site,
    ...(other.value && { against: other.value }),
    ...(section !== undefined && { section }),
  });
}

/** The other period, when both of its days were given. */
function readOther({ cdal, cal }: Query, now: Date): Result<Period | undefined, PeriodRefusal> {
  return cdal?.trim() && cal?.trim() ? readPeriod({ dal: cdal, al: cal }, now) : ok(undefined);
}

/** A section of the tree, or the pages outside of it (`-`); anything else is as if nothing was asked. */
function knownSection(asked: string | undefined): string | undefined {
  if (asked === "-") return "";
  return sections.some(({ key }) => key === asked) ? asked : undefined;
}

/** What is asked of the reports. */
export const scopeOf = ({ sites, period, against, section }: Asked): ReportScope => ({
  ...{ sites, period, ...(against && { against }), ...(section !== undefined && { section }) },
});

/** The address of the chart alone, which names its sites whatever they are: it is shown on other hosts than its own. */
export const frameAddressOf = (path: string, { sites, period }: Pick<Asked, "sites" | "period">): string =>
  addressOf(path, period, { sites, isOwn: false });

/** The address of a page or file of figures, with the sites that are shown now. */
export function addressOf(path: string, { from, until }: Period, asked?: Pick<Asked, "sites" | "isOwn">): string {
  const query = new URLSearchParams({ dal: from, al: until });
  if (asked && !asked.isOwn)
    for (const key of asked.sites === "all" ? [everySite] : asked.sites) query.append("sito", key);
  return `${path}?${query}`;
}
