import type { SettingsDocument } from "#src/content/index.ts";

/** An entry of a site's own menu, ready to be followed. */
export interface MenuLink {
  readonly label: string;
  readonly href: string;
  /** Key of the section it leads to, when it is one. */
  readonly section?: string;
}

/** What the site of a museum or a festival needs of the municipality whose it is. */
export interface Owner {
  readonly municipality: string;
  readonly origin: string;
  readonly email: string;
  readonly pec: string;
}

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
  | "tagline"
  | "patronDay"
> & {
  /** When they were last changed; absent while nobody has filled them in. */
  readonly updatedAt?: string | undefined;
  /** Absent: the menu of the national model. */
  readonly menu?: readonly MenuLink[] | undefined;
  /** Absent on the municipality's own site. */
  readonly owner?: Owner | undefined;
};

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
