import { contrastWithWhite, readableShade } from "#src/kernel/contrast.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, Finding } from "../desk-type.ts";
import { missingFields } from "../fields/check.ts";
import { rows, text } from "../read-fields.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { mainSite } from "../site-key.ts";
import { hostsOf, isHostName } from "./hosts.ts";
import { siteMessages, siteTexts } from "./messages.ts";

/** What other sites have already. */
export interface Taken {
  readonly keys: readonly string[];
  /** Those of the municipality's site as well. */
  readonly hosts: readonly string[];
}

/** Keys that are words of the program's own. */
const reserved = [mainSite, "admin", "localhost", "www"];

/** What is missing or cannot be right in a site's form. */
export function siteCheck(form: Readonly<Record<string, unknown>>, taken: Taken, language: Locale): Finding[] {
  const say = siteMessages(language);
  const error = (field: string, message: string): Finding => ({ severity: "error", field, message });
  const key = text(form, "key");
  const color = text(form, "primaryColor");
  const hosts = hostsOf(form);
  const found: Finding[] = missingFields(form as DeskDocument, ["key", "name"], siteTexts, language);
  if (key && (!/^[a-z][a-z0-9-]{1,29}$/.test(key) || reserved.includes(key))) found.push(error("key", say("badKey")));
  else if (key && taken.keys.includes(key)) found.push(error("key", say("keyTaken")));
  if (hosts.length === 0) found.push(error("hosts", say("noHost")));
  for (const host of hosts) {
    if (!isHostName(host)) found.push(error("hosts", say("badHost", { host })));
    else if (taken.hosts.includes(host)) found.push(error("hosts", say("hostTaken", { host })));
  }
  if (color && !/^#[0-9a-f]{6}$/i.test(color)) found.push(error("primaryColor", say("badColor")));
  else if (color && contrastWithWhite(color) < 4.5)
    found.push(error("primaryColor", say("paleColor", { color: readableShade(color.toLowerCase()) })));
  for (const name of ["email", "pec"] as const) {
    const address = text(form, name);
    if (address && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) found.push(error(name, say("badEmail")));
  }
  for (const [place, row] of rows(form, "menu").entries()) {
    const leads = text(row, "section") ?? safeHref(row.url) ?? row.page;
    if (!leads) found.push(error(`menu.${place}.section`, say("nowhere")));
  }
  return found;
}
