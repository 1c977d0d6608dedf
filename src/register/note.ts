import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { sha256 } from "#src/kernel/sha256.ts";

/** State of the log that its key has signed. Source: C2SP tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  readonly root: Buffer;
}

/** Algorithm byte of Ed25519 keys. Source: C2SP signed-note. */
const ed25519 = 0x01;
/** Fixed start of an Ed25519 public key in SPKI form (RFC 8410); the 32 bytes of the key follow. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** The 32 bytes of a key's public half. Kept, because a verification or a demonstration asks for it thousands of times. */
function rawPublicKey(key: KeyObject): Buffer {
  const known = rawKeys.get(key);
  if (known) return known;
  const raw = createPublicKey(key).export({ type: "spki", format: "der" }).subarray(spkiPrefix.length);
  rawKeys.set(key, raw);
  return raw;
}
const rawKeys = new WeakMap<KeyObject, Buffer>();

const keyId = (name: string, publicKey: Buffer): Buffer =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey])).subarray(0, 4);

/** The line by which anyone can check the log: `<name>+<key id>+<base64 key>`. Source: C2SP signed-note, verifier keys. */
export function verifierKey(name: string, key: KeyObject): string {
  const publicKey = rawPublicKey(key);
  const encoded = Buffer.concat([Buffer.of(ed25519), publicKey]).toString("base64");
  return `${name}+${keyId(name, publicKey).toString("hex")}+${encoded}`;
}

const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString("base64")}\n`;

/** Signs a checkpoint as a note: text, empty line, signature line. Source: C2SP signed-note and tlog-checkpoint. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const text = checkpointText(checkpoint);
  const signature = sign(null, Buffer.from(text), privateKey);
  const line = Buffer.concat([keyId(checkpoint.origin, rawPublicKey(privateKey)), signature]).toString("base64");
  return `${text}\n— ${checkpoint.origin} ${line}\n`;
}

/** Why a note cannot be trusted. */
export type NoteFault = "malformed" | "other-key" | "bad-signature";

/** Reads a signed checkpoint and checks it against a verifier key; names what is wrong with it. */
export function openCheckpoint(note: string, key: string): Checkpoint | NoteFault {
  const parsed = parseNote(note);
  const trusted = readTrusted(key);
  if (!parsed || !trusted) return "malformed";
  const signature = parsed.signatures.find(
    (line) => line.name === trusted.name && line.bytes.subarray(0, 4).equals(trusted.id),
  );
  if (!signature) return "other-key";
  return verify(null, Buffer.from(parsed.text), trusted.publicKey, signature.bytes.subarray(4))
    ? parsed.checkpoint
    : "bad-signature";
}

/** A verifier key, ready to verify with. */
interface TrustedKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** The key read last: who verifies a million checkpoints does so with one key. */
let lastRead: { readonly line: string; readonly key: TrustedKey | undefined } | undefined;

function readTrusted(line: string): TrustedKey | undefined {
  if (lastRead?.line !== line) lastRead = { line, key: parseVerifierKey(line) };
  return lastRead.key;
}

/** Reads a verifier key; `undefined` when it is none, is not of Ed25519, or its id does not belong to it. */
export function parseVerifierKey(key: string): TrustedKey | undefined {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\s*$/.exec(key) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (!name || !id || !bytes) return undefined;
  const raw = bytes.subarray(1);
  const wanted = Buffer.from(id, "hex");
  if (bytes[0] !== ed25519 || raw.length !== 32 || !keyId(name, raw).equals(wanted)) return undefined;
  const publicKey = createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" });
  return { name, id: wanted, publicKey };
}

function parseNote(note: string) {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) return undefined;
  const text = note.slice(0, cut + 1);
  const [origin, size, root] = text.split("\n");
  if (!origin || !size || !/^(0|[1-9]\d{0,15})$/.test(size) || !root) return undefined;
  const rootBytes = fromBase64(root);
  if (rootBytes?.length !== 32) return undefined;
  const lines = note.slice(cut + 2, -1).split("\n");
  const signatures = lines.flatMap((line) => {
    const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = encoded === undefined ? undefined : fromBase64(encoded);
    return name && bytes ? [{ name, bytes }] : [];
  });
  if (signatures.length !== lines.length) return undefined;
  return { text, checkpoint: { origin, size: Number(size), root: rootBytes }, signatures };
}

/** Bytes of a Base64 text in its one spelling; `undefined` for any other. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
