import type { AudienceDimension, DayMetric } from "./tables.ts";

/**
 * Figures that a network gave and gives no more, with the first day without them. Sources: Graph API, deprecated metrics of
 * Page Insights (age and gender of followers, 14 March 2024); Instagram Platform changelog (impressions, 21 April 2025:
 * `views` took their place and is another figure).
 */
export const endedMetrics: readonly {
  readonly network: string;
  readonly metric: DayMetric | AudienceDimension;
  readonly since: string;
}[] = [
  { network: "facebook", metric: "age", since: "2024-03-14" },
  { network: "facebook", metric: "gender", since: "2024-03-14" },
];
