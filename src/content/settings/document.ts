import { z } from "zod";
import { PublicImage, publicDocumentShape, Reference } from "../public-document.ts";

const link = z.strictObject({ label: z.string(), url: z.string() });

/** An entry of a site's own menu: a section of the tree, a document of the site, or an address outside; the first that is there counts. */
const MenuEntry = z.strictObject({
  /** Absent: the title of what it leads to. */
  label: z.string().optional(),
  section: z.string().optional(),
  page: Reference.optional(),
  url: z.string().optional(),
});

/** What a site says of itself in header, footer and on home. Kind `settings`, id `settings`, one per site and language. */
export const SettingsDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("settings"),
  /** Full name, such as `Comune di Cortona`; also the title. */
  municipality: z.string(),
  /** Name of the place alone, such as `Cortona`. */
  placeName: z.string(),
  /** Two letters, such as `AR`. */
  province: z.string().optional(),
  /** Day of the patron saint, as `MM-DD`, on which offices are closed; of the municipality's own site alone. */
  patronDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  /** Body above, in the slim header: the region, with its site. */
  region: link,
  codes: z.strictObject({
    istat: z.string(),
    ipa: z.string(),
    cadastral: z.string().optional(),
    fiscal: z.string(),
    vat: z.string().optional(),
  }),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  pec: z.string(),
  /** `#rrggbb`; dark enough for white text (WCAG 1.4.3), checked at the desk. */
  primaryColor: z.string().regex(/^#[0-9a-f]{6}$/),
  coatOfArms: PublicImage.optional(),
  /** First is the main language. */
  languages: z.array(z.string()).min(1),
  profiles: z.array(z.strictObject({ network: z.string(), url: z.string() })),
  /** Shown on every page: this is not the real municipality. */
  demonstration: z.boolean(),
  highlights: z.array(Reference),
  accessibilityStatementUrl: z.string().optional(),
  /** Host names without port, lower case; of a site beside the municipality's the first is the one in its addresses. */
  hosts: z.array(z.string()).optional(),
  /** A line below the name. */
  tagline: z.string().optional(),
  /** Of sites beside the municipality's, whose menu is the national model's. */
  menu: z.array(MenuEntry).optional(),
});
export type SettingsDocument = z.infer<typeof SettingsDocument>;
