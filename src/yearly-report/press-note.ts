import { formatTag } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { audienceDimensions } from "#src/social-measures/index.ts";
import { sectionName } from "#src/statistics/desk/index.ts";
import { pressText } from "./press-messages.ts";
import type { Line, Ranking, ReportData } from "./report-data.ts";
import { reportFormats } from "./report-formats.ts";

/** A sentence that may be told, and how notable it is: a strong growth or a first place before what is as always. */
interface Sentence {
  readonly text: string;
  readonly weight: number;
}

/** Sentences of a note at most, beside the first and the last ones. */
const told = 9;

/**
 * The note for the press: plain sentences, the most notable first. A sentence is made only of figures that are held; what
 * is missing is said. Pure: the same report gives the same text.
 * @param url where the whole report is
 */
export function pressNote(data: ReportData, locale: Locale, url: string): string {
  const say = pressText(locale);
  const chosen = candidates(data, locale)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, told)
    .map(({ text }) => text);
  const partial = data.gaps.find(({ kind }) => kind === "year-not-over");
  const hasHoles = data.gaps.some(({ kind }) => ["days", "ended", "few-days"].includes(kind));
  const year = String(data.year);
  return [
    say("title", { municipality: data.municipality, year }),
    "",
    ...(chosen.length === 0 ? [say("nothing", { year })] : chosen),
    ...(chosen.length > 0 && partial?.kind === "year-not-over"
      ? [say("partial", { until: reportFormats(locale).day(partial.until) })]
      : []),
    ...(chosen.length > 0 && hasHoles ? [say("coverage")] : []),
    // where there is nothing to tell there is no report either
    ...(chosen.length === 0 ? [] : ["", say("where", { url })]),
    "",
  ].join("\n");
}

/** A percentage as Italian says it: il 37,6%, l’8,3%, lo 0,4%; as it is in other languages. */
export function withArticle(percentage: string, locale: Locale): string {
  if (locale !== "it") return percentage;
  const [whole = ""] = percentage.split(",");
  const number = Number.parseInt(whole.replaceAll(".", ""), 10);
  if (number === 0) return `lo ${percentage}`;
  // uno, undici, undicimila, and whatever begins with otto or ottanta
  return /^(1|11|11\d{3}|8\d*)$/.test(String(number)) ? `l'${percentage}` : `il ${percentage}`;
}

function candidates(data: ReportData, locale: Locale): Sentence[] {
  const found: Sentence[] = [];
  const add = (weight: number, text: string) => found.push({ weight, text });
  const words = wordsOf(data, locale);
  tellSite(data, words, add);
  tellRankings(data, words, add);
  tellNetworks(data, words, add);
  return found;
}

/** A place is told of at least so many municipalities beside one's own: first of two is no news. */
const fewestBeside = 5;

type Add = (weight: number, text: string) => void;
type Words = ReturnType<typeof wordsOf>;

const lineOf = (key: string, lines: readonly Line[]) => lines.find((one) => one.key === key);
/** A growth of a third or more is as notable as it gets. */
const moved = (one: Line) => Math.min(Math.abs(one.change ?? 0) * 100, 35);

function wordsOf(data: ReportData, locale: Locale) {
  const say = pressText(locale);
  const formats = reportFormats(locale);
  // A year that is not over is compared with the same days of the one before.
  const span = data.gaps.some(({ kind }) => kind === "year-not-over") ? "days" : "year";
  const plain = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const percent = (value: number) => withArticle(plain.format(value), locale);
  const names = new Intl.ListFormat(formatTag(locale), { type: "conjunction" });
  return {
    ...{ locale, say, formats, percent },
    share: (value: number) => plain.format(value),
    atStart: (value: number) => percent(value).replace(/^./, (letter) => letter.toUpperCase()),
    list: (all: readonly string[]) => names.format(all),
    growth: (line: Line) => growthOf(line, span, say, percent),
    /** Of a count that stands at a moment, as followers do: it has no days. */
    countGrowth: (line: Line) => growthOf(line, "year", say, percent),
  };
}

function growthOf(
  { change }: Line,
  span: "year" | "days",
  say: ReturnType<typeof pressText>,
  percent: (value: number) => string,
): string {
  if (change === null) return "";
  if (Math.abs(change) < 0.0005) return say("growth.same", { asIn: say(`asIn.${span}`) });
  const values = { share: percent(Math.abs(change)), than: say(`than.${span}`) };
  return say(change > 0 ? "growth.more" : "growth.less", values);
}

