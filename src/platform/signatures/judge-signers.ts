import { createHash } from "node:crypto";
import type { Certificate, SignedData, SignerInfo } from "pkijs";
import type { Signer } from "./signer.ts";

const signingTime = "1.2.840.113549.1.9.5";
const timeStampToken = "1.2.840.113549.1.9.16.2.14";
const commonName = "2.5.4.3";
const qualifiedStatements = "1.3.6.1.5.5.7.1.3";
/** `id-etsi-qcs-QcCompliance` as DER. */
const qcCompliance = Buffer.from("060604008e460101", "hex");
const hashNames: Readonly<Record<string, string>> = {
  ...{ "1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.1": "sha256" },
  ...{ "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512" },
};

/**
 * Judges every signer of a signed content: whether the signature is of these bytes, and what its certificate says.
 * @param detached the bytes that were signed, when the signature does not carry them
 */
export async function judgeSigners(signed: SignedData, detached?: ArrayBuffer): Promise<Signer[]> {
  const signers: Signer[] = [];
  for (const [place, info] of signed.signerInfos.entries()) {
    const verdict = await signed
      .verify({ signer: place, checkChain: false, extendedMode: true, ...(detached && { data: detached }) })
      .catch((fault: { signatureVerified?: boolean | null }) => fault);
    const certificate = findCertificate(signed, info);
    const signedAt = timeOf(info);
    const stamp = await stampOf(info);
    const at = stamp?.at ?? signedAt;
    const [validFrom, validUntil] = [certificate?.notBefore.value, certificate?.notAfter.value];
    signers.push({
      name: nameIn(certificate?.subject),
      issuer: nameIn(certificate?.issuer),
      serial: certificate ? Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString("hex") : "",
      saysQualified: certificate !== undefined && saysQualified(certificate),
      ...(validFrom && { validFrom }),
      ...(validUntil && { validUntil }),
      ...(signedAt && { signedAt }),
      ...(stamp?.at && { stampedAt: stamp.at, stampedBy: stamp.by }),
      ...(stamp && !stamp.at && { hasBrokenStamp: true as const }),
      isIntact: verdict.signatureVerified === true,
      isOutOfTime: !!at && !!validFrom && !!validUntil && (at < validFrom || at > validUntil),
    });
  }
  return signers;
}

function findCertificate(signed: SignedData, info: SignerInfo): Certificate | undefined {
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => "subject" in one);
  const sid = info.sid as {
    issuer?: { isEqual: (other: unknown) => boolean };
    serialNumber?: { isEqual: (other: unknown) => boolean };
  };
  const named = certificates.find(
    (one) => sid.issuer?.isEqual(one.issuer) && sid.serialNumber?.isEqual(one.serialNumber),
  );
  return named ?? (certificates.length === 1 ? certificates[0] : undefined);
}

function timeOf(info: SignerInfo): Date | undefined {
  const value = info.signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values[0] as
    | { toDate?: () => Date }
    | undefined;
  return value?.toDate?.();
}

/** When a time stamp says that this signature was there; a stamp of something else says nothing. */
async function stampOf(info: SignerInfo): Promise<TimeStamp | { readonly at?: undefined } | undefined> {
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === timeStampToken)?.values[0] as
    | { toBER: () => ArrayBuffer }
    | undefined;
  if (!token) return undefined;
  const read = await readStamp(Buffer.from(token.toBER()), Buffer.from(info.signature.valueBlock.valueHexView));
  return read ?? {};
}

/** What a time stamp proves: that something was there at an instant, by the word of whoever gave it. */
export interface TimeStamp {
  readonly at: Date;
  readonly by: string;
}

/** A time-stamp token whose own signature holds and that is of these bytes. Source: RFC 3161 */
export async function readStamp(token: Buffer, stamped: Buffer): Promise<TimeStamp | undefined> {
  const [asn1, pki] = await Promise.all([import("asn1js"), import("pkijs")]);
  try {
    const info = new pki.ContentInfo({ schema: asn1.fromBER(new Uint8Array(token).buffer).result });
    const signed = new pki.SignedData({ schema: info.content });
    const content = signed.encapContentInfo.eContent?.getValue();
    if (!content) return undefined;
    const stamp = pki.TSTInfo.fromBER(content);
    const { hashAlgorithm, hashedMessage } = stamp.messageImprint;
    const hash = hashNames[hashAlgorithm.algorithmId];
    const isOfThese =
      hash !== undefined &&
      createHash(hash).update(stamped).digest().equals(Buffer.from(hashedMessage.valueBlock.valueHexView));
    const verdict = await signed
      .verify({ signer: 0, checkChain: false, extendedMode: true, data: new Uint8Array(stamped).buffer })
      .catch((fault: { signatureVerified?: boolean | null }) => fault);
    if (!isOfThese || verdict.signatureVerified !== true) return undefined;
    const [signer] = signed.signerInfos;
    return { at: stamp.genTime, by: nameIn(signer && findCertificate(signed, signer)?.subject) };
  } catch {
    return undefined; // what cannot be read as a stamp proves no time
  }
}

const nameIn = (subject: Certificate["subject"] | undefined): string => {
  const named = subject?.typesAndValues.find(({ type }) => type === commonName)?.value as
    | { readonly valueBlock: { readonly value: unknown } }
    | undefined;
  return String(named?.valueBlock.value ?? "")
    .replaceAll("\0", "")
    .toWellFormed()
    .slice(0, 200);
};

function saysQualified(certificate: Certificate): boolean {
  const statements = certificate.extensions?.find(({ extnID }) => extnID === qualifiedStatements);
  return statements !== undefined && Buffer.from(statements.extnValue.valueBlock.valueHexView).includes(qcCompliance);
}
