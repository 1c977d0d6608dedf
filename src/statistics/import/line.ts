/** Why a line could not be read. */
export type UnreadReason =
  | "empty"
  | "noAddress"
  | "noTime"
  | "noRequest"
  | "badStatus"
  | "tooLong"
  | "cutOff"
  | "unknownHost"
  | "missingField"
  | "noDays";

export const Method = { other: 0, get: 1, post: 2, head: 3 } as const;

/**
 * One line of a log as places in the buffer it stands in: nothing is copied. Filled anew for each line; end offsets are excluded, and
 * an absent field begins and ends at 0.
 */
export interface LogLine {
  hostStart: number;
  hostEnd: number;
  ipStart: number;
  ipEnd: number;
  /** Two 32-bit hashes each of address, path and browser, set by `hashLine`. */
  ip1: number;
  ip2: number;
  /** Seconds since 1970. */
  time: number;
  method: number;
  pathStart: number;
  /** Before the question mark. */
  pathEnd: number;
  /** End of the query string. */
  targetEnd: number;
  path1: number;
  path2: number;
  /** Where the extension begins (after its dot); 0 for none. */
  extension: number;
  status: number;
  bytes: number;
  refStart: number;
  refEnd: number;
  uaStart: number;
  uaEnd: number;
  ua1: number;
  ua2: number;
}

/** A line to be filled. */
export const emptyLine = (): LogLine => ({
  ...{ hostStart: 0, hostEnd: 0, ipStart: 0, ipEnd: 0, ip1: 0, ip2: 0, time: 0, method: 0, pathStart: 0, pathEnd: 0 },
  ...{
    targetEnd: 0,
    path1: 0,
    path2: 0,
    extension: 0,
    status: 0,
    bytes: 0,
    refStart: 0,
    refEnd: 0,
    uaStart: 0,
    uaEnd: 0,
    ua1: 0,
    ua2: 0,
  },
});

const slash = 47;
const colon = 58;

/**
 * Reads the target of a request between two offsets: path without query, extension. An absolute form
 * (`http://host/path`) loses its host; what is no path (`*`, `host:443` of CONNECT) stays as it is, without extension.
 */
export function readTarget(buffer: Buffer, start: number, end: number, line: LogLine): void {
  let at = start;
  if (buffer[at] !== slash) {
    let scheme = at;
    while (scheme < end && scheme < at + 6 && buffer[scheme] !== colon) scheme += 1;
    if (buffer[scheme] === colon && buffer[scheme + 1] === slash && buffer[scheme + 2] === slash) {
      at = scheme + 3;
      while (at < end && buffer[at] !== slash && buffer[at] !== 63) at += 1;
    }
  }
  line.pathStart = at;
  line.targetEnd = end;
  let dot = 0;
  let place = at;
  for (; place < end; place += 1) {
    const byte = buffer[place] as number;
    if (byte === 63 || byte === 35) break;
    if (byte === slash) dot = 0;
    else if (byte === 46) dot = place + 1;
  }
  line.pathEnd = place;
  line.extension = dot;
}

/** Which method four bytes are; only the first letters are looked at. */
export function methodAt(buffer: Buffer, at: number): number {
  const first = buffer[at];
  if (first === 71) return Method.get;
  if (first === 72) return Method.head;
  return first === 80 && buffer[at + 1] === 79 ? Method.post : Method.other;
}