function tellSite(data: ReportData, { say, formats, percent, atStart, list, growth }: Words, add: Add): void {
  const { count } = formats;
  const line = (key: string) => lineOf(key, data.lines);
  const [visits, perDay] = [line("visits"), line("averageVisitsPerDay")];
  if (visits) {
    const values = { year: String(data.year), count: visits.value, shown: count(visits.value), growth: growth(visits) };
    // few visits a day have a fraction that says something; hardly any say nothing as a mean
    const mean = perDay && perDay.value >= 0.5 ? perDay.value : undefined;
    const text = mean === undefined ? "" : mean < 10 ? formats.figure("pagesPerVisit", mean) : count(mean);
    add(1_000, say("visits", { ...values, perDay: text === "" ? "" : say("perDay", { perDay: text }) }));
  }
  const [views, perVisit] = [line("pageViews"), line("pagesPerVisit")];
  if (views && perVisit) {
    const values = { pageViews: count(views.value), perVisit: formats.figure("pagesPerVisit", perVisit.value) };
    add(60 + moved(views), say("pageViews", { ...values, growth: growth(views) }));
  }
  const hits = line("hits");
  if (hits) add(25, say("hits", { hits: count(hits.value) }));
  const [distinct, returning] = [line("distinctVisitors"), line("returningShare")];
  if (distinct && returning) {
    const values = { count: count(distinct.value), share: percent(returning.value) };
    add(50 + moved(distinct), say("distinct", { ...values, growth: growth(distinct) }));
  }
  const long = line("shareOver3Minutes");
  if (long && long.value > 0) add(20 + long.value * 40, say("long", { Share: atStart(long.value) }));
  const search = line("shareFromSearch");
  if (search && search.value > 0) add(15 + search.value * 30, say("search", { Share: atStart(search.value) }));
  const all = data.sites.find(({ key }) => key === "all");
  const allVisits = all && lineOf("visits", all.lines);
  if (allVisits) {
    const names = list(data.sites.filter(({ key }) => key !== "all").map(({ name }) => name));
    add(42 + moved(allVisits), say("sites", { names, visits: count(allVisits.value), growth: growth(allVisits) }));
  }
  const downloads = line("downloads");
  if (downloads) {
    const values = { count: downloads.value, shown: count(downloads.value), growth: growth(downloads) };
    add(10 + moved(downloads), say("downloads", values));
  }
}

function tellRankings(data: ReportData, { locale, say, formats, atStart, list }: Words, add: Add): void {
  const rowsOf = (key: string) => data.rankings.find((one) => one.key === key)?.rows ?? [];
  const top = (key: string, by: string, names: (key: string) => string, without: readonly string[] = [""]) =>
    rowsOf(key)
      .filter((row) => !without.includes(row.key) && (row.values[by] ?? 0) > 0)
      .slice(0, 3)
      .map((row) => row.name ?? names(row.key));
  const months = data.months.toSorted((a, b) => b.visits - a.visits).slice(0, 3);
  if (data.months.length > 3) add(40, say("months", { list: list(months.map(({ month }) => formats.month(month))) }));
  const sections = top("section", "pageViews", (key) => sectionName(key, locale, "/"));
  if (sections.length > 1) add(45, say("sections", { list: list(sections) }));
  const page = rowsOf("path").find((row) => row.name !== undefined && row.key.length > 1);
  if (page?.name) {
    const views = page.values.pageViews ?? 0;
    add(22, say("page", { name: page.name, count: views, shown: formats.count(views) }));
  }
  const abroad = lineOf("shareFromAbroad", data.lines);
  const countries = top("country", "visits", formats.country, ["", "IT"]);
  if (abroad && abroad.value > 0 && countries.length > 0) {
    const values = { Share: atStart(abroad.value), count: countries.length, list: list(countries) };
    add(25 + abroad.value * 60, say("abroad", values));
  }
}

function tellNetworks(data: ReportData, words: Words, add: Add): void {
  const { say, formats, growth, countGrowth } = words;
  const { count } = formats;
  const { profiles, lines, audience, ranks, estimates } = data.social;
  for (const profile of profiles.filter(({ isLinked }) => !isLinked)) {
    const followers = lineOf("followers", profile.lines);
    const added = lineOf("newFollowers", profile.lines);
    if (followers) {
      const isNew = added && !added.coverage && added.value > 0;
      const on = followers.on === undefined ? "" : say("countedOn", { day: formats.day(followers.on) });
      const of = { profile: profile.name, count: followers.value, shown: count(followers.value), on };
      const news = isNew ? say("added", { count: added.value, shown: count(added.value) }) : "";
      add(48 + moved(followers), say("followers", { ...of, growth: countGrowth(followers), added: news }));
    }
    const reach = lineOf("reach", profile.lines);
    if (reach && !reach.coverage) {
      add(24 + moved(reach), say("reach", { profile: profile.name, count: count(reach.value), growth: growth(reach) }));
    }
  }
  const together = lineOf("followers", lines);
  if (together && profiles.some(({ isLinked }) => isLinked)) {
    add(46 + moved(together), say("allProfiles", { count: count(together.value), growth: countGrowth(together) }));
  }
  for (const { network, group, place, of, on } of ranks.filter((rank) => rank.of > fewestBeside)) {
    const values = { network, of: count(of), place: count(place), on: formats.day(on) };
    const named = group === "similar" ? "rank.similar" : "rank.province";
    add(place === 1 ? 80 : place <= 3 ? 55 : 18, say(named, values));
  }
  for (const ranking of audience) tellAudience(ranking, words, add);
  for (const { profile, value, method } of estimates) {
    add(30, say("residents", { profile, count: count(value), method: method.replace(/\.$/, "") }));
  }
}

const longestTitle = 100;

function tellAudience({ key, of, rows }: Ranking, { say, formats, share, list }: Words, add: Add): void {
  if (key === "post") {
    const [post] = rows;
    const views = post?.values.views ?? 0;
    const title = post?.name ?? "";
    const name = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
    if (views > 0 && name !== "") add(21, say("post", { name, shown: formats.count(views) }));
    return;
  }
  const dimension = audienceDimensions.find((one) => one === key);
  if (dimension === undefined || of === undefined) return;
  const told = rows.slice(0, 3).map((row) => {
    const name = dimension === "followerCountry" ? formats.country(row.key) : row.key;
    return say("share", { name, share: share(row.values.share ?? 0) });
  });
  add(28, say("audience", { profile: of, dimension: say(`of.${dimension}`), list: list(told) }));
}
