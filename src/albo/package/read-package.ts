import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { ActDocument } from "../act-document.ts";
import { entryKeyOf } from "../paths.ts";
import { lineOf, type RegisterLine } from "../register-export.ts";
import { isBetween } from "../schedule.ts";
import { ConservationBody } from "./conservation-body.ts";
import { filesOf } from "./export-year.ts";
import { metadataXml, postingXml } from "./metadata.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.strictObject({ sha256, name: z.string() });
const YearPackage = z.strictObject({
  version: z.literal(2),
  site: z.string(),
  register: z.string(),
  year: z.int(),
  madeAt: z.iso.datetime(),
  body: ConservationBody,
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
          person: z.string(),
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
      certificate: file.nullable(),
      signedCertificates: z.array(file),
    }),
  ),
  closing: z
    .strictObject({ entry: z.int(), lastNumber: z.int(), at: z.iso.datetime(), sha256, print: file.nullable() })
    .nullable(),
});

/** Something in a package that is not as it was posted. */
export interface PackageFinding {
  readonly kind:
    | ("file-missing" | "file-differs" | "number-missing" | "edition-missing" | "last-edition-differs")
    | ("metadata-differs" | "closing-differs");
  readonly where: string;
}

/** A package read back. */
export interface ReadPackage {
  /** The yearly register as it was at the instant of the package, made again from the package alone. */
  readonly lines: readonly RegisterLine[];
  /** What the public register must hold: number of each entry, and the hash of the document that it speaks of. */
  readonly entries: readonly { readonly number: number; readonly id: string; readonly sha256: string }[];
  /** The entry that closed the year, and the hash of what it speaks of; absent: the year was open. */
  readonly closing?: { readonly number: number; readonly sha256: string };
  readonly findings: readonly PackageFinding[];
}

/**
 * Reads a package of a year with nothing but the folder: numbers without a gap, editions that follow each other, every file
 * with the bytes that its hash says, metadata that say what the editions say, a closed register that ends with the last number. The entries that come out can be compared with the public register, by whoever keeps it.
 */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const { acts, madeAt, body, closing } = YearPackage.parse(
    JSON.parse(await readFile(join(folder, "registro.json"), "utf8")),
  );
  const findings: PackageFinding[] = [];
  const checkFile = async ({ sha256, name }: { sha256: string; name: string }, where: string) => {
    const bytes = await readFile(join(folder, "file", sha256)).catch(() => undefined);
    if (!bytes) findings.push({ kind: "file-missing", where: `${where} ${name}` });
    else if (sha256Hex(bytes) !== sha256) findings.push({ kind: "file-differs", where: `${where} ${name}` });
  };
  for (const [place, act] of acts.entries()) {
    const { document, editions } = act;
    const where = `${document.number}/${document.year}`;
    if (document.number !== place + 1) findings.push({ kind: "number-missing", where });
    if (editions.some(({ version }, order) => version !== order + 1)) findings.push({ kind: "edition-missing", where });
    if (canonicalJson(editions.at(-1)?.document as Json) !== canonicalJson(document as Json))
      findings.push({ kind: "last-edition-differs", where });
    const read = (kind: string) => readFile(join(folder, kind, `${document.number}.xml`), "utf8").catch(() => "");
    if ((await read("metadati")) !== metadataXml(act, body) || (await read("pubblicazione")) !== postingXml(act))
      findings.push({ kind: "metadata-differs", where });
    for (const file of filesOf(act)) await checkFile(file, where);
  }
  if (closing) {
    const bytes = await readFile(join(folder, "registro-chiuso.json")).catch(() => Buffer.alloc(0));
    if (sha256Hex(bytes) !== closing.sha256 || closing.lastNumber !== acts.length)
      findings.push({ kind: "closing-differs", where: "registro-chiuso.json" });
    if (closing.print) await checkFile(closing.print, "registro");
  }
  const lines = acts.map(({ document, editions }) => {
    const removal = editions.find(({ cause }) => cause === "removal")?.at;
    const ended = removal !== undefined && removal < document.endsAt ? removal : document.endsAt;
    const isAnnulled = editions.some(({ cause }) => cause === "annulment");
    const isOver = ended <= madeAt;
    const isRemoved = isOver && ended === removal;
    return lineOf(document, editions.at(-1)?.entry ?? 0, {
      ...{ isOver, isRemoved, isAnnulled, isBetween: isBetween(document, new Date(madeAt)) },
    });
  });
  const entries = acts.flatMap(({ editions }) =>
    editions.map(({ entry, document }) => ({
      ...{ number: entry, id: entryKeyOf(document).id, sha256: sha256Hex(canonicalJson(document as Json)) },
    })),
  );
  return {
    ...{ lines, entries, findings },
    ...(closing && { closing: { number: closing.entry, sha256: closing.sha256 } }),
  };
}
