import { countryOf } from "../country.ts";
import { browserOf } from "../is-counted.ts";
import { languageOfBrowser } from "../language.ts";
import { lengthClasses, longVisitSeconds, silenceSeconds } from "../queries/live-rows.ts";
import { type ReferrerKind, referrerHost, referrerKind } from "../referrer.ts";
import { romeDay, romeHour } from "./calendar.ts";
import { KeyIndex } from "./index-of-keys.ts";
import { FileKind, kindOfFile } from "./kind-of-file.ts";
import { LastSeen } from "./last-seen.ts";
import { type LogLine, Method } from "./line.ts";
import { type DayTally, emptyDay, RowNames, rowOf } from "./tallies.ts";
import type { VisitorTable } from "./visitor-table.ts";

interface Browser {
  readonly isRobot: boolean;
  readonly device: number;
  readonly language: number;
  readonly bytes: Buffer;
}

interface Page {
  readonly path: string;
  readonly row: number;
  readonly section: number;
  readonly entry: number;
  readonly exit: number;
}

/** What the counting of a site needs to know from outside. */
export interface SiteImportOptions {
  /** The section of a path, as a key. */
  readonly sectionOf: (path: string) => string;
  /** Hosts of the site itself, and of the others of this installation: a link between them is no referrer. */
  readonly ownHosts: ReadonlySet<string>;
  /** The visitors of a calendar year. */
  readonly visitorsOf: (year: number) => VisitorTable;
}

/** Different paths of one site that are told apart; further ones count together. Who tries addresses at random must not fill the memory. */
const pathLimit = 200_000;
const rowsOfDayLimit = 20_000;
const otherPaths = "(altre)";
const seenLimit = 400_000;
const robotsTxt = "/robots.txt";

/** Counts the lines of one site: days, pages, visits, visitors. Holds what is not written yet, and who was there. */
export class SiteImport {
  readonly site: string;
  readonly names = new RowNames();
  days = new Map<number, DayTally>();
  /** When each visitor last saw a page, section or hour. */
  readonly seen = new LastSeen();
  newest = 0;
  readonly #options: SiteImportOptions;
  readonly #pageIndex = new KeyIndex();
  readonly pages: Page[] = [];
  readonly #pageIds = new Map<string, number>();
  readonly #browserIndex = new KeyIndex();
  readonly #browsers: Browser[] = [];
  readonly #hours = Array.from({ length: 24 }, (_, hour) => this.names.idOf("hour", String(hour).padStart(2, "0")));
  readonly #lengths = lengthClasses.map(([name]) => this.names.idOf("length", name));
  #lastDay: DayTally | undefined;

  constructor(site: string, options: SiteImportOptions) {
    this.site = site;
    this.#options = options;
  }

  /** The day a line falls on. */
  dayAt(time: number): DayTally {
    return this.#dayNumbered(romeDay(time));
  }

  /** Takes what was counted since the last time. */
  takeDays(): DayTally[] {
    const days = [...this.days.values()];
    this.days = new Map();
    this.#lastDay = undefined;
    return days;
  }

  /** Counts one line. `ua1` and `ua2`: hashes of the browser's name. */
  count(buffer: Buffer, line: LogLine, ua1: number, ua2: number): void {
    const { time, status } = line;
    const day = this.dayAt(time);
    day.hits += 1;
    day.bytes += line.bytes;
    const hour = romeHour(time);
    day.hours[hour] = (day.hours[hour] as number) + 1;
    const browser = this.#browserAt(buffer, line, ua1, ua2);
    if (browser.isRobot) {
      day.robotHits += 1;
      return;
    }
    const kind = kindOfFile(buffer, line.extension, line.pathEnd);
    if (status === 200 || status === 304) {
      if (kind === FileKind.page) {
        if (line.method === Method.get) this.#countPage(buffer, line, browser, ua1, ua2, day);
      } else {
        day.files += 1;
        if (kind === FileKind.document) {
          day.downloads += 1;
          this.#countHit(day, this.names.idOf("download", textAt(buffer, line.pathStart, line.pathEnd)));
        } else if (line.pathEnd - line.pathStart === robotsTxt.length) {
          this.#noteRobot(buffer, line, browser, ua1, ua2);
        }
      }
    } else if (status === 404 || status === 410) {
      day.notFound += 1;
      this.#countHit(day, this.names.idOf("notFound", textAt(buffer, line.pathStart, line.pathEnd)));
    }
  }

