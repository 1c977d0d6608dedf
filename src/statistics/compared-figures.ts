import { type Comparison, compareFigures } from "./queries/overview.ts";
import type { Report } from "./queries/report.ts";

const compared = [
  ...(["visits", "visitors", "pageViews", "pagesPerVisit", "shareOver3Minutes", "shareFromAbroad"] as const),
  ...(["shareFromSearch", "downloads", "hits"] as const),
];

/** A figure of the period beside that of the other one; its key is as in `docs/statistics.md`. */
interface ComparedFigure extends Comparison {
  readonly key: (typeof compared)[number];
}

/**
 * The figures that page and files show beside those of the other period; those that neither period has are left out. No change is told
 * where the periods are not comparable. None without another period.
 */
export function comparedFigures({ overview, against }: Pick<Report, "overview" | "against">): ComparedFigure[] {
  if (!against) return [];
  const figures = compareFigures(overview.figures, against.figures);
  return compared
    .map((key) => ({ key, ...figures[key], ...(!against.isComparable && { change: null }) }))
    .filter(({ now, before }) => now || before);
}
