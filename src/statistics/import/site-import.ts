import { countryAt } from "../country.ts";
import { numberOfBytes } from "../networks/address.ts";
import { regionAt } from "../regions/region.ts";
import { romeDay, romeHour } from "./calendar.ts";
import { VisitCounter } from "./count-visit.ts";
import { hashOf } from "./hash-line.ts";
import { FileKind, kindOfFile } from "./kind-of-file.ts";
import { LastSeen } from "./last-seen.ts";
import { type LogLine, Method } from "./line.ts";
import { type Browser, otherPaths, type Page, SiteNames } from "./site-names.ts";
import { type DayTally, emptyDay } from "./tallies.ts";
import { textAt } from "./text-at.ts";
import { Visitor, type VisitorTable } from "./visitor-table.ts";

/** What the counting of a site needs to know from outside. */
export interface SiteImportOptions {
  /** The section of a path, as a key. */
  readonly sectionOf: (path: string) => string;
  /** Hosts of the site itself, and of the others of this installation: a link between them is no referrer. */
  readonly ownHosts: ReadonlySet<string>;
  /** The visitors of a calendar year. */
  readonly visitorsOf: (year: number) => VisitorTable;
  /** Whether a day, since 1970 in Rome, was counted in another way. */
  readonly isCounted: (day: number) => boolean;
}

/** How long it matters when a visitor saw something: a day and a half before the newest line. */
const seenSeconds = 130_000;
const rowsOfDayLimit = 20_000;
const fewestSeen = 32_768;
const robotsTxt = hashOf("/robots.txt");

/** Counts the lines of one site: days, pages, visits, visitors. Holds what is not written yet, and who was there. */
export class SiteImport {
  readonly site: string;
  readonly names: SiteNames;
  days = new Map<number, DayTally>();
  /** When each visitor last saw a page, section or hour. */
  readonly seen = new LastSeen();
  newest = 0;
  readonly #options: SiteImportOptions;
  readonly #visits: VisitCounter;
  readonly #hours: readonly number[];
  readonly #countries: string[] = [];
  readonly #countryIds = new Map<string, number>();
  #seenLimit = fewestSeen;
  readonly #regions = new Map<string, number>();
  #visitors: VisitorTable | undefined;
  #yearOfVisitors = 0;
  #lastDay: DayTally | undefined;
  #hourBegins = -1;
  #dayOfHour = 0;
  #hour = 0;
  #isCounted = false;

  constructor(site: string, options: SiteImportOptions) {
    this.site = site;
    this.#options = options;
    this.names = new SiteNames(options.sectionOf, options.ownHosts);
    this.#hours = Array.from({ length: 24 }, (_, hour) => this.names.rows.idOf("hour", String(hour).padStart(2, "0")));
    this.#visits = new VisitCounter(this.names.rows, this.names.pages, (day) => this.#dayNumbered(day));
  }

  /** Takes what was counted since the last time. */
  takeDays(): DayTally[] {
    const days = [...this.days.values()];
    this.days = new Map();
    this.#lastDay = undefined;
    this.#hourBegins = -1;
    return days;
  }

  /** Goes to the hour of a line. @returns whether its day was counted in another way, so that the line must not be */
  enter(time: number): boolean {
    // Offsets of Rome change at full hours: an hour has one day and one name.
    if (time < this.#hourBegins || time >= this.#hourBegins + 3_600) {
      this.#hourBegins = time - (time % 3_600);
      this.#dayOfHour = romeDay(time);
      this.#hour = romeHour(time);
      this.#isCounted = this.#options.isCounted(this.#dayOfHour);
    }
    return this.#isCounted;
  }

