import { judgeSigners } from "./judge-signers.ts";
import type { Signer } from "./signer.ts";

/** What is inside a signed envelope. */
export interface OpenedEnvelope {
  readonly content: Buffer;
  /** Outermost first. */
  readonly signers: readonly Signer[];
}

/** Why an envelope is not opened. */
export type EnvelopeRefusal = "not-an-envelope" | "detached" | "too-deep";

const signedData = "1.2.840.113549.1.7.2";
/** Envelopes within envelopes that are followed: each person who signs after another may add one. */
const deepest = 8;
/** Bounds of what is unpacked: the largest document, and the parts that a sender may cut it into. */
const bounds = { maxContentLength: 128 * 2 ** 20, maxNodes: 200_000 };

/**
 * Opens a CAdES envelope (.p7m): DER, BER, base64 or PEM, several signers, envelope in envelope. Checks that each signature is of these
 * bytes. Never throws for what the bytes are. Files that somebody uploaded go through `readEnvelope`, in a process of its own.
 * Source: RFC 5652; ETSI EN 319 122-1
 */
export async function openEnvelope(
  bytes: Buffer,
): Promise<{ ok: true; value: OpenedEnvelope } | { ok: false; error: EnvelopeRefusal }> {
  const signers: Signer[] = [];
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
    const read = asn1.fromBER(new Uint8Array(bytes).buffer, bounds);
    if (read.offset === -1) return "not-an-envelope";
    const info = new pki.ContentInfo({ schema: read.result });
    if (info.contentType !== signedData) return "not-an-envelope";
    const signed = new pki.SignedData({ schema: info.content });
    const inner = signed.encapContentInfo.eContent;
    if (!inner) return "detached";
    return { content: Buffer.from(inner.getValue()), signers: await judgeSigners(signed) };
  } catch {
    return "not-an-envelope"; // what looks like one and cannot be read as one
  }
}

/** The bytes of an envelope that was sent as text; others come back as they are. */
function fromBase64(bytes: Buffer): Buffer {
  if (bytes[0] === 0x30) return bytes;
  const text = bytes.toString("latin1").replaceAll(/-----[^-]*-----|\s/g, "");
  return /^MI[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, "base64") : bytes;
}
