import { lengthClasses, longVisitSeconds, silenceSeconds } from "../queries/live-rows.ts";
import type { Page } from "./site-names.ts";
import type { DayTally, RowNames } from "./tallies.ts";
import { Visitor } from "./visitor-table.ts";

/** What became of a page view. `late`: its visitor's next visit has begun already. */
export type VisitStep = "begun" | "goesOn" | "late";

/** The rules of visits: thirty minutes of silence, lines out of order, what a further page changes in what was said of its visit. */
export class VisitCounter {
  readonly #lengths: readonly number[];
  readonly #pages: readonly Page[];
  readonly #dayNumbered: (day: number) => DayTally;

  constructor(names: RowNames, pages: readonly Page[], dayNumbered: (day: number) => DayTally) {
    this.#lengths = lengthClasses.map(([name]) => names.idOf("length", name));
    this.#pages = pages;
    this.#dayNumbered = dayNumbered;
  }

  /** What a page view at `time` is for the visitor at `place`. */
  stepOf(rows: Int32Array, place: number, time: number): VisitStep {
    const last = rows[place + Visitor.visitEnd] as number;
    if ((rows[place + Visitor.visitPages] as number) > 0 && Math.abs(time - last) < silenceSeconds) return "goesOn";
    return time < last ? "late" : "begun";
  }

  /** A visit begins. Country and referrer of its row are set by the caller. */
  begin(rows: Int32Array, place: number, time: number, page: number, day: DayTally): void {
    rows[place + Visitor.visitStart] = time;
    rows[place + Visitor.visitEnd] = time;
    rows[place + Visitor.visitDay] = day.day;
    rows[place + Visitor.visitPages] = 1;
    rows[place + Visitor.visitEntry] = page;
    rows[place + Visitor.visitExit] = page;
    if ((rows[place + Visitor.firstDay] as number) < day.day) day.returningVisits += 1;
    this.countLate(day, page);
  }

  /** A visit of one page, of which nothing else is known: so far, or because the line came too late. */
  countLate(day: DayTally, page: number): void {
    day.visits += 1;
    day.onePageVisits += 1;
    const { entry, exit } = this.#pages[page] as Page;
    day.rows.add(entry, 0, 1, 1, 0);
    day.rows.add(exit, 0, 1, 1, 0);
    day.rows.add(this.#lengths[0] as number, 0, 1, 1, 0);
  }

  /** A page of a visit that goes on: what was said of its length, its last page and its size is said anew. */
  goOn(rows: Int32Array, place: number, time: number, page: number): void {
    const day = this.#dayNumbered(rows[place + Visitor.visitDay] as number);
    const pages = rows[place + Visitor.visitPages] as number;
    const start = rows[place + Visitor.visitStart] as number;
    const end = rows[place + Visitor.visitEnd] as number;
    const newStart = Math.min(start, time);
    const newEnd = Math.max(end, time);
    const before = end - start;
    const after = newEnd - newStart;
    day.visitSeconds += after - before;
    if (before <= longVisitSeconds && after > longVisitSeconds) day.longVisits += 1;
    if (pages === 1) day.onePageVisits -= 1;
    move(day, this.#lengths[lengthClass(before)] as number, this.#lengths[lengthClass(after)] as number, pages);
    const oldExit = rows[place + Visitor.visitExit] as number;
    const oldEntry = rows[place + Visitor.visitEntry] as number;
    const exit = time >= end ? page : oldExit;
    const entry = time < start ? page : oldEntry;
    move(day, (this.#pages[oldExit] as Page).exit, (this.#pages[exit] as Page).exit, pages);
    move(day, (this.#pages[oldEntry] as Page).entry, (this.#pages[entry] as Page).entry, pages);
    rows[place + Visitor.visitStart] = newStart;
    rows[place + Visitor.visitEnd] = newEnd;
    rows[place + Visitor.visitExit] = exit;
    rows[place + Visitor.visitEntry] = entry;
    rows[place + Visitor.visitPages] = pages + 1;
  }
}

/** A visit of `pages` pages goes from one row to another, with one page more. */
function move(day: DayTally, from: number, to: number, pages: number): void {
  if (from === to) {
    day.rows.add(from, 0, 1, 0, 0);
    return;
  }
  day.rows.add(from, 0, -pages, -1, 0);
  day.rows.add(to, 0, pages + 1, 1, 0);
}

/** The class of a length in seconds. */
function lengthClass(seconds: number): number {
  let index = lengthClasses.length - 1;
  while (index > 0 && seconds < (lengthClasses[index]?.[1] ?? 0)) index -= 1;
  return index;
}
