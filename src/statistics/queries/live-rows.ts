/** A visit is over after this long without a page. */
export const silenceSeconds = 1_800;
/** A visit longer than this counts in the share that the municipality tells. */
export const longVisitSeconds = 180;

/** Classes of the length of a visit: the key, and from how many seconds. A visit belongs to the last whose beginning it reached. */
export const lengthClasses = [
  ["0-10s", 0],
  ["10-30s", 10],
  ["30-60s", 30],
  ["1-3m", 60],
  ["3-10m", longVisitSeconds + 1],
  ["10-30m", 600],
  ["30m+", 1_800],
] as const;

const lengthClass = `multiIf(${lengthClasses
  .slice(1)
  .map(([, from], index) => `seconds < ${from}, '${lengthClasses[index]?.[0]}'`)
  .join(", ")}, '${lengthClasses.at(-1)?.[0]}')`;

const byVisitor = "partition by site, day, visitor order by at, view";

/** Page views, each with the number of its visit among those of its visitor and day. */
const numbered = (where: string) => `
  select *, sum(begins) over (${byVisitor} rows unbounded preceding) as visit
  from (
    select site, day, at, path, section, view, visitor, country, region, language, referrer_host, referrer_kind, device,
      dateDiff('millisecond', lagInFrame(at, 1, at) over (${byVisitor} rows between 1 preceding and current row), at)
        >= ${silenceSeconds * 1_000} as begins
    from arengo.page_views where ${where})`;

const ofFirst = (column: string, name = column) => `argMin(${column}, moment) as ${name}`;

/**
 * Visits: what is said of the reader is what the first page knew, so that the same rows make the same visit at any time. Their length is the time
 * from the first page to the last, and that for which the last was in view when it said so.
 */
const visits = (where: string, timesWhere: string) => `
  select site, day, visitor, visit, count() as pages,
    ${ofFirst("path", "entry")}, argMax(path, moment) as exit,
    ${ofFirst("referrer_host", "referrer")}, ${ofFirst("referrer_kind", "kind")},
    ${["country", "region", "language", "device"].map((column) => ofFirst(column)).join(", ")},
    dateDiff('second', min(at), max(at)) + argMax(in_view, moment) as seconds
  from (
    select views.*, toUInt32(times.seconds) as in_view,
      -- the order of (at, view) in one number, which is compared faster than a pair
      toUInt128(toUnixTimestamp64Milli(at)) * toUInt128('18446744073709551616') + view as moment
    from (${numbered(where)}) as views
    left join (select view, max(seconds) as seconds from arengo.page_times where ${timesWhere} group by view) as times
      on times.view = views.view)
  group by site, day, visitor, visit`;

/**
 * A statement that makes rows of `arengo.days` (without source and part) from live rows.
 * @param where which rows of `page_views` and `events`
 * @param timesWhere which rows of `page_times`
 * @param eventsWhere which rows of `events`, when not the same
 */
export const liveDays = (where: string, timesWhere: string, eventsWhere = where): string => `
  select site, day, toInt64(sum(h)) as hits, toInt64(0) as robot_hits, toInt64(sum(f)) as files,
    toInt64(sum(dl)) as downloads, toInt64(sum(nf)) as not_found, toInt64(0) as bytes, toInt64(sum(pv)) as page_views,
    toInt64(sum(v)) as visits, toInt64(sum(u)) as visitors, toInt64(0) as returning_visits,
    toInt64(sum(one)) as one_page_visits, toInt64(sum(long)) as long_visits, toInt64(sum(s)) as visit_seconds
  from (
    select site, day, 0 as h, 0 as f, 0 as dl, 0 as nf, sum(pages) as pv, count() as v, uniqExact(visitor) as u,
      countIf(pages = 1) as one, countIf(seconds > ${longVisitSeconds}) as long, sum(seconds) as s
    from (${visits(where, timesWhere)}) group by site, day
    union all
    select site, day, sumIf(count, kind = 'hit'), sumIf(count, kind = 'file'), sumIf(count, kind = 'download'),
      sumIf(count, kind = 'notFound'), 0, 0, 0, 0, 0, 0
    from arengo.events where ${eventsWhere} group by site, day)
  group by site, day`;

