import type { ReferrerKind } from "./referrer.ts";
import type { Device, InboxRow, ViewRow } from "./tables.ts";

/** A page view as it waits on disk and in the inbox: names of columns would be half of its bytes. */
type PackedView = readonly [
  ...["view", site: string, atMs: number, path: string, section: string, locale: string],
  ...[view: string, visitor: string, referrerHost: string, referrerKind: ReferrerKind],
  ...[country: string, region: string, language: string, device: Device],
];
/** A row as it waits: page views packed, others as they are. Views of an earlier version have names. */
export type PackedRow = PackedView | InboxRow;

/** A view in JSON. `at`: milliseconds. */
export function packView(view: Omit<ViewRow, "at" | "visitor"> & { readonly at: number }, visitor: string): string {
  const { site, at, path, section, locale, view: number, referrerHost, referrerKind = "direct" } = view;
  const { country = "", region = "", language = "", device } = view;
  const packed: PackedView = [
    "view",
    site,
    at,
    path,
    section,
    locale,
    number,
    visitor,
    referrerHost,
    referrerKind,
    country,
    region,
    language,
    device,
  ];
  return JSON.stringify(packed);
}

/** A row with its names. */
export function unpackRow(row: PackedRow): InboxRow {
  if (!isPacked(row)) return row;
  const [type, site, at, path, section, locale, view, visitor, referrerHost, ...rest] = row;
  const [referrerKind, country, region, language, device] = rest;
  return {
    ...{ type, site, at: new Date(at).toISOString(), path, section, locale, view, visitor, referrerHost },
    ...{ referrerKind, country, region, language, device },
  };
}

const isPacked = (row: PackedRow): row is PackedView => Array.isArray(row);
