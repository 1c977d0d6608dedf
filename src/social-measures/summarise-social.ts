import { sql } from "kysely";
import { mainSite } from "#src/content/index.ts";
import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { countCoveredDays, type Days, lengthOf } from "./count-covered-days.ts";
import { endedMetrics } from "./ended-metrics.ts";
import { listProfiles, type Profile } from "./keep-figures.ts";
import { audienceDimensions, type DayMetric, networkName } from "./tables.ts";
import "./tables.ts";

/** A figure with that of the period before; `change` 0.16 is 16 % more, `null` where nothing can be compared. */
export interface SocialLine {
  readonly key: string;
  readonly value: number;
  readonly before: number | null;
  readonly change: number | null;
  readonly query: string;
  /** Of how many days of the period figures are held, where that is not nearly all: then it is no figure of the period. */
  readonly coverage?: Coverage;
  /** The day on which the followers were counted, where it is not the last one of the period. */
  readonly on?: CivilDate;
}

/** Days that have a figure, of those of a period. */
export interface Coverage {
  readonly days: number;
  readonly of: number;
}

/** A profile's figures of a period. */
export interface ProfileFigures {
  readonly key: string;
  readonly name: string;
  readonly network: string;
  readonly isLinked: boolean;
  readonly lines: readonly SocialLine[];
}

/** What the networks say of a period, over all profiles of a site. */
export interface SocialSummary {
  readonly profiles: readonly ProfileFigures[];
  /** All profiles together, linked ones too. */
  readonly lines: readonly SocialLine[];
  /** Figures that a network gave no more at the end of the period. */
  readonly ended: readonly { readonly profile: string; readonly metric: string; readonly since: string }[];
}

/** Figures that are added up over days. */
const summed = ["newFollowers", "lostFollowers", "reach", "views", "uniqueViews", "interactions", "posts"] as const;
/** A sum is a period's when all of its days were entered, but for one in twenty. */
const wholeShare = 0.95;

/** The command that gives the figures of the profiles of a site. */
export const socialCommand = (site: string, { from, until }: Days): string =>
  `arengo statistics social${site === mainSite ? "" : ` --site ${site}`} --from ${from} --to ${until}`;

interface Sum {
  readonly sum: number;
  /** Present where days are missing. */
  readonly coverage?: Coverage;
}
interface Known {
  readonly followers: number | null;
  readonly followersOn?: CivilDate;
  readonly followersBefore: number | null;
  readonly now: ReadonlyMap<DayMetric, Sum>;
  readonly before: ReadonlyMap<DayMetric, Sum>;
}

/**
 * The figures of every profile in a period, against another one. A figure that is not known is left out, never 0. Followers are
 * those of the last known day; where those of the period before are not known they follow from the new and the lost ones.
 */
export async function summariseSocial(
  db: Db,
  { site, period, before }: { readonly site: string; readonly period: Days; readonly before: Days },
): Promise<SocialSummary> {
  const profiles = await listProfiles(db, site);
  const query = socialCommand(site, period);
  const figures: ProfileFigures[] = [];
  for (const profile of profiles) {
    const known = await readKnown(db, profile.id, period, before);
    const lines = linesOf(known, query);
    // a newsletter that nobody receives yet has nothing to tell
    if (lines.every(({ value, before: earlier }) => value === 0 && !earlier)) continue;
    const { network, isLinked } = profile;
    figures.push({ key: keyOf(profile), name: nameOf(profile), network: networkName(network), isLinked, lines });
  }
  return { profiles: figures, lines: together(figures, query), ended: await listEnded(db, profiles, period.until) };
}

/** How a profile is called where several networks stand beside each other. */
export const nameOf = ({ network, name }: Pick<Profile, "network" | "name">): string =>
  `${networkName(network)}, ${name}`;
const keyOf = ({ network, name }: Profile) =>
  `${network}-${name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")}`;

async function readKnown(db: Db, profile: string, period: Days, before: Days): Promise<Known> {
  const followersOf = async ({ from, until }: Days) => {
    const row = await db
      .selectFrom("social.days")
      .select(["value", "day"])
      .where("profile", "=", profile)
      .where("metric", "=", "followers")
      .where("day", ">=", from)
      .where("day", "<=", until)
      .orderBy("day", "desc")
      .limit(1)
      .executeTakeFirst();
    return row;
  };
  const sumsOf = async (days: Days) => {
    const { rows } = await sql<{ metric: DayMetric; sum: string; days: CivilDate[] }>`
      select metric, sum(value)::bigint as sum, array_agg(day::text order by day) as days from social.days
      where profile = ${profile} and metric <> 'followers' and day between ${days.from} and ${days.until} group by metric`.execute(
      db,
    );
    return new Map(rows.map((row) => [row.metric, sumOf(Number(row.sum), row.days, days)]));
  };
  const [followers, followersBefore, now, earlier] = [
    await followersOf(period),
    await followersOf(before),
    await sumsOf(period),
    await sumsOf(before),
  ];
  return {
    ...{ followers: followers?.value ?? null, followersBefore: followersBefore?.value ?? null, now, before: earlier },
    ...(followers && followers.day !== period.until && { followersOn: followers.day as CivilDate }),
  };
}

