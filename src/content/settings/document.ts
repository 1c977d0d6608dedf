import { z } from "zod";
import { PublicImage, publicDocumentShape, Reference } from "../public-document.ts";

const link = z.strictObject({ label: z.string(), url: z.string() });

/** What the municipality says of itself in header, footer and on home. Kind `settings`, id `settings`, one per language. */
export const SettingsDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("settings"),
  /** Full name, such as `Comune di Cortona`; also the title. */
  municipality: z.string(),
  /** Name of the place alone, such as `Cortona`. */
  placeName: z.string(),
  /** Two letters, such as `AR`. */
  province: z.string().optional(),
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
});
export type SettingsDocument = z.infer<typeof SettingsDocument>;
