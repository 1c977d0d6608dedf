import type { CivilDate } from "#src/kernel/civil-date.ts";
import { readCsv } from "#src/trasparenza/index.ts";
import { foldHeader } from "./headers.ts";
import type { OtherCount } from "./keep-figures.ts";
import { dateOrderOf, readCount, readDate } from "./read-date.ts";
import { type RowFault, textOf, withoutSeparatorLine } from "./read-export.ts";
import { networks, type OtherGroup } from "./tables.ts";

/** Why a row of other municipalities was left out. */
export interface OtherFault extends Omit<RowFault, "kind"> {
  readonly kind: RowFault["kind"] | "no-network" | "no-municipality" | "no-group";
}

const headers: Readonly<Record<string, ReadonlySet<string>>> = {
  municipality: new Set(["comune", "municipality", "ente"]),
  network: new Set(["rete", "network", "social", "social network", "canale"]),
  day: new Set(["data", "date", "giorno", "al", "rilevato il"]),
  followers: new Set(["followers", "follower", "persone che seguono", "mi piace", "like", "iscritti", "seguaci"]),
  groups: new Set(["gruppi", "gruppo", "groups", "group", "confronto"]),
};
const groupOf = (word: string): OtherGroup | undefined =>
  /^provinc/.test(word) ? "province" : /^simil/.test(word) ? "similar" : undefined;

/**
 * Reads a table of other municipalities' public counts; without a column of groups each counts in the province. Nothing and no fault:
 * one of the columns that are needed is not there. Pure.
 */
export function readOthers(bytes: Buffer, today: CivilDate): { others: OtherCount[]; faults: OtherFault[] } {
  const text = textOf(bytes).replaceAll("\0", "");
  const table = withoutSeparatorLine(text);
  const before = table === text ? 0 : 1;
  const [head = [], ...rows] = readCsv(table);
  const place = (name: string) => head.findIndex((header) => headers[name]?.has(foldHeader(header)));
  if (["municipality", "network", "day", "followers"].some((name) => place(name) < 0))
    return { others: [], faults: [] };
  const cell = (row: readonly string[], name: string) => row[place(name)]?.trim() ?? "";
  const order = dateOrderOf(
    rows.map((row) => cell(row, "day")),
    "day-first",
  );
  const others: OtherCount[] = [];
  const faults: OtherFault[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every((one) => one.trim() === "")) continue;
    const municipality = cell(row, "municipality").slice(0, 120);
    const asked = foldHeader(cell(row, "network")).replace("twitter", "x");
    const network = networks.find((one) => asked === one || asked.split(" ").includes(one));
    const day = readDate(cell(row, "day"), order);
    const followers = readCount(cell(row, "followers"));
    const given = foldHeader(cell(row, "groups")).split(" ");
    const groups =
      place("groups") < 0 ? ["province" as const] : [...new Set(given.flatMap((word) => groupOf(word) ?? []))];
    const fault = (kind: OtherFault["kind"], text: string) =>
      faults.push({ row: index + 2 + before, kind, text: text.slice(0, 60) });
    if (municipality === "") fault("no-municipality", "");
    else if (network === undefined) fault("no-network", cell(row, "network"));
    else if (!day) fault("no-date", cell(row, "day"));
    else if (day > today) fault("in-future", cell(row, "day"));
    else if (followers === undefined || followers === null) fault("no-number", cell(row, "followers"));
    else if (followers < 0) fault("negative", cell(row, "followers"));
    else if (groups.length === 0) fault("no-group", cell(row, "groups"));
    else others.push({ municipality, network, day, followers, groups });
  }
  return { others: others.slice(0, 5_000), faults: faults.slice(0, 50) };
}
