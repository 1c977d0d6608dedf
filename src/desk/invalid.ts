import { type PayloadRequest, ValidationError } from "payload";
import { deskMessages } from "./messages.ts";

/**
 * Refuses what was sent, with a sentence at each field. Above them stands in the language of the person how many there are: Payload says it in
 * English and by the names that fields have in the code.
 */
export function invalid(
  req: PayloadRequest,
  where: { readonly collection: string } | { readonly global: string },
  findings: readonly { readonly field: string; readonly message: string }[],
): ValidationError {
  const errors = findings.map(({ field, message }) => ({ path: field, message }));
  const refused = new ValidationError({ ...where, errors, req });
  refused.message = deskMessages(req.i18n?.language ?? "it")("invalid", { count: errors.length });
  return refused;
}
