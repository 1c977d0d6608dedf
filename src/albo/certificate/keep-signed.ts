import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { readEnvelope, readPdfSigners } from "#src/platform/signatures/read-signatures.ts";
import { storeFile } from "#src/platform/storage.ts";
import type { ReportedSignature } from "../files/signature-report.ts";
import { type Actor, writeLog } from "../write-log.ts";
import { findCertificate } from "./issue-certificates.ts";

/** Why a signed certificate is not kept. */
export type SignedRefusal = { kind: "no-certificate" | "other-document" | "not-signed" | "done-already" };

/**
 * Keeps a certificate that a person has signed outside, as PAdES or as CAdES. It must hold the certificate byte for byte, and its
 * signatures must be intact: a signature on anything else is refused.
 */
export async function keepSignedCertificate(
  db: Db,
  deps: { program: string; filesDir: string; now: Date },
  input: { site: string; act: string; path: string; actor: Actor },
): Promise<Result<{ sha256: string; form: "cades" | "pades" }, SignedRefusal>> {
  const { site, act, path, actor } = input;
  const made = await findCertificate(db, act);
  if (!made) return err({ kind: "no-certificate" });
  const read = (await readPades(deps.program, path, made)) ?? (await readCades(deps.program, path, made.sha256));
  if (!read) return err({ kind: "other-document" });
  const persons = read.signatures.filter(({ isTimeStamp }) => isTimeStamp !== true);
  if (persons.length === 0 || persons.some(({ isIntact }) => !isIntact)) return err({ kind: "not-signed" });
  const stored = await storeFile(deps.filesDir, path);
  return db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto("albo.signed_certificates")
      .values({
        ...{ act, ...stored, form: read.form, signers: JSON.stringify(persons), person: actor.person, at: deps.now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return err({ kind: "done-already" });
    const detail = { sha256: stored.sha256, of: made.sha256, signers: persons.map(({ name }) => name) };
    await writeLog(tx, { site, act, what: "certificate-signed", actor, at: deps.now, detail });
    return ok({ sha256: stored.sha256, form: read.form });
  });
}

interface Read {
  readonly form: "cades" | "pades";
  readonly signatures: readonly ReportedSignature[];
}

/** A PDF that begins with the certificate: a signature inside it adds a revision and changes nothing before. */
async function readPades(
  program: string,
  path: string,
  made: { sha256: string; bytes: number },
): Promise<Read | undefined> {
  if ((await stat(path)).size <= made.bytes || (await hashOf(path, made.bytes)) !== made.sha256) return undefined;
  const found = await readPdfSigners(program, path);
  if (!found.ok) return undefined;
  const signatures = found.value.map(({ signer, ...rest }) => ({ ...signer, ...rest }));
  const isWhole = signatures.some(({ coversWholeFile }) => coversWholeFile);
  return { form: "pades", signatures: isWhole ? signatures : [] };
}

async function readCades(program: string, path: string, sha256: string): Promise<Read | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-signed-"));
  try {
    const target = join(folder, "content");
    const opened = await readEnvelope(program, { source: path, target });
    return opened.ok && (await hashOf(target)) === sha256 ? { form: "cades", signatures: opened.value } : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hashOf(path: string, bytes?: number): Promise<string> {
  const hash = createHash("sha256");
  const options = bytes === undefined ? {} : { end: bytes - 1 };
  for await (const chunk of createReadStream(path, options) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest("hex");
}

/** The signed forms of a certificate, newest first. For the desk only. */
export async function listSignedCertificates(db: Db, act: string) {
  return db.selectFrom("albo.signed_certificates").selectAll().where("act", "=", act).orderBy("at", "desc").execute();
}
