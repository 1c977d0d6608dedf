import type { Field } from "payload";
import { arrayField, textField } from "../fields/build.ts";
import { siteTexts as t } from "./messages.ts";

/** The host names of a site, in its form. */
export const hostsField: Field = arrayField("hosts", t.hosts, [
  textField("host", t.host, { localized: false, maxLength: 253 }),
]);

/** Whether a text can be a site's host name: at least two parts, no scheme, no port. Source: RFC 1123, section 2.1 */
export const isHostName = (text: string): boolean =>
  text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text);

/** The host names written in a form, in small letters, each once. */
export function hostsOf(form: Readonly<Record<string, unknown>>): string[] {
  const rows = Array.isArray(form.hosts) ? form.hosts : [];
  const written = rows.map((row: unknown) =>
    String((row as { host?: unknown } | null)?.host ?? "")
      .trim()
      .toLowerCase(),
  );
  return [...new Set(written.filter((host) => host !== ""))];
}
