import { judgeSigners, readStamp } from "./judge-signers.ts";
import type { Signer } from "./signer.ts";

/** One signature inside a PDF. */
export interface PdfSignature {
  readonly signer: Signer;
  /** Whether everything in the file, but the signature itself, is what was signed: nothing was added afterwards. */
  readonly coversWholeFile: boolean;
  /** Whether it is a time stamp on the document and not a person's signature. */
  readonly isTimeStamp: boolean;
}

/** Signatures that are looked at in one file, at most. */
const most = 50;
const byteRange = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/**
 * The signatures inside a PDF (PAdES), in the order of the file. Each covers two stretches of bytes with itself between them; a
 * signature whose stretches are not that is not intact, whatever it says. Never throws for what the bytes are.
 * Source: ISO 32000-1, 12.8; ETSI EN 319 142-1
 */
export async function readPdfSignatures(pdf: Buffer): Promise<PdfSignature[]> {
  const text = pdf.toString("latin1");
  const found: PdfSignature[] = [];
  for (const match of text.matchAll(byteRange)) {
    const range = match.slice(1).map(Number) as [number, number, number, number];
    const signature = await readOne(pdf, text, range);
    if (signature) found.push(signature);
    if (found.length >= most) break;
  }
  return found;
}

async function readOne(
  pdf: Buffer,
  text: string,
  [first, firstLength, second, secondLength]: [number, number, number, number],
): Promise<PdfSignature | undefined> {
  const [gapFrom, end] = [first + firstLength, second + secondLength];
  if (gapFrom > second || end > pdf.length) return { signer: nobody, coversWholeFile: false, isTimeStamp: false };
  const gap = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(gapFrom, second))?.[1];
  // the gap must hold the signature and nothing else: what stands there is signed by nobody
  if (first !== 0 || gap === undefined) return { signer: nobody, coversWholeFile: false, isTimeStamp: false };
  const digits = gap.replaceAll(/\s/g, "");
  // room that was kept for it and not filled
  if (/^0*$/.test(digits)) return undefined;
  const coversWholeFile = text.slice(end).trim() === "";
  const covered = Buffer.concat([pdf.subarray(0, firstLength), pdf.subarray(second, end)]);
  const isTimeStamp = text.slice(Math.max(0, gapFrom - 2_000), second + 2_000).includes("/ETSI.RFC3161");
  const signers = isTimeStamp
    ? await stamped(Buffer.from(digits, "hex"), covered)
    : await judge(Buffer.from(digits, "hex"), covered);
  return { signer: signers[0] ?? nobody, coversWholeFile, isTimeStamp };
}

async function judge(cms: Buffer, covered: Buffer): Promise<Signer[]> {
  const signed = await readSigned(cms);
  // a signature with contents of its own would be one of those contents, not of the file
  if (!signed || signed.encapContentInfo.eContent) return [];
  return judgeSigners(signed, new Uint8Array(covered).buffer);
}

async function stamped(cms: Buffer, covered: Buffer): Promise<Signer[]> {
  const signed = await readSigned(cms);
  const stamp = await readStamp(cms, covered);
  const [signer] = signed ? await judgeSigners(signed, new Uint8Array(covered).buffer) : [];
  return signer ? [{ ...signer, isIntact: stamp !== undefined, ...(stamp && { stampedAt: stamp.at }) }] : [];
}

async function readSigned(cms: Buffer) {
  const [asn1, pki] = await Promise.all([import("asn1js"), import("pkijs")]);
  try {
    // the room kept for a signature is larger than it: what follows is zeros
    const read = asn1.fromBER(new Uint8Array(cms).buffer);
    if (read.offset === -1) return undefined;
    return new pki.SignedData({ schema: new pki.ContentInfo({ schema: read.result }).content });
  } catch {
    return undefined; // no signature that can be read
  }
}

const nobody: Signer = { name: "", issuer: "", serial: "", saysQualified: false, isIntact: false, isOutOfTime: false };