  /** Counts a page view of a visitor that a table knows: the rules of visits are here. */
  #countPage(buffer: Buffer, line: LogLine, browser: Browser, ua1: number, ua2: number, day: DayTally): void {
    const { time } = line;
    const visitors = this.#options.visitorsOf(day.year);
    const place = this.#visitorAt(visitors, buffer, line, browser, ua1, ua2, day.day);
    if (visitors.robots.has(place)) {
      day.robotHits += 1;
      return;
    }
    const { at } = visitors;
    const page = this.#pageAt(buffer, line);
    if (time > this.newest) this.newest = time;
    day.pageViews += 1;
    const isFirstToday = (at.lastDay[place] as number) < day.day;
    if (isFirstToday) {
      const id = visitors.idOf(place);
      day.visitors += 1;
      day.seen.push(id);
      if ((at.firstDay[place] as number) < day.day) day.again.push(id);
      at.lastDay[place] = day.day;
    }
    const last = at.visitEnd[place] as number;
    const goesOn = (at.visitPages[place] as number) > 0 && Math.abs(time - last) < silenceSeconds;
    const begun = at.visitStart[place] as number;
    const isLate = !goesOn && time < last;
    if (goesOn) this.#continueVisit(visitors, place, time, page);
    else if (isLate) this.#countLateVisit(day, page);
    else this.#beginVisit(visitors, place, time, page, day, buffer, line);
    const visitStart = goesOn ? Math.min(begun, time) : time;
    this.#countSeen(day, place, page, time, visitStart);
    const first = isFirstToday ? 1 : 0;
    const visit = goesOn || isLate ? 0 : 1;
    const parts = [
      at.visitCountry[place] as number,
      at.visitReferrer[place] as number,
      browser.device,
      browser.language,
    ];
    for (const id of isLate ? [] : parts) {
      const row = rowOf(day, id);
      row.pageViews += 1;
      row.visits += visit;
      row.visitors += first;
    }
  }

  #beginVisit(
    visitors: VisitorTable,
    place: number,
    time: number,
    page: number,
    day: DayTally,
    buffer: Buffer,
    line: LogLine,
  ): void {
    const { at } = visitors;
    const host = referrerHost(textAt(buffer, line.refStart, line.refEnd));
    const sender = this.#options.ownHosts.has(host) ? "" : host;
    const kind: ReferrerKind = referrerKind(sender, textAt(buffer, line.pathEnd, line.targetEnd));
    at.visitStart[place] = time;
    at.visitEnd[place] = time;
    at.visitDay[place] = day.day;
    at.visitPages[place] = 1;
    at.visitEntry[place] = page;
    at.visitExit[place] = page;
    at.visitCountry[place] = this.names.idOf("country", this.#countries[at.country[place] as number] ?? "", kind);
    at.visitReferrer[place] = this.names.idOf("referrer", sender, kind);
    day.visits += 1;
    day.onePageVisits += 1;
    if ((at.firstDay[place] as number) < day.day) day.returningVisits += 1;
    const { entry, exit } = this.pages[page] as Page;
    for (const id of [entry, exit, this.#lengths[0] as number]) {
      const row = rowOf(day, id);
      row.visits += 1;
      row.pageViews += 1;
    }
  }

  /** A page of a visit that goes on: what was said of its length, its last page and its size is said anew. */
  #continueVisit(visitors: VisitorTable, place: number, time: number, page: number): void {
    const { at } = visitors;
    const day = this.#dayNumbered(at.visitDay[place] as number);
    const pages = at.visitPages[place] as number;
    const [start, end] = [at.visitStart[place] as number, at.visitEnd[place] as number];
    const [newStart, newEnd] = [Math.min(start, time), Math.max(end, time)];
    const before = end - start;
    const after = newEnd - newStart;
    day.visitSeconds += after - before;
    if (before <= longVisitSeconds && after > longVisitSeconds) day.longVisits += 1;
    if (pages === 1) day.onePageVisits -= 1;
    this.#move(day, this.#lengths[lengthClass(before)] as number, this.#lengths[lengthClass(after)] as number, pages);
    const exit = time >= end ? page : (at.visitExit[place] as number);
    const entry = time < start ? page : (at.visitEntry[place] as number);
    const rows = (index: number) => this.pages[index] as Page;
    this.#move(day, rows(at.visitExit[place] as number).exit, rows(exit).exit, pages);
    this.#move(day, rows(at.visitEntry[place] as number).entry, rows(entry).entry, pages);
    at.visitStart[place] = newStart;
    at.visitEnd[place] = newEnd;
    at.visitExit[place] = exit;
    at.visitEntry[place] = entry;
    at.visitPages[place] = pages + 1;
  }

  /** A visit of `pages` pages goes from one row to another, with one page more. */
  #move(day: DayTally, from: number, to: number, pages: number): void {
    const old = rowOf(day, from);
    if (from === to) {
      old.pageViews += 1;
      return;
    }
    old.visits -= 1;
    old.pageViews -= pages;
    const row = rowOf(day, to);
    row.visits += 1;
    row.pageViews += pages + 1;
  }

  /** A line that comes when its visitor's next visit has begun already: a visit of one page, of which nothing else is known. */
  #countLateVisit(day: DayTally, page: number): void {
    day.visits += 1;
    day.onePageVisits += 1;
    const { entry, exit } = this.pages[page] as Page;
    for (const id of [entry, exit, this.#lengths[0] as number]) {
      const row = rowOf(day, id);
      row.visits += 1;
      row.pageViews += 1;
    }
  }

  #countSeen(day: DayTally, place: number, page: number, time: number, visitStart: number): void {
    const { row, section } = this.pages[page] as Page;
    for (const id of [row, section, this.#hours[romeHour(time)] as number]) {
      const tally = rowOf(day, id);
      tally.pageViews += 1;
      const before = this.seen.get(place, id);
      if (before < visitStart) tally.visits += 1;
      if (before < day.begins) tally.visitors += 1;
      if (before < time) this.seen.set(place, id, time);
    }
    if (this.seen.size > seenLimit) this.forgetSeen();
  }

  /** Drops what is too old to matter: a day and a half before the newest line. */
  forgetSeen(): void {
    this.seen.forgetBefore(this.newest - 130_000);
  }

  #countHit(day: DayTally, id: number): void {
    if (day.rows.size > rowsOfDayLimit && !day.rows.has(id)) {
      rowOf(day, this.names.idOf((this.names.names[id] as { dimension: "download" }).dimension, otherPaths)).hits += 1;
    } else rowOf(day, id).hits += 1;
  }

  #dayNumbered(number: number): DayTally {
    if (this.#lastDay?.day === number) return this.#lastDay;
    let day = this.days.get(number);
    if (day === undefined) {
      day = emptyDay(number);
      this.days.set(number, day);
    }
    this.#lastDay = day;
    return day;
  }

  readonly #countries: string[] = [];
  readonly #countryIds = new Map<string, number>();

  #visitorAt(
    visitors: VisitorTable,
    buffer: Buffer,
    line: LogLine,
    browser: Browser,
    ua1: number,
    ua2: number,
    day: number,
  ): number {
    const one = Math.imul(line.ip1 ^ ua1, 0x85ebca6b) ^ ua2;
    const two = Math.imul(line.ip2 ^ ua2, 0xc2b2ae35) ^ line.ip1;
    const found = visitors.find(one, two);
    if (found >= 0) return found;
    const address = buffer.subarray(line.ipStart, line.ipEnd);
    const { place } = visitors.meet(one, two, address, browser.bytes, day);
    const country = countryOf(address.toString("latin1"));
    let id = this.#countryIds.get(country);
    if (id === undefined) {
      id = this.#countries.push(country) - 1;
      this.#countryIds.set(country, id);
    }
    visitors.at.country[place] = id;
    return place;
  }

  #noteRobot(buffer: Buffer, line: LogLine, browser: Browser, ua1: number, ua2: number): void {
    if (textAt(buffer, line.pathStart, line.pathEnd) !== robotsTxt) return;
    const { day, year } = this.dayAt(line.time);
    const visitors = this.#options.visitorsOf(year);
    visitors.robots.add(this.#visitorAt(visitors, buffer, line, browser, ua1, ua2, day));
  }

  #browserAt(buffer: Buffer, line: LogLine, ua1: number, ua2: number): Browser {
    const found = this.#browserIndex.get(ua1, ua2);
    if (found >= 0) return this.#browsers[found] as Browser;
    const bytes = Buffer.from(buffer.subarray(line.uaStart, line.uaEnd));
    const name = bytes.toString("utf8").slice(0, 512);
    // A log in the common format has no browsers at all: everybody counts there.
    const isKnown = name !== "" && name !== "-";
    const { person, device } = browserOf(isKnown ? name : "");
    const browser = {
      isRobot: line.uaEnd > 0 && !person,
      device: this.names.idOf("device", isKnown ? device : "other"),
      language: this.names.idOf("language", languageOfBrowser(name)),
      bytes,
    };
    this.#browserIndex.set(ua1, ua2, this.#browsers.push(browser) - 1);
    return browser;
  }

  #pageAt(buffer: Buffer, line: LogLine): number {
    const found = this.#pageIndex.get(line.path1, line.path2);
    if (found >= 0) return found;
    const isFull = this.pages.length >= pathLimit;
    const page = this.pageOf(isFull ? otherPaths : textAt(buffer, line.pathStart, line.pathEnd) || "/");
    if (!isFull) this.#pageIndex.set(line.path1, line.path2, page);
    return page;
  }

  /** The number of a page by its path. */
  pageOf(path: string): number {
    let page = this.#pageIds.get(path);
    if (page === undefined) {
      const section = this.#options.sectionOf(path);
      page =
        this.pages.push({
          path,
          row: this.names.idOf("path", path, section),
          section: this.names.idOf("section", section),
          entry: this.names.idOf("entry", path),
          exit: this.names.idOf("exit", path),
        }) - 1;
      this.#pageIds.set(path, page);
    }
    return page;
  }
}

/** The class of a length in seconds. */
function lengthClass(seconds: number): number {
  let index = lengthClasses.length - 1;
  while (index > 0 && seconds < (lengthClasses[index]?.[1] ?? 0)) index -= 1;
  return index;
}

/** Bytes as text for people: what is no UTF-8 becomes the replacement character, control characters go, 512 characters at most. */
function textAt(buffer: Buffer, start: number, end: number): string {
  if (end <= start) return "";
  const text = buffer.toString("utf8", start, Math.min(end, start + 2_048));
  return text
    .slice(0, 512)
    .replace(/\p{Cc}/gu, "")
    .toWellFormed();
}
