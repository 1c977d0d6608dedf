import { findSingle, SettingsDocument } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";

/** What shell and home need of the published settings. */
export type SiteSettings = Pick<
  SettingsDocument,
  | "municipality"
  | "placeName"
  | "region"
  | "codes"
  | "address"
  | "phone"
  | "email"
  | "pec"
  | "primaryColor"
  | "coatOfArms"
  | "languages"
  | "profiles"
  | "demonstration"
  | "highlights"
  | "accessibilityStatementUrl"
>;

/** What the site says of itself before anybody has filled in the settings. */
export const defaultSettings: SiteSettings = {
  municipality: "Comune",
  placeName: "Comune",
  region: { label: "Regione", url: "https://www.regioni.it/" },
  codes: { istat: "", ipa: "", fiscal: "" },
  address: "",
  phone: "",
  email: "",
  pec: "",
  primaryColor: "#0066cc",
  coatOfArms: undefined,
  languages: ["it", "en"],
  profiles: [],
  demonstration: false,
  highlights: [],
  accessibilityStatementUrl: undefined,
};

/** The published settings in a language (else in Italian), or the defaults. One statement. */
export async function loadSettings(db: Db, input: { site: string; locale: Locale; now: Date }): Promise<SiteSettings> {
  const found = await findSingle(db, { ...input, kind: "settings" });
  if (!found) return defaultSettings;
  const read = SettingsDocument.safeParse(found);
  return read.success ? read.data : defaultSettings;
}
