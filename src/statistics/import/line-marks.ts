import type { LogLine } from "./line.ts";
import type { MarkFiles } from "./mark-files.ts";

/** A mark is three 16-bit numbers. */
export const numbersOfMark = 3;
const smallest = 4_096 * numbersOfMark;
/** Hours whose marks stay in memory before and after the one that is read: a log is almost in order of time. */
const hoursKept = 48;

/** Marks in the order of their lines, and how many of them belong to which hour. */
export interface MarkRuns {
  readonly numbers: Uint16Array;
  readonly hours: readonly (readonly [hour: number, marks: number])[];
}

/** Two 32-bit numbers, of the second 16 bits, that tell lines apart; valid until the next call. */
const mark = { one: 0, two: 0 };

/** Computes the mark of a line from its parts: address, time, target, status, size, browser. */
function markOf(line: LogLine, seed: number): void {
  let one = Math.imul(line.ip1 ^ seed, 0x85ebca6b) ^ line.path1;
  one = Math.imul(one ^ (one >>> 13) ^ line.time, 0xc2b2ae35) ^ line.ua1;
  one = Math.imul(one ^ (one >>> 16) ^ (line.bytes | 0), 0x27d4eb2f) ^ line.status;
  let two = Math.imul(line.ip2 ^ line.ua2, 0x9e3779b1) ^ line.path2;
  two = Math.imul(two ^ (two >>> 15) ^ line.time ^ seed, 0x85ebca77) ^ (line.targetEnd - line.pathEnd);
  mark.one = one ^ (one >>> 15);
  mark.two = (two ^ (two >>> 16)) & 0xffff;
}

/**
 * Which lines were counted, by the hour: so that a line that stands in two files (logs overlap where they are rotated) counts once.
 * Two equal lines in one file are two requests; a line that stands twice in one file and once in another is counted twice.
 */
export class LineMarks {
  readonly #files: MarkFiles;
  readonly #seed: number;
  #numbers = new Uint16Array(smallest);
  #size = 0;
  /** Where the marks of the hour that was entered last begin. */
  #begun = 0;
  #runs: [hour: number, marks: number][] = [];
  /** Hours of which other files than the one being read have lines. */
  #known = new Set<number>();
  readonly #loaded = new Map<number, Map<number, number>>();
  #hour = -1;
  /** In seconds; of no hour below any time. */
  #hourBegins = -3_600;
  #again: Map<number, number> | undefined;

  constructor(files: MarkFiles, seed: number) {
    this.#files = files;
    this.#seed = seed;
  }

  /** A file is begun: what others counted is known from here on. */
  beginFile(file: string): void {
    this.#known = this.#files.hoursBeside(file);
    this.#loaded.clear();
    this.#leaveHour();
  }

  /** Goes to the hour of a line, and fetches what other files left of it. */
  enter(time: number, file: string): void {
    if (time >= this.#hourBegins && time < this.#hourBegins + 3_600) return;
    const hour = Math.floor(time / 3_600);
    this.#hourBegins = hour * 3_600;
    if (this.#known.has(hour) && !this.#loaded.has(hour)) {
      for (const old of this.#loaded.keys()) if (Math.abs(old - hour) > hoursKept) this.#loaded.delete(old);
      const marks = new Map<number, number>();
      for (const numbers of this.#files.read(hour, file)) {
        for (let at = 0; at < numbers.length; at += numbersOfMark) {
          const key =
            (numbers[at] as number) * 4_294_967_296 +
            (numbers[at + 1] as number) * 65_536 +
            (numbers[at + 2] as number);
          marks.set(key, (marks.get(key) ?? 0) + 1);
        }
      }
      this.#loaded.set(hour, marks);
    }
    this.#again = this.#loaded.get(hour);
    this.#endRun();
    this.#hour = hour;
  }

  /** Whether a line of the hour that was entered was counted from another file; keeps its mark when it was not. */
  isAgain(line: LogLine): boolean {
    markOf(line, this.#seed);
    const { one, two } = mark;
    if (this.#again !== undefined && this.#take(this.#again, (two * 65_536 + (one >>> 16)) * 65_536 + (one & 0xffff)))
      return true;
    if (this.#size === this.#numbers.length) {
      const larger = new Uint16Array(this.#size * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const { size, numbers } = { size: this.#size, numbers: this.#numbers };
    numbers[size] = two;
    numbers[size + 1] = one >>> 16;
    numbers[size + 2] = one;
    this.#size = size + numbersOfMark;
    return false;
  }

  /** A mark that is met again is taken from those that are still to come. */
  #take(marks: Map<number, number>, key: number): boolean {
    const left = marks.get(key);
    if (left === undefined) return false;
    if (left === 1) marks.delete(key);
    else marks.set(key, left - 1);
    return true;
  }

  /** Takes the marks kept since the last time. */
  take(): MarkRuns {
    this.#endRun();
    this.#leaveHour();
    const taken = { numbers: this.#numbers.subarray(0, this.#size), hours: this.#runs };
    this.#numbers = new Uint16Array(this.#numbers.length);
    this.#size = 0;
    this.#begun = 0;
    this.#runs = [];
    return taken;
  }

  #leaveHour(): void {
    this.#hour = -1;
    this.#hourBegins = -3_600;
  }

  #endRun(): void {
    const marks = (this.#size - this.#begun) / numbersOfMark;
    if (marks > 0) this.#runs.push([this.#hour, marks]);
    this.#begun = this.#size;
  }
}
