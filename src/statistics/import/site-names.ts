import { browserOf } from "../is-counted.ts";
import { languageOfBrowser } from "../language.ts";
import { type ReferrerKind, referrerHost, referrerKind } from "../referrer.ts";
import { hash, hashBytes } from "./hash-line.ts";
import { KeyIndex } from "./index-of-keys.ts";
import type { LogLine } from "./line.ts";
import { RowNames } from "./tallies.ts";
import { textAt } from "./text-at.ts";

export interface Browser {
  readonly isRobot: boolean;
  readonly device: number;
  readonly language: number;
  readonly bytes: Buffer;
}

export interface Page {
  readonly path: string;
  readonly row: number;
  readonly section: number;
  readonly entry: number;
  readonly exit: number;
}

interface Sender {
  readonly host: string;
  /** Its kind when the address that was asked for names no campaign. */
  readonly kind: ReferrerKind;
  readonly rows: Map<ReferrerKind, number>;
}

/** Different paths of one site that are told apart; further ones count together. Who tries addresses at random must not fill the memory. */
const pathLimit = 200_000;
/** Referring addresses that are remembered: beyond, each is read anew. */
const senderLimit = 50_000;
export const otherPaths = "(altre)";

/** Browsers, pages and referrers of a site: each is read as text once, and found by the hash of its bytes from then on. */
export class SiteNames {
  readonly rows = new RowNames();
  readonly pages: Page[] = [];
  readonly #sectionOf: (path: string) => string;
  readonly #ownHosts: ReadonlySet<string>;
  readonly #pageIndex = new KeyIndex();
  readonly #pageIds = new Map<string, number>();
  readonly #browserIndex = new KeyIndex();
  readonly #browsers: Browser[] = [];
  readonly #senderIndex = new KeyIndex();
  readonly #senders: Sender[] = [];
  readonly #countries = new Map<string, Map<ReferrerKind, number>>();

  constructor(sectionOf: (path: string) => string, ownHosts: ReadonlySet<string>) {
    this.#sectionOf = sectionOf;
    this.#ownHosts = ownHosts;
  }

  browserAt(buffer: Buffer, line: LogLine): Browser {
    const found = this.#browserIndex.get(line.ua1, line.ua2);
    if (found >= 0) return this.#browsers[found] as Browser;
    const bytes = Buffer.from(buffer.subarray(line.uaStart, line.uaEnd));
    const name = bytes.toString("utf8").slice(0, 512);
    // A log in the common format has no browsers at all: everybody counts there.
    const isKnown = name !== "" && name !== "-";
    const { person, device } = browserOf(isKnown ? name : "");
    const browser = {
      isRobot: line.uaEnd > 0 && !person,
      device: this.rows.idOf("device", isKnown ? device : "other"),
      language: this.rows.idOf("language", languageOfBrowser(name)),
      bytes,
    };
    this.#browserIndex.set(line.ua1, line.ua2, this.#browsers.push(browser) - 1);
    return browser;
  }

  pageAt(buffer: Buffer, line: LogLine): number {
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
      const section = this.#sectionOf(path);
      page =
        this.pages.push({
          path,
          row: this.rows.idOf("path", path, section),
          section: this.rows.idOf("section", section),
          entry: this.rows.idOf("entry", path),
          exit: this.rows.idOf("exit", path),
        }) - 1;
      this.#pageIds.set(path, page);
    }
    return page;
  }

  /** The rows of what sent a visit here, and of its country, which is told apart by the kind of sender. */
  originAt(buffer: Buffer, view: DataView, line: LogLine, country: string): { referrer: number; country: number } {
    const sender = this.#senderAt(buffer, view, line);
    const kind =
      line.targetEnd > line.pathEnd
        ? referrerKind(sender.host, textAt(buffer, line.pathEnd, line.targetEnd))
        : sender.kind;
    let referrer = sender.rows.get(kind);
    if (referrer === undefined) {
      referrer = this.rows.idOf("referrer", sender.host, kind);
      sender.rows.set(kind, referrer);
    }
    let byKind = this.#countries.get(country);
    if (byKind === undefined) {
      byKind = new Map();
      this.#countries.set(country, byKind);
    }
    let row = byKind.get(kind);
    if (row === undefined) {
      row = this.rows.idOf("country", country, kind);
      byKind.set(kind, row);
    }
    return { referrer, country: row };
  }

  #senderAt(buffer: Buffer, view: DataView, line: LogLine): Sender {
    hashBytes(view, line.refStart, line.refEnd);
    const { one, two } = hash;
    const found = this.#senderIndex.get(one, two);
    if (found >= 0) return this.#senders[found] as Sender;
    const host = referrerHost(textAt(buffer, line.refStart, line.refEnd));
    const foreign = this.#ownHosts.has(host) ? "" : host;
    const sender: Sender = { host: foreign, kind: referrerKind(foreign), rows: new Map() };
    if (this.#senders.length < senderLimit) this.#senderIndex.set(one, two, this.#senders.push(sender) - 1);
    return sender;
  }
}
