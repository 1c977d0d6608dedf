import { type LogLine, methodAt, readTarget, type UnreadReason } from "./line.ts";

/** Where the fields of IIS' logs (W3C extended) stand, as their own `#Fields` line says; -1 for one that is not kept. */
export interface W3cFields {
  readonly [name: string]: number;
}

/** Reads `#Fields: date time c-ip ...`. */
export const readFields = (header: string): W3cFields =>
  Object.fromEntries(
    header
      .replace(/^#Fields:\s*/i, "")
      .trim()
      .split(/\s+/)
      .map((name, index) => [name.toLowerCase(), index]),
  );

const starts = new Int32Array(64);
const ends = new Int32Array(64);
let knownDate = "";
let knownMidnight = Number.NaN;

/**
 * Reads a line of an IIS log. Times are UTC, as W3C prescribes.
 * @returns why it could not be read; "" when it was
 */
export function readW3cLine(
  buffer: Buffer,
  start: number,
  end: number,
  fields: W3cFields,
  line: LogLine,
): UnreadReason | "" {
  let count = 0;
  for (let at = start; at < end && count < 64; at += 1) {
    starts[count] = at;
    while (at < end && buffer[at] !== 32) at += 1;
    ends[count] = at;
    count += 1;
  }
  const startOf = (name: string) => {
    const index = fields[name];
    return index === undefined || index >= count ? -1 : (starts[index] as number);
  };
  const endOf = (name: string) => ends[fields[name] as number] as number;
  const [date, time, address, stem, status] = ["date", "time", "c-ip", "cs-uri-stem", "sc-status"].map(startOf) as [
    ...[number, number, number, number, number],
  ];
  if (time < 0 || stem < 0 || status < 0) return "missingField";
  if (address < 0 || buffer[address] === 45) return "noAddress";
  line.time = timeOf(buffer, date, time);
  if (!(line.time > 0)) return "noTime";
  line.hostStart = Math.max(0, startOf("cs-host"));
  line.hostEnd = line.hostStart > 0 ? endOf("cs-host") : 0;
  line.ipStart = address;
  line.ipEnd = endOf("c-ip");
  const method = startOf("cs-method");
  line.method = method < 0 ? 1 : methodAt(buffer, method);
  readTarget(buffer, stem, endOf("cs-uri-stem"), line);
  if (startOf("cs-uri-query") === endOf("cs-uri-stem") + 1) line.targetEnd = endOf("cs-uri-query");
  line.status = Number(buffer.toString("latin1", status, endOf("sc-status")));
  if (!(line.status >= 100 && line.status <= 599)) return "badStatus";
  const bytes = startOf("sc-bytes");
  line.bytes = bytes < 0 ? 0 : Number(buffer.toString("latin1", bytes, endOf("sc-bytes"))) || 0;
  const [referrer, browser] = [startOf("cs(referer)"), startOf("cs(user-agent)")];
  line.refStart = Math.max(0, referrer);
  line.refEnd = referrer < 0 ? 0 : endOf("cs(referer)");
  line.uaStart = Math.max(0, browser);
  line.uaEnd = browser < 0 ? 0 : endOf("cs(user-agent)");
  return "";
}

function timeOf(buffer: Buffer, date: number, time: number): number {
  if (date < 0) return Number.NaN;
  const day = buffer.toString("latin1", date, date + 10);
  if (day !== knownDate) {
    knownDate = day;
    knownMidnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / 1_000 : Number.NaN;
  }
  const clock = /^(\d{2}):(\d{2}):(\d{2})/.exec(buffer.toString("latin1", time, time + 8));
  if (!clock) return Number.NaN;
  return knownMidnight + Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
}
