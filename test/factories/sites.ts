import type { SettingsDocument } from "#src/content/index.ts";
import { aPublicDocument } from "./register.ts";

/** What a site says of itself: the municipality's when no other key is given. State only what the test is about. */
export function aSite(site: string, given: Partial<SettingsDocument> = {}): SettingsDocument {
  const locale = given.locale ?? "it";
  const name = given.municipality ?? (site === "comune" ? "Comune di Esempio" : `Sito ${site}`);
  return {
    ...aPublicDocument({ site, kind: "settings", id: "settings", locale, section: "settings", listed: false }),
    path: locale === "it" ? "/" : `/${locale}/`,
    ...{ title: name, municipality: name, placeName: name, tags: ["settings:settings", "kind:settings"] },
    region: { label: "Regione Esempio", url: "https://regione.example" },
    codes: { istat: "051017", ipa: "c_d077", fiscal: "00000000000" },
    ...{ address: "Piazza 1", phone: "", email: `urp@${site}.example`, pec: "" },
    ...{ primaryColor: "#0066cc", languages: ["it", "en"], profiles: [], demonstration: false, highlights: [] },
    ...given,
  } as SettingsDocument;
}
