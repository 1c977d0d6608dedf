import type { Db } from "#src/platform/db.ts";
import type { SaidPdfSignature, SaidSigner } from "#src/platform/signatures/read-signatures.ts";
import type { ActFile } from "../act-document.ts";
import "../tables.ts";

/** What was found in one signature of a file. */
export type ReportedSignature = SaidSigner & Partial<Pick<SaidPdfSignature, "coversWholeFile" | "isTimeStamp">>;

/** Keeps what was found in the signatures of a file, once for its bytes: what the check said that day stays. */
export async function keepSignatureReport(
  db: Db,
  input: { sha256: string; form: "cades" | "pades"; signatures: readonly ReportedSignature[]; now: Date },
): Promise<void> {
  const { sha256, form, signatures, now } = input;
  await db
    .insertInto("albo.signature_reports")
    .values({ sha256, form, report: JSON.stringify(signatures), at: now })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
}

/** The reports on the signatures of files, by the hash of the file. */
export async function findSignatureReports(
  db: Db,
  files: readonly Pick<ActFile, "sha256">[],
): Promise<Map<string, { form: "cades" | "pades"; signatures: readonly ReportedSignature[]; at: Date }>> {
  if (files.length === 0) return new Map();
  const rows = await db
    .selectFrom("albo.signature_reports")
    .selectAll()
    .where(
      "sha256",
      "in",
      files.map(({ sha256 }) => sha256),
    )
    .execute();
  return new Map(rows.map(({ sha256, form, report, at }) => [sha256, { form, signatures: report, at }]));
}

/** What an act says in public of those who signed a file; time stamps are nobody's signature. */
export const signaturesInPublic = (found: readonly ReportedSignature[]): NonNullable<ActFile["signatures"]> =>
  found
    .filter(({ isTimeStamp }) => isTimeStamp !== true)
    .map(({ name, signedAt, stampedAt, stampedBy, isIntact }) => {
      const at = stampedAt ?? signedAt;
      return {
        ...{ name, isIntact, ...(at && { signedAt: new Date(at).toISOString() }) },
        ...(stampedAt && { stampedBy: stampedBy ?? "" }),
      };
    });

/** What an act says in public of the time stamps on a document as a whole: those that hold. */
export const timeStampsInPublic = (found: readonly ReportedSignature[]): NonNullable<ActFile["timeStamps"]> =>
  found.flatMap(({ isTimeStamp, isIntact, name, stampedAt }) =>
    isTimeStamp === true && isIntact && stampedAt ? [{ by: name, at: new Date(stampedAt).toISOString() }] : [],
  );
