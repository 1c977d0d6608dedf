/** Who signed an envelope, as far as the envelope itself tells. */
export interface EnvelopeSigner {
  /** Common name in the certificate. */
  readonly name: string;
  /** Instant that the signer's program wrote; not a time stamp. */
  readonly signedAt?: Date;
  /** Whether the signature is of these bytes and by the key of the certificate. Whether anybody trusts the certificate is not asked. */
  readonly isIntact: boolean;
}

/** What is inside a signed envelope. */
export interface OpenedEnvelope {
  readonly content: Buffer;
  /** Outermost first. */
  readonly signers: readonly EnvelopeSigner[];
}

/** Why an envelope is not opened. */
export type EnvelopeRefusal = "not-an-envelope" | "detached" | "too-deep";

const signingTime = "1.2.840.113549.1.9.5";
const signedData = "1.2.840.113549.1.7.2";
const commonName = "2.5.4.3";
/** Envelopes within envelopes that are followed: each person who signs after another may add one. */
const deepest = 8;

/**
 * Opens a CAdES envelope (.p7m): DER, BER, base64 or PEM, several signers, envelope in envelope. Checks that each signature is of these
 * bytes. Never throws for what the bytes are. Source: RFC 5652; ETSI EN 319 122-1
 */
export async function openEnvelope(
  bytes: Buffer,
): Promise<{ ok: true; value: OpenedEnvelope } | { ok: false; error: EnvelopeRefusal }> {
  const signers: EnvelopeSigner[] = [];
  let content = bytes;
  for (let depth = 0; depth <= deepest; depth += 1) {
    const opened = await openOne(depth === 0 ? fromBase64(content) : content);
    if (opened === "not-an-envelope") {
      return depth === 0 ? { ok: false, error: opened } : { ok: true, value: { content, signers } };
    }
    if (opened === "detached") return { ok: false, error: opened };
    signers.push(...opened.signers);
    content = opened.content;
  }
  return { ok: false, error: "too-deep" };
}

async function openOne(bytes: Buffer): Promise<OpenedEnvelope | "not-an-envelope" | "detached"> {
  if (bytes[0] !== 0x30) return "not-an-envelope";
  // loaded when an envelope comes: hardly anybody who reads the site needs them
  const [asn1, pki] = await Promise.all([import("asn1js"), import("pkijs")]);
  try {
    const read = asn1.fromBER(new Uint8Array(bytes).buffer);
    if (read.offset === -1) return "not-an-envelope";
    const info = new pki.ContentInfo({ schema: read.result });
    if (info.contentType !== signedData) return "not-an-envelope";
    const signed = new pki.SignedData({ schema: info.content });
    const inner = signed.encapContentInfo.eContent;
    if (!inner) return "detached";
    const content = Buffer.from(inner.getValue());
    const signers: EnvelopeSigner[] = [];
    for (const [place, signer] of signed.signerInfos.entries()) {
      const verdict = await signed
        .verify({ signer: place, checkChain: false, extendedMode: true })
        .catch((fault: { signatureVerified?: boolean | null; signerCertificate?: unknown }) => fault);
      const certificate = verdict.signerCertificate as { subject?: Subject } | null | undefined;
      const at = signer.signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values[0] as
        | { toDate?: () => Date }
        | undefined;
      const signedAt = at?.toDate?.();
      signers.push({
        name: nameOf(certificate?.subject),
        ...(signedAt && { signedAt }),
        isIntact: verdict.signatureVerified === true,
      });
    }
    return { content, signers };
  } catch {
    return "not-an-envelope"; // what looks like one and cannot be read as one
  }
}

interface Subject {
  readonly typesAndValues: readonly {
    readonly type: string;
    readonly value: { readonly valueBlock: { readonly value: unknown } };
  }[];
}

const nameOf = (subject: Subject | undefined): string =>
  String(subject?.typesAndValues.find(({ type }) => type === commonName)?.value.valueBlock.value ?? "");

/** The bytes of an envelope that was sent as text; others come back as they are. */
function fromBase64(bytes: Buffer): Buffer {
  if (bytes[0] === 0x30) return bytes;
  const text = bytes.toString("latin1").replaceAll(/-----[^-]*-----|\s/g, "");
  return /^MI[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, "base64") : bytes;
}
