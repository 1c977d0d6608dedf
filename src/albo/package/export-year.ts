import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { certificateName } from "../certificate/issue-certificates.ts";
import { ordinaryRegister } from "../paths.ts";
import { listRegister, registerCsv } from "../register-export.ts";
import { metadataXml, type PackagedAct } from "./metadata.ts";
import "../tables.ts";

/** What stands in `registro.json` of a package. */
export interface YearPackage {
  readonly version: 1;
  readonly site: string;
  readonly register: string;
  readonly year: number;
  readonly madeAt: string;
  readonly acts: readonly PackagedAct[];
}

/**
 * Writes the acts of a year into a folder for conservation: `registro.json` with every edition of every act, `registro.csv`,
 * metadata of each act as XML, and all files that were ever exposed, with the certificates, by their hash.
 * @returns how many acts and files
 */
export async function exportYear(
  db: Db,
  input: { site: string; year: number; filesDir: string; target: string; now: Date },
): Promise<{ acts: number; files: number }> {
  const { site, year, filesDir, target, now } = input;
  const acts = await readActs(db, site, year);
  await mkdir(join(target, "metadati"), { recursive: true });
  await mkdir(join(target, "file"), { recursive: true });
  const whole: YearPackage = {
    ...{ version: 1, site, register: ordinaryRegister, year, madeAt: now.toISOString() },
    acts,
  };
  await writeFile(join(target, "registro.json"), canonicalJson(whole as unknown as Json));
  await writeFile(join(target, "registro.csv"), registerCsv(await listRegister(db, { site, year, now })));
  for (const act of acts) await writeFile(join(target, "metadati", `${act.document.number}.xml`), metadataXml(act));
  const hashes = new Set(
    acts.flatMap(({ files, certificate }) => [
      ...files.map(({ sha256 }) => sha256),
      ...(certificate ? [certificate.sha256] : []),
    ]),
  );
  for (const sha256 of hashes) await copyFile(storedPath(filesDir, sha256), join(target, "file", sha256));
  return { acts: acts.length, files: hashes.size };
}

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
    const [editions, files, certificate] = await Promise.all([
      db.selectFrom("albo.editions").selectAll().where("act", "=", act).orderBy("version").execute(),
      db.selectFrom("albo.files").selectAll().where("act", "=", act).orderBy("place").orderBy("shownFrom").execute(),
      db.selectFrom("albo.certificates").select("sha256").where("act", "=", act).executeTakeFirst(),
    ]);
    acts.push({
      document,
      editions: editions.map(({ act: _act, at, ...edition }) => ({ ...edition, at: at.toISOString() })),
      files: files.map(({ sha256, name, mime, shownFrom, shownUntil }) => ({
        ...{ sha256, name, mime, from: shownFrom.toISOString(), until: shownUntil?.toISOString() ?? null },
      })),
      certificate: certificate ? { sha256: certificate.sha256, name: certificateName(document) } : null,
    });
  }
  return acts;
}
