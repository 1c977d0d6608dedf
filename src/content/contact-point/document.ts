import { z } from "zod";
import { publicDocumentShape, Reference } from "../public-document.ts";

/** Ways to reach somebody, named by the pages that show them. Source: Modello Comuni, type Punto di contatto. */
export const ContactPointDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("contact-point"),
  entries: z.array(
    z.strictObject({
      /** Code of `contactTypes`. */
      type: z.string(),
      value: z.string(),
      description: z.string().optional(),
    }),
  ),
  /** Who answers, when it is one person. */
  person: Reference.optional(),
});
export type ContactPointDocument = z.infer<typeof ContactPointDocument>;
