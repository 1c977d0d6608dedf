import { stat } from "node:fs/promises";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { type ApartRefusal, runApart } from "../apart/run-apart.ts";
import type { EnvelopeRefusal } from "./open-envelope.ts";
import type { PdfSignature } from "./read-pdf-signatures.ts";
import type { Signer } from "./signer.ts";

const limits = { seconds: 30, megabytes: 1_500 };
/** Files beyond this are not looked at, in bytes. */
const largest = 100 * 2 ** 20;

/** A date as it comes from the other process. */
type Said<Value> = { readonly [Key in keyof Value]: Value[Key] extends Date | undefined ? string : Value[Key] };

/** A signer whose dates are texts in ISO 8601. */
export type SaidSigner = Said<Signer>;

/** Opens an envelope in a process of its own: its content goes to `target`. */
export async function readEnvelope(
  program: string,
  { source, target }: { source: string; target: string },
): Promise<Result<SaidSigner[], { kind: EnvelopeRefusal | ApartRefusal }>> {
  if ((await stat(source)).size > largest) return err({ kind: "too-much" });
  const input = { source, target, what: "envelope" };
  const said = await runApart<{ signers: SaidSigner[] } | { refused: EnvelopeRefusal }>(
    program,
    "signatures-child",
    input,
    limits,
  );
  if (!said.ok) return said;
  return "refused" in said.value ? err({ kind: said.value.refused }) : ok(said.value.signers);
}

/** One signature inside a PDF, as it comes from the other process. */
export type SaidPdfSignature = Omit<PdfSignature, "signer"> & { readonly signer: SaidSigner };

/** The signatures inside a PDF, looked at in a process of its own; `too-much` for a file that is too large to be looked at. */
export async function readPdfSigners(
  program: string,
  source: string,
): Promise<Result<SaidPdfSignature[], { kind: ApartRefusal }>> {
  if ((await stat(source)).size > largest) return err({ kind: "too-much" });
  const said = await runApart<{ signatures: SaidPdfSignature[] }>(
    program,
    "signatures-child",
    { source, what: "pdf" },
    limits,
  );
  return said.ok ? ok(said.value.signatures) : said;
}
