import type { ColumnType, Generated } from "kysely";

/** What is known of a profile on a day. */
export const dayMetrics = [
  ...["followers", "newFollowers", "lostFollowers", "reach", "views", "uniqueViews", "interactions", "posts"],
] as const;
export type DayMetric =
  | "followers"
  | "newFollowers"
  | "lostFollowers"
  | "reach"
  | "views"
  | "uniqueViews"
  | "interactions"
  | "posts";

/** By what the followers of a profile are divided. */
export const audienceDimensions = ["age", "gender", "followerCountry", "city"] as const;
export type AudienceDimension = (typeof audienceDimensions)[number];

/** Figures of a post; each may be unknown. */
export const postMetrics = ["views", "reach", "reactions", "comments", "shares", "clicks"] as const;
export type PostMetric = (typeof postMetrics)[number];

/** With whom a municipality is compared. */
export const otherGroups = ["province", "similar"] as const;
export type OtherGroup = (typeof otherGroups)[number];

/** Networks that can be chosen. */
export const networks = [
  ...[
    "facebook",
    "instagram",
    "x",
    "youtube",
    "linkedin",
    "threads",
    "telegram",
    "whatsapp",
    "mastodon",
    "bluesky",
    "tiktok",
  ],
] as const;

/** How a network is called. */
export const networkName = (network: string): string =>
  ({ x: "X (Twitter)", youtube: "YouTube", linkedin: "LinkedIn", whatsapp: "WhatsApp", tiktok: "TikTok" })[network] ??
  network.charAt(0).toUpperCase() + network.slice(1);

interface ProfilesTable {
  id: string;
  site: string;
  network: string;
  name: string;
  isLinked: Generated<boolean>;
  changedAt: Date;
}
interface DaysTable {
  profile: string;
  day: string;
  metric: DayMetric;
  value: number;
  source: "hand" | "csv" | "channel";
  enteredBy: string;
  enteredAt: Date;
}
interface AudienceTable {
  profile: string;
  day: string;
  dimension: AudienceDimension;
  key: string;
  share: ColumnType<string, number, number>;
}
interface PostsTable extends Record<PostMetric, number | null> {
  profile: string;
  key: string;
  day: string;
  title: string;
}
interface EndedTable {
  profile: string;
  metric: string;
  since: string;
}
interface EstimatesTable {
  profile: string;
  day: string;
  value: number;
  method: string;
}
interface OthersTable {
  site: string;
  network: string;
  municipality: string;
  day: string;
  followers: number;
  groups: OtherGroup[];
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "social.profiles": ProfilesTable;
    "social.days": DaysTable;
    "social.audience": AudienceTable;
    "social.posts": PostsTable;
    "social.ended": EndedTable;
    "social.estimates": EstimatesTable;
    "social.others": OthersTable;
  }
}
