import type { Field } from "payload";
import { z } from "zod";
import { reference } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { longTextField, relationField, uploadField } from "../fields/build.ts";
import { PublicFile, Reference } from "../public-document.ts";
import { defined, group, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import { procedureTexts as t } from "./procedure-messages.ts";

/** What is told of a procedure in words, in the order of the page. Source: Modello Comuni, type Servizio, trasparenza del procedimento; D.Lgs. 33/2013 art. 35 */
export const procedureLines = [
  ...(["startMode", "description", "externalParties", "runsFrom", "deadline", "averageTime", "tacitConsent"] as const),
  ...(["finalAct", "decidingBody", "enquiries", "onlineProcedure", "otherWays", "enclosures", "formsFrom"] as const),
  ...(["payments", "remedies", "substitute", "satisfaction", "legalReferences"] as const),
] as const;
type Line = (typeof procedureLines)[number];

/** The procedure behind a service, as data; what is not told is absent. */
export const Procedure = z.strictObject({
  lines: z.partialRecord(z.enum(procedureLines), z.string()),
  responsible: Reference.optional(),
  manager: Reference.optional(),
  files: z.array(PublicFile),
});
export type Procedure = z.infer<typeof Procedure>;

/** Fields of the group `procedure` of the desk's form. */
export const procedureFields: Field[] = [
  ...procedureLines.map((name) => longTextField(name, t[name])),
  relationField("responsible", t.responsible, "people", { many: false }),
  relationField("manager", t.manager, "people", { many: false }),
  uploadField("files", t.files, { many: true }),
];

/** The public procedure; `undefined` when nothing is told of it. */
export function procedureOf(source: DeskDocument, context: ToPublishedContext): Procedure | undefined {
  const written = group(source, "procedure");
  const lines = Object.fromEntries(
    procedureLines.flatMap((name): [Line, string][] => {
      const words = text(written, name);
      return words ? [[name, words]] : [];
    }),
  );
  const files = filesOf(written.files, context);
  const responsible = reference("person", written.responsible);
  const manager = reference("person", written.manager);
  if (Object.keys(lines).length === 0 && files.length === 0 && !responsible && !manager) return undefined;
  return defined({ lines, responsible, manager, files }) as Procedure;
}