function sumOf(sum: number, days: readonly CivilDate[], period: Days): Sum {
  const coverage = { days: countCoveredDays(days, period), of: lengthOf(period) };
  return coverage.days >= coverage.of * wholeShare ? { sum } : { sum, coverage };
}

const lineOf = (key: string, value: number, before: number | null, query: string, coverage?: Coverage): SocialLine => ({
  ...{ key, value, before, change: before !== null && before !== 0 ? value / before - 1 : null, query },
  ...(coverage && { coverage }),
});

function linesOf({ followers, followersOn, followersBefore, now, before }: Known, query: string): SocialLine[] {
  const lines: SocialLine[] = [];
  if (followers !== null)
    lines.push({
      ...lineOf("followers", followers, followersBefore ?? computedBefore(followers, now), query),
      ...(followersOn && { on: followersOn }),
    });
  for (const metric of summed) {
    const sum = now.get(metric);
    if (!sum) continue;
    const earlier = wholeSum(before.get(metric));
    lines.push(lineOf(metric, sum.sum, sum.coverage ? null : earlier, query, sum.coverage));
  }
  const [reach, posts] = [wholeSum(now.get("reach")), wholeSum(now.get("posts"))];
  if (reach !== null && posts !== null && posts > 0) lines.push(lineOf("reachPerPost", reach / posts, null, query));
  return lines;
}

/** A sum that is the period's, as its days were entered. */
const wholeSum = (found: Sum | undefined): number | null => (found && !found.coverage ? found.sum : null);

/** How many followed before, from all who came and went since; `null` where the network did not say it of the whole period. */
function computedBefore(followers: number, now: Known["now"]): number | null {
  const [added, lost] = [wholeSum(now.get("newFollowers")), now.get("lostFollowers")];
  if (added === null || lost?.coverage) return null;
  const before = followers - added + (lost?.sum ?? 0);
  return before > 0 ? before : null;
}

/** Sums over the profiles whose figure is the period's; growth only where every one of them has its figure before. */
function together(profiles: readonly ProfileFigures[], query: string): SocialLine[] {
  if (profiles.length < 2) return [];
  return ["followers", "newFollowers", "reach", "views", "interactions", "posts"].flatMap((key) => {
    const found = profiles.flatMap(({ lines }) => lines.find((line) => line.key === key && !line.coverage) ?? []);
    if (found.length < 2) return [];
    const value = found.reduce((sum, line) => sum + line.value, 0);
    const isWhole = found.every(({ before }) => before !== null);
    return [lineOf(key, value, isWhole ? found.reduce((sum, line) => sum + (line.before ?? 0), 0) : null, query)];
  });
}

/** What a profile's network gives no more on a day: what the program knows, and what people wrote down. */
async function listEnded(db: Db, profiles: readonly Profile[], day: CivilDate): Promise<SocialSummary["ended"]> {
  const rows = await db
    .selectFrom("social.ended")
    .selectAll()
    .where("profile", "in", ["00000000-0000-0000-0000-000000000000", ...profiles.map(({ id }) => id)])
    .execute();
  return profiles.flatMap((profile) => {
    const written = rows.filter((row) => row.profile === profile.id);
    const known = endedMetrics.filter(
      (one) => one.network === profile.network && !written.some(({ metric }) => metric === one.metric),
    );
    return [...written, ...known]
      .filter(({ since }) => since <= day)
      .map(({ metric, since }) => ({ profile: nameOf(profile), metric, since }));
  });
}

/** How the followers of a profile are divided, as last known in the period. */
export interface Audience {
  readonly profile: string;
  readonly dimension: string;
  readonly on: string;
  /** Largest first. */
  readonly shares: readonly { readonly key: string; readonly share: number }[];
}

