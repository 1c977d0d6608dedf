import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { certificateName } from "../certificate/issue-certificates.ts";
import { findClosedYear } from "../close-year.ts";
import { ordinaryRegister } from "../paths.ts";
import { findYearPrint } from "../print-year.ts";
import { listRegister, registerCsv } from "../register-export.ts";
import type { ConservationBody } from "./conservation-body.ts";
import { metadataXml, type PackagedAct, type PackagedFile, postingXml } from "./metadata.ts";
import "../tables.ts";

/** What stands in `registro.json` of a package. */
export interface YearPackage {
  readonly version: 2;
  readonly site: string;
  readonly register: string;
  readonly year: number;
  readonly madeAt: string;
  /** The body as the metadata name it. */
  readonly body: ConservationBody;
  readonly acts: readonly PackagedAct[];
  /** How the register of the year was closed; `null` while it is open. */
  readonly closing: {
    readonly entry: number;
    readonly lastNumber: number;
    readonly at: string;
    /** SHA-256 of `registro-chiuso.json`, the bytes that the entry speaks of. */
    readonly sha256: string;
    readonly print: PackagedFile | null;
  } | null;
}

/**
 * Writes the acts of a year into a folder for conservation: `registro.json` with every edition of every act, `registro.csv`,
 * `registro-chiuso.json` once the year is closed, metadata of each act as XML (annex 5, and beside it what only the posting knows), and all files that were ever exposed, with the
 * certificates, the signed ones and the print of the closed register, by their hash.
 * @returns how many acts and files
 */
export async function exportYear(
  db: Db,
  input: { site: string; year: number; filesDir: string; target: string; now: Date; body: ConservationBody },
): Promise<{ acts: number; files: number }> {
  const { site, year, filesDir, target, now, body } = input;
  const [acts, closed] = await Promise.all([readActs(db, site, year), readClosing(db, site, year)]);
  await mkdir(join(target, "metadati"), { recursive: true });
  await mkdir(join(target, "pubblicazione"), { recursive: true });
  await mkdir(join(target, "file"), { recursive: true });
  const whole: YearPackage = {
    ...{ version: 2, site, register: ordinaryRegister, year, madeAt: now.toISOString(), body },
    ...{ acts, closing: closed?.closing ?? null },
  };
  if (closed) await writeFile(join(target, "registro-chiuso.json"), closed.bytes);
  await writeFile(join(target, "registro.json"), canonicalJson(whole as unknown as Json));
  await writeFile(join(target, "registro.csv"), registerCsv(await listRegister(db, { site, year, now })));
  for (const act of acts) {
    await writeFile(join(target, "metadati", `${act.document.number}.xml`), metadataXml(act, body));
    await writeFile(join(target, "pubblicazione", `${act.document.number}.xml`), postingXml(act));
  }
  const hashes = new Set(
    [...acts.flatMap(filesOf), ...(whole.closing?.print ? [whole.closing.print] : [])].map(({ sha256 }) => sha256),
  );
  for (const sha256 of hashes) await copyFile(storedPath(filesDir, sha256), join(target, "file", sha256));
  return { acts: acts.length, files: hashes.size };
}

/** Every file that goes into the package for an act. */
export const filesOf = ({
  files,
  certificate,
  signedCertificates,
}: Pick<PackagedAct, "files" | "certificate" | "signedCertificates">): PackagedFile[] => [
  ...[...files, ...(certificate ? [certificate] : []), ...signedCertificates],
];

async function readClosing(db: Db, site: string, year: number) {
  const closed = await findClosedYear(db, { site, year });
  if (!closed) return undefined;
  const print = await findYearPrint(db, { site, register: ordinaryRegister, year });
  const bytes = canonicalJson(closed.document as Json);
  const { entry, lastNumber, at } = closed;
  const closing = {
    ...{ entry, lastNumber, at: at.toISOString(), sha256: sha256Hex(bytes) },
    print: print ? { sha256: print.sha256, name: `registro-${year}.pdf` } : null,
  };
  return { bytes, closing };
}

/** Who did what an edition tells: the line of the log that was written with it. */
const personOf = (log: readonly { what: string; person: string; at: Date }[], cause: string, at: Date): string =>
  log.find((line) => line.what === (cause === "posting" ? "posted" : cause) && line.at.getTime() === at.getTime())
    ?.person ?? "";

async function readActs(db: Db, site: string, year: number): Promise<PackagedAct[]> {
  const shown = await db
    .selectFrom("albo.exposures")
    .select(["act", "document"])
    .where("site", "=", site)
    .where("register", "=", ordinaryRegister)
    .where("year", "=", year)
    .orderBy("number")
    .execute();
  const acts: PackagedAct[] = [];
  for (const { act, document } of shown) {
    const [editions, files, certificate, signed, log] = await Promise.all([
      db.selectFrom("albo.editions").selectAll().where("act", "=", act).orderBy("version").execute(),
      db.selectFrom("albo.files").selectAll().where("act", "=", act).orderBy("place").orderBy("shownFrom").execute(),
      db.selectFrom("albo.certificates").select("sha256").where("act", "=", act).executeTakeFirst(),
      db
        .selectFrom("albo.signed_certificates")
        .select(["sha256", "form"])
        .where("act", "=", act)
        .orderBy("at")
        .orderBy("sha256")
        .execute(),
      db.selectFrom("albo.log").select(["what", "person", "at"]).where("act", "=", act).orderBy("id").execute(),
    ]);
    acts.push({
      document,
      editions: editions.map(({ act: _act, at, ...edition }) => ({
        ...{ ...edition, at: at.toISOString() },
        person: personOf(log, edition.cause, at),
      })),
      files: files.map(({ sha256, name, mime, shownFrom, shownUntil }) => ({
        ...{ sha256, name, mime, from: shownFrom.toISOString(), until: shownUntil?.toISOString() ?? null },
      })),
      certificate: certificate ? { sha256: certificate.sha256, name: certificateName(document) } : null,
      signedCertificates: signed.map(({ sha256, form }) => ({
        ...{ sha256, name: form === "cades" ? `${certificateName(document)}.p7m` : certificateName(document) },
      })),
    });
  }
  return acts;
}
