import type { Locale } from "#src/kernel/messages.ts";
import { sectionName } from "#src/statistics/desk/index.ts";
import { reportText } from "./messages.ts";
import { pressText } from "./press-messages.ts";
import type { Line, ReportData } from "./report-data.ts";
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
  const hasHoles = data.gaps.some(({ kind }) => kind === "days" || kind === "ended");
  const year = String(data.year);
  return [
    say("title", { municipality: data.municipality, year }),
    "",
    ...(chosen.length === 0 ? [say("nothing", { year })] : chosen),
    ...(partial?.kind === "year-not-over" ? [say("partial", { until: reportFormats(locale).day(partial.until) })] : []),
    ...(hasHoles ? [say("coverage")] : []),
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
  // uno, otto, undici, ottanta and what is said with them
  return number === 1 || number === 11 || /^8\d{0,2}$/.test(String(number)) ? `l'${percentage}` : `il ${percentage}`;
}

function candidates(data: ReportData, locale: Locale): Sentence[] {
  const say = pressText(locale);
  const formats = reportFormats(locale);
  const { count } = formats;
  const percent = (value: number) => withArticle(formats.percent(value), locale);
  const atStart = (value: number) => percent(value).replace(/^./, (letter) => letter.toUpperCase());
  const line = (key: string, lines: readonly Line[] = data.lines) => lines.find((one) => one.key === key);
  const growth = (one: Line) => {
    if (one.change === null) return "";
    if (Math.abs(one.change) < 0.0005) return say("growth.same");
    return say(one.change > 0 ? "growth.more" : "growth.less", { share: percent(Math.abs(one.change)) });
  };
  /** A growth of a third or more is as notable as it gets. */
  const moved = (one: Line) => Math.min(Math.abs(one.change ?? 0) * 100, 35);
  const found: Sentence[] = [];
  const add = (weight: number, text: string) => found.push({ weight, text });
  const top = (key: string, by: string, names: (key: string) => string, without: readonly string[] = [""]) =>
    (data.rankings.find((one) => one.key === key)?.rows ?? [])
      .filter((row) => !without.includes(row.key) && (row.values[by] ?? 0) > 0)
      .slice(0, 3)
      .map((row) => row.name ?? names(row.key));
  const list = (names: readonly string[]) => names.join(", ");

  const [visits, perDay] = [line("visits"), line("averageVisitsPerDay")];
  if (visits && perDay) {
    const values = { year: String(data.year), visits: count(visits.value), perDay: count(perDay.value) };
    add(1_000, say("visits", { ...values, growth: growth(visits) }));
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
  if (long) add(20 + long.value * 40, say("long", { Share: atStart(long.value) }));
  const months = data.months.toSorted((a, b) => b.visits - a.visits).slice(0, 3);
  if (data.months.length > 3) add(40, say("months", { list: list(months.map(({ month }) => formats.month(month))) }));
  const sections = top("section", "pageViews", (key) => sectionName(key, locale, "/"));
  if (sections.length > 0) add(45, say("sections", { list: list(sections) }));
  const page = data.rankings
    .find(({ key }) => key === "path")
    ?.rows.find((row) => row.name !== undefined && row.key.length > 1);
  if (page?.name) add(22, say("page", { name: page.name, count: count(page.values.pageViews ?? 0) }));
  const abroad = line("shareFromAbroad");
  const countries = top("country", "visits", formats.country, ["", "IT"]);
  if (abroad && abroad.value > 0 && countries.length > 0) {
    add(25 + abroad.value * 60, say("abroad", { Share: atStart(abroad.value), list: list(countries) }));
  }
  const search = line("shareFromSearch");
  if (search && search.value > 0) add(15 + search.value * 30, say("search", { Share: atStart(search.value) }));
  const all = data.sites.find(({ key }) => key === "all");
  const allVisits = all && line("visits", all.lines);
  if (allVisits) {
    const names = list(data.sites.filter(({ key }) => key !== "all").map(({ name }) => name));
    add(42 + moved(allVisits), say("sites", { names, visits: count(allVisits.value), growth: growth(allVisits) }));
  }
  const downloads = line("downloads");
  if (downloads)
    add(10 + moved(downloads), say("downloads", { count: count(downloads.value), growth: growth(downloads) }));

  for (const profile of data.social.profiles.filter(({ isLinked }) => !isLinked)) {
    const followers = line("followers", profile.lines);
    const added = line("newFollowers", profile.lines);
    if (followers) {
      const values = { profile: profile.name, count: count(followers.value), growth: growth(followers) };
      const text = added ? say("followersNew", { ...values, added: count(added.value) }) : say("followers", values);
      add(48 + moved(followers), text);
    }
    const reach = line("reach", profile.lines);
    if (reach) {
      add(24 + moved(reach), say("reach", { profile: profile.name, count: count(reach.value), growth: growth(reach) }));
    }
  }
  const together = line("followers", data.social.lines);
  if (together && data.social.profiles.some(({ isLinked }) => isLinked)) {
    add(46 + moved(together), say("allProfiles", { count: count(together.value), growth: growth(together) }));
  }
  const text = reportText(locale);
  for (const { network, group, place, of, on } of data.social.ranks) {
    const values = { network, of: count(of), place: count(place), on: formats.day(on) };
    const named = text(`group.${group}` as "group.province");
    add(place === 1 ? 80 : place <= 3 ? 55 : 18, say("rank", { ...values, group: named }));
  }
  for (const { profile, value, method } of data.social.estimates) {
    add(30, say("residents", { profile, count: count(value), method: method.replace(/\.$/, "") }));
  }
  return found;
}