/** The divisions of the followers that are known in a period: of each dimension that of the first own profile that has it. */
export async function listAudiences(db: Db, site: string, { from, until }: Days): Promise<Audience[]> {
  const profiles = (await listProfiles(db, site)).filter(({ isLinked }) => !isLinked);
  const found: Audience[] = [];
  for (const profile of profiles) {
    const rows = await db
      .selectFrom("social.audience")
      .select(["day", "dimension", "key", "share"])
      .where("profile", "=", profile.id)
      .where("day", ">=", from)
      .where("day", "<=", until)
      .orderBy("day", "desc")
      .orderBy("share", "desc")
      .execute();
    for (const dimension of audienceDimensions) {
      const first = rows.find((row) => row.dimension === dimension);
      if (!first || found.some((one) => one.dimension === dimension)) continue;
      const shares = rows.filter((row) => row.dimension === dimension && row.day === first.day);
      found.push({
        ...{ profile: nameOf(profile), dimension, on: first.day },
        shares: shares.map(({ key, share }) => ({ key, share: Number(share) })),
      });
    }
  }
  return found;
}

/** The posts of a period that were seen most, at most ten. */
export async function listTopPosts(db: Db, site: string, { from, until }: Days) {
  const rows = await db
    .selectFrom("social.posts as p")
    .innerJoin("social.profiles as f", "f.id", "p.profile")
    .select(["p.key", "p.title", "p.views", "p.reach", "p.reactions", "p.comments", "p.shares", "p.clicks"])
    .select(["f.network", "f.name"])
    .where("f.site", "=", site)
    .where("p.day", ">=", from)
    .where("p.day", "<=", until)
    .where("p.views", "is not", null)
    .orderBy("p.views", "desc")
    .limit(10)
    .execute();
  return rows.map(({ key, title, views, reactions, comments, shares, clicks, ...profile }) => {
    const parts = [reactions, comments, shares, clicks].filter((one) => one !== null);
    return {
      ...{ key, name: `${nameOf(profile)}: ${title || key}`, views: views ?? 0 },
      interactions: parts.length === 0 ? null : parts.reduce((sum, one) => sum + one, 0),
    };
  });
}

/** A place among municipalities. */
export interface Rank {
  readonly network: string;
  readonly group: string;
  readonly place: number;
  readonly of: number;
  readonly value: number;
  /** Day of the oldest count that was compared. */
  readonly on: string;
}

/** Counts of others older than this are not compared any more, in days. */
const freshDays = 366;

/** Places of the municipality's own profiles in the province and among similar municipalities, at the end of a period. */
export async function rankProfiles(db: Db, site: string, period: Days): Promise<Rank[]> {
  const { rows: own } = await sql<{ network: string; value: number; day: string }>`
    select distinct on (f.network) f.network, d.value, d.day from social.days d join social.profiles f on f.id = d.profile
    where f.site = ${site} and not f.is_linked and d.metric = 'followers' and d.day between ${period.from} and ${period.until}
    order by f.network, d.day desc, d.value desc`.execute(db);
  const { rows: others } = await sql<{ network: string; followers: number; day: string; groups: string[] }>`
    select distinct on (network, municipality) network, followers, day, groups from social.others
    where site = ${site} and day between ${addDays(period.until, -freshDays)} and ${period.until}
    order by network, municipality, day desc`.execute(db);
  return own.flatMap(({ network, value, day }) =>
    ["province", "similar"].flatMap((group) => {
      const compared = others.filter((other) => other.network === network && other.groups.includes(group));
      if (compared.length === 0) return [];
      const place = 1 + compared.filter(({ followers }) => Number(followers) > Number(value)).length;
      const on = [day, ...compared.map((other) => other.day)].toSorted()[0] ?? day;
      return [{ network: networkName(network), group, place, of: compared.length + 1, value: Number(value), on }];
    }),
  );
}

/** Estimates of residents among the followers, the last of each profile in a period. */
export async function listEstimates(db: Db, site: string, { from, until }: Days) {
  const { rows } = await sql<{ network: string; name: string; value: number; day: string; method: string }>`
    select distinct on (e.profile) f.network, f.name, e.value, e.day, e.method
    from social.estimates e join social.profiles f on f.id = e.profile
    where f.site = ${site} and e.day between ${from} and ${until} order by e.profile, e.day desc`.execute(db);
  return rows.map(({ value, day, method, ...profile }) => ({
    ...{ profile: nameOf(profile), value: Number(value), on: day, method },
  }));
}

/** The municipality's own profiles of which no figure was entered since a day; `last` is the newest one's day, if there ever was one. */
export async function findSilentProfiles(
  db: Db,
  site: string,
  since: CivilDate,
): Promise<{ name: string; last: string | null }[]> {
  const { rows } = await sql<{ network: string; name: string; last: string | null }>`
    select f.network, f.name, max(d.day) as last from social.profiles f left join social.days d on d.profile = f.id
    where f.site = ${site} and not f.is_linked group by f.id
    having coalesce(max(d.day), '-infinity') < ${since} order by last nulls first, f.network limit 20`.execute(db);
  return rows.map(({ last, ...profile }) => ({ name: nameOf(profile), last }));
}
