import { readFile, writeFile } from "node:fs/promises";
import { openEnvelope } from "../signatures/open-envelope.ts";
import { readPdfSignatures } from "../signatures/read-pdf-signatures.ts";
import { answer } from "./answer.ts";

/** What is asked: what an envelope holds and who signed it, or who signed inside a PDF. */
type Input = { readonly source: string } & (
  | { readonly what: "envelope"; readonly target: string }
  | { readonly what: "pdf" }
);

await answer(async (input: Input): Promise<object> => {
  const bytes = await readFile(input.source);
  if (input.what === "pdf") return { signatures: await readPdfSignatures(bytes) };
  const opened = await openEnvelope(bytes);
  if (!opened.ok) return { refused: opened.error };
  await writeFile(input.target, opened.value.content);
  return { signers: opened.value.signers };
});
