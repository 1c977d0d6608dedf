import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { SealKey } from "#src/platform/signatures/seal-key.ts";
import { sealPdf } from "#src/platform/signatures/seal-pdf.ts";
import { storeFile } from "#src/platform/storage.ts";
import type { Signer } from "#src/register/index.ts";
import { amendAct } from "../amend-act.ts";
import type { CertificateData } from "./certificate-data.ts";
import { gatherData } from "./gather-data.ts";
import { printCertificate } from "./print-certificate.ts";

const actor = { person: "Arengo", role: "system" };

/** What issuing certificates needs. */
export interface CertificateDeps {
  readonly site: string;
  readonly signer: Signer;
  readonly now: Date;
  /** Name of the body. */
  readonly body: string;
  readonly origin: string;
  /** Folder of the program, for the fonts. */
  readonly program: string;
  /** Folder of the stored files. */
  readonly filesDir: string;
  /** Opens the key that certificates are sealed with; left out, or nothing opened: they are not sealed. */
  readonly seal?: () => Promise<SealKey | undefined>;
}

/** Certificates made in one go at most; the rest a minute later. */
const batch = 50;

/**
 * Makes the certificate of every act whose term is over and that has none: what it says is frozen with its bytes, and the
 * entry that closes the act in the public register holds the hash of both.
 * @returns how many were made
 */
export async function issueCertificates(db: Db, deps: CertificateDeps): Promise<number> {
  const over = await db
    .selectFrom("albo.exposures as e")
    .leftJoin("albo.certificates as c", "c.act", "e.act")
    .select("e.act")
    .where("e.site", "=", deps.site)
    .where("c.act", "is", null)
    .where(sql<boolean>`least(e.ends_at, e.removed_at) <= ${deps.now}`)
    .orderBy("e.endsAt")
    .limit(batch)
    .execute();
  for (const { act } of over) await issue(db, deps, act);
  return over.length;
}

async function issue(db: Db, deps: CertificateDeps, act: string): Promise<void> {
  const { site, now, signer } = deps;
  const seal = await deps.seal?.();
  const data = await gatherData(db, { ...deps, id: act, sealedBy: seal?.name });
  if (!data) return;
  const printed = await printCertificate(deps.program, data);
  const stored = await storePdf(deps.filesDir, seal ? await sealPdf(printed, seal, now) : printed);
  await db.transaction().execute(async (tx) => {
    const certificate = { sha256: stored.sha256, name: certificateName(data) };
    const amendment = { what: "term", certificate } as const;
    const done = await amendAct(tx, { signer, now }, { site, id: act, actor, amendment });
    if (!done.ok) throw new Error(`the term of act ${act} cannot be closed: ${done.error.kind}`);
    await tx
      .insertInto("albo.certificates")
      .values({ act, data: JSON.stringify(data), ...stored, at: now })
      .execute();
  });
}

/** Name of a certificate's file. */
export const certificateName = ({ year, number }: Pick<CertificateData, "year" | "number">): string =>
  `relata-${year}-${number}.pdf`;

async function storePdf(filesDir: string, pdf: Buffer): Promise<{ sha256: string; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-certificate-"));
  try {
    await writeFile(join(folder, "certificate.pdf"), pdf);
    return await storeFile(filesDir, join(folder, "certificate.pdf"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The certificate of an act; `undefined` while there is none. For the desk only. */
export async function findCertificate(db: Db, act: string) {
  return db.selectFrom("albo.certificates").selectAll().where("act", "=", act).executeTakeFirst();
}