  /** Counts one line of the hour that was entered. */
  count(buffer: Buffer, view: DataView, line: LogLine): void {
    const { status } = line;
    const day = this.#dayNumbered(this.#dayOfHour);
    day.hits += 1;
    day.bytes += line.bytes;
    day.hours[this.#hour] = (day.hours[this.#hour] as number) + 1;
    const browser = this.names.browserAt(buffer, line);
    if (browser.isRobot) {
      day.robotHits += 1;
      return;
    }
    const kind = kindOfFile(buffer, line.extension, line.pathEnd);
    if (status === 200 || status === 304) {
      if (kind === FileKind.page) {
        if (line.method === Method.get) this.#countPage(buffer, view, line, browser, day);
      } else {
        day.files += 1;
        if (kind === FileKind.document) {
          day.downloads += 1;
          this.#countHit(day, "download", textAt(buffer, line.pathStart, line.pathEnd));
        } else if (line.path1 === robotsTxt.one && line.path2 === robotsTxt.two)
          this.#noteRobot(buffer, line, browser, day);
      }
    } else if (status === 404 || status === 410) {
      day.notFound += 1;
      this.#countHit(day, "notFound", textAt(buffer, line.pathStart, line.pathEnd));
    }
  }

  /** Drops what is too old to matter. */
  forgetSeen(): void {
    this.seen.forgetBefore(this.newest - seenSeconds);
    this.#seenLimit = Math.max(fewestSeen, this.seen.size * 2);
  }

  /** Counts a page view of a visitor that a table knows. */
  #countPage(buffer: Buffer, view: DataView, line: LogLine, browser: Browser, day: DayTally): void {
    const { time } = line;
    const visitors = this.#visitorsOf(day.year);
    const place = this.#visitorAt(visitors, buffer, line, browser, day.day);
    const { rows } = visitors;
    if (rows[place + Visitor.isRobot] === 1) {
      day.robotHits += 1;
      return;
    }
    const page = this.names.pageAt(buffer, line);
    if (time > this.newest) this.newest = time;
    day.pageViews += 1;
    const isFirstToday = (rows[place + Visitor.lastDay] as number) < day.day;
    if (isFirstToday) {
      const id = visitors.idOf(place);
      day.visitors += 1;
      day.seen.push(id);
      if ((rows[place + Visitor.firstDay] as number) < day.day) day.again.push(id);
      rows[place + Visitor.lastDay] = day.day;
    }
    const step = this.#visits.stepOf(rows, place, time);
    const visitStart = step === "goesOn" ? Math.min(rows[place + Visitor.visitStart] as number, time) : time;
    if (step === "goesOn") this.#visits.goOn(rows, place, time, page);
    else if (step === "late") this.#visits.countLate(day, page);
    else {
      const origin = this.names.originAt(
        ...([buffer, view, line, this.#countries[rows[place + Visitor.country] as number] ?? ""] as const),
      );
      rows[place + Visitor.visitCountry] = origin.country;
      rows[place + Visitor.visitReferrer] = origin.referrer;
      this.#visits.begin(rows, place, time, page, day);
    }
    this.#countSeen(day, place, page, time, visitStart);
    if (step === "late") return;
    const first = isFirstToday ? 1 : 0;
    const visit = step === "begun" ? 1 : 0;
    day.rows.add(rows[place + Visitor.visitCountry] as number, 0, 1, visit, first);
    day.rows.add(rows[place + Visitor.visitReferrer] as number, 0, 1, visit, first);
    const region = rows[place + Visitor.region] as number;
    if (region >= 0) day.rows.add(region, 0, 1, visit, first);
    day.rows.add(browser.device, 0, 1, visit, first);
    day.rows.add(browser.language, 0, 1, visit, first);
  }

  #countSeen(day: DayTally, place: number, page: number, time: number, visitStart: number): void {
    const { row, section } = this.names.pages[page] as Page;
    this.#countSight(day, place, row, time, visitStart);
    this.#countSight(day, place, section, time, visitStart);
    this.#countSight(day, place, this.#hours[this.#hour] as number, time, visitStart);
    if (this.seen.size > this.#seenLimit) this.forgetSeen();
  }

  #countSight(day: DayTally, place: number, row: number, time: number, visitStart: number): void {
    const before = this.seen.replace(place, row, time);
    day.rows.add(row, 0, 1, before < visitStart ? 1 : 0, before < day.begins ? 1 : 0);
  }

  #countHit(day: DayTally, dimension: "download" | "notFound", path: string): void {
    const { rows } = this.names;
    const id = rows.idOf(dimension, path);
    const isOneTooMany = day.rows.size > rowsOfDayLimit && !day.rows.has(id);
    day.rows.add(isOneTooMany ? rows.idOf(dimension, otherPaths) : id, 1, 0, 0, 0);
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

  /** Pages of one year follow each other. */
  #visitorsOf(year: number): VisitorTable {
    if (this.#visitors === undefined || this.#yearOfVisitors !== year) {
      this.#visitors = this.#options.visitorsOf(year);
      this.#yearOfVisitors = year;
    }
    return this.#visitors;
  }

  #visitorAt(visitors: VisitorTable, buffer: Buffer, line: LogLine, browser: Browser, day: number): number {
    const one = Math.imul(line.ip1 ^ line.ua1, 0x85ebca6b) ^ line.ua2;
    const two = Math.imul(line.ip2 ^ line.ua2, 0xc2b2ae35) ^ line.ip1;
    const found = visitors.find(one, two);
    if (found >= 0) return found;
    const address = buffer.subarray(line.ipStart, line.ipEnd);
    const place = visitors.meet(one, two, address, browser.bytes, day);
    const number = numberOfBytes(address);
    const country = number ? countryAt(number) : "";
    let id = this.#countryIds.get(country);
    if (id === undefined) {
      id = this.#countries.push(country) - 1;
      this.#countryIds.set(country, id);
    }
    visitors.rows[place + Visitor.country] = id;
    const region = number ? regionAt(number, country) : "";
    visitors.rows[place + Visitor.region] = region === "" ? -1 : this.#regionRow(region, country);
    return place;
  }

  #regionRow(region: string, country: string): number {
    let row = this.#regions.get(region);
    if (row === undefined) {
      row = this.names.rows.idOf("region", region, country);
      this.#regions.set(region, row);
    }
    return row;
  }

  #noteRobot(buffer: Buffer, line: LogLine, browser: Browser, day: DayTally): void {
    const visitors = this.#visitorsOf(day.year);
    visitors.rows[this.#visitorAt(visitors, buffer, line, browser, day.day) + Visitor.isRobot] = 1;
  }
}
