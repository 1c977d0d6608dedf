import type { AdminViewServerProps } from "payload";
import { againstOf, type Period, readPeriod } from "#src/statistics/desk/index.ts";
import type { ChosenSite } from "../sites/sites-of-reader.ts";

/** `?site=tutti`: every site of whoever asks, summed. */
export const everySite = "tutti";

/** What the address of the dashboard asks for. */
export interface AskedFigures {
  readonly period: Period;
  readonly against: Period;
  /** `prima` or `anno`. */
  readonly comparison: "prima" | "anno";
  /** One site, several, or all on which whoever asks works. */
  readonly sites: readonly ChosenSite[];
  /** Key of the section whose pages are asked for; empty for pages outside of the tree; absent: none. */
  readonly section?: string;
  /** Whether the days that were given make no period: those of the last thirty days stand in their place. */
  readonly isRefused: boolean;
}

/** Reads what is asked for; what makes no sense is as if nothing had been asked. */
export function readView(
  view: Pick<AdminViewServerProps, "searchParams">,
  sites: readonly ChosenSite[],
  now: Date,
): AskedFigures {
  const asked = (name: string): string => [view.searchParams?.[name] ?? ""].flat()[0] ?? "";
  const given = { dal: asked("dal"), al: asked("al") };
  const read = readPeriod(given, now);
  const period = read.ok ? read.value : lastDays(now);
  const comparison = asked("confronto") === "anno" ? "anno" : "prima";
  const named = view.searchParams?.site;
  const keys = new Set(Array.isArray(named) ? named : [named ?? ""]);
  const chosen = keys.has(everySite) ? sites : sites.filter(({ key }) => keys.has(key));
  const section = view.searchParams?.sezione === undefined ? undefined : asked("sezione");
  return {
    ...{ period, comparison, isRefused: !read.ok },
    against: againstOf(period, comparison) ?? period,
    sites: chosen.length > 0 ? chosen : sites.slice(0, 1),
    ...(section !== undefined && { section: section === "-" ? "" : section }),
  };
}

function lastDays(now: Date): Period {
  const read = readPeriod({}, now);
  if (!read.ok) throw new Error("the last thirty days are a period");
  return read.value;
}

/** The address of the dashboard with the same choice, and the pages of a section. */
export function dashboardAddress({ period, comparison, sites }: AskedFigures, section?: string): string {
  const query = new URLSearchParams({ dal: period.from, al: period.until, confronto: comparison });
  for (const { key } of sites) query.append("site", key);
  if (section !== undefined) query.set("sezione", section === "" ? "-" : section);
  return `/admin/statistiche?${query}`;
}
