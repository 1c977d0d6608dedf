import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { ActDocument } from "../act-document.ts";
import { entryKeyOf } from "../paths.ts";
import { lineOf, type RegisterLine } from "../register-export.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const YearPackage = z.strictObject({
  version: z.literal(1),
  site: z.string(),
  register: z.string(),
  year: z.int(),
  madeAt: z.iso.datetime(),
  acts: z.array(
    z.strictObject({
      document: ActDocument,
      editions: z.array(
        z.strictObject({
          version: z.int(),
          cause: z.string(),
          at: z.iso.datetime(),
          entry: z.int(),
          role: z.string(),
          reason: z.string(),
          document: ActDocument,
        }),
      ),
      files: z.array(
        z.strictObject({
          sha256,
          name: z.string(),
          mime: z.string(),
          from: z.iso.datetime(),
          until: z.iso.datetime().nullable(),
        }),
      ),
      certificate: z.strictObject({ sha256, name: z.string() }).nullable(),
    }),
  ),
});

/** Something in a package that is not as it was posted. */
export interface PackageFinding {
  readonly kind: "file-missing" | "file-differs" | "number-missing" | "edition-missing" | "last-edition-differs";
  readonly where: string;
}

/** A package read back. */
export interface ReadPackage {
  /** The yearly register as it was at the instant of the package, made again from the package alone. */
  readonly lines: readonly RegisterLine[];
  /** What the public register must hold: number of each entry, and the hash of the document that it speaks of. */
  readonly entries: readonly { readonly number: number; readonly id: string; readonly sha256: string }[];
  readonly findings: readonly PackageFinding[];
}

/**
 * Reads a package of a year with nothing but the folder: numbers without a gap, editions that follow each other, every file
 * with the bytes that its hash says. The entries that come out can be compared with the public register, by whoever keeps it.
 */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const { acts, madeAt } = YearPackage.parse(JSON.parse(await readFile(join(folder, "registro.json"), "utf8")));
  const findings: PackageFinding[] = [];
  for (const [place, { document, editions, files, certificate }] of acts.entries()) {
    const where = `${document.number}/${document.year}`;
    if (document.number !== place + 1) findings.push({ kind: "number-missing", where });
    if (editions.some(({ version }, order) => version !== order + 1)) findings.push({ kind: "edition-missing", where });
    if (canonicalJson(editions.at(-1)?.document as Json) !== canonicalJson(document as Json))
      findings.push({ kind: "last-edition-differs", where });
    for (const file of [...files, ...(certificate ? [certificate] : [])]) {
      const bytes = await readFile(join(folder, "file", file.sha256)).catch(() => undefined);
      if (!bytes) findings.push({ kind: "file-missing", where: `${where} ${file.name}` });
      else if (sha256Hex(bytes) !== file.sha256)
        findings.push({ kind: "file-differs", where: `${where} ${file.name}` });
    }
  }
  const lines = acts.map(({ document, editions }) => {
    const removal = editions.find(({ cause }) => cause === "removal")?.at;
    const ended = removal !== undefined && removal < document.endsAt ? removal : document.endsAt;
    const isAnnulled = editions.some(({ cause }) => cause === "annulment");
    return lineOf(document, editions.at(-1)?.entry ?? 0, ended <= madeAt, isAnnulled);
  });
  const entries = acts.flatMap(({ editions }) =>
    editions.map(({ entry, document }) => ({
      ...{ number: entry, id: entryKeyOf(document).id, sha256: sha256Hex(canonicalJson(document as Json)) },
    })),
  );
  return { lines, entries, findings };
}