/** What is told of page views and of visits: dimension, and the SQL of its key and parent. All else is told of events. */
const ofViews = {
  path: "path, section",
  section: "section, ''",
  hour: "leftPad(toString(toHour(at, 'Europe/Rome')), 2, '0'), ''",
} as const;
const ofVisits = {
  country: "country, kind",
  region: "region, country",
  language: "language, ''",
  referrer: "referrer, kind",
  device: "device, ''",
  entry: "entry, ''",
  exit: "exit, ''",
  length: `${lengthClass}, ''`,
} as const;

/**
 * A statement that makes rows of `arengo.breakdowns` (without source and part) from live rows; parameters as `liveDays`.
 * @param wanted dimensions that are made; default all. The fewer, the less there is to plan and to count
 */
export function liveBreakdowns(
  where: string,
  timesWhere: string,
  eventsWhere = where,
  wanted?: readonly string[],
): string {
  const chosen = (of: Readonly<Record<string, string>>) =>
    Object.entries(of)
      .filter(([name]) => wanted?.includes(name) ?? true)
      .map(([name, key]) => `('${name}', ${key})`)
      .join(", ");
  const [views, times] = [chosen(ofViews), chosen(ofVisits)];
  const isOfEvents = wanted?.some((name) => !(name in ofViews) && !(name in ofVisits)) ?? true;
  return [
    views === "" ? "" : viewBreakdowns(where, views),
    times === "" ? "" : visitBreakdowns(where, timesWhere, times),
    isOfEvents ? eventBreakdowns(eventsWhere) : "",
  ]
    .filter((part) => part !== "")
    .join("\n  union all");
}

const viewBreakdowns = (where: string, chosen: string) => `
  select site, day, d.1 as dimension, d.2 as key, d.3 as parent,
    toInt64(0) as hits, toInt64(count()) as page_views, toInt64(uniqExact(visitor, visit)) as visits,
    toInt64(uniqExact(visitor)) as visitors
  from (${numbered(where)})
  array join [${chosen}] as d
  group by site, day, dimension, key, parent`;

const visitBreakdowns = (where: string, timesWhere: string, chosen: string) => `
  select site, day, d.1 as dimension, d.2 as key, d.3 as parent,
    toInt64(0) as hits, toInt64(sum(pages)) as page_views, toInt64(count()) as visits,
    toInt64(uniqExact(visitor)) as visitors
  from (${visits(where, timesWhere)})
  array join [${chosen}] as d
  where d.1 != 'region' or d.2 != ''
  group by site, day, dimension, key, parent`;

const eventBreakdowns = (where: string) => `
  select site, day, kind as dimension, key, '' as parent,
    toInt64(sum(count)) as hits, toInt64(0) as page_views, toInt64(0) as visits, toInt64(0) as visitors
  from arengo.events where ${where} and kind not in ('hit', 'file') group by site, day, dimension, key`;

/** The dimension under which a snapshot has how long pages were in view; nothing else knows it. */
export const secondsInView = "seconds";

/** A statement that makes rows of how many page views were in view for how many seconds; parameters as `liveDays`. */
export const liveTimes = (where: string, timesWhere: string): string => `
  select site, day, '${secondsInView}' as dimension, toString(seconds) as key, '' as parent,
    toInt64(0) as hits, toInt64(count()) as page_views, toInt64(0) as visits, toInt64(0) as visitors
  from (select site, day, view from arengo.page_views where ${where}) as views
  inner join (select site, view, max(seconds) as seconds from arengo.page_times where ${timesWhere} group by site, view) as times
    on times.site = views.site and times.view = views.view
  group by site, day, seconds`;
