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

const rawPublicKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: "spki", format: "der" }).subarray(spkiPrefix.length);

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
  const trusted = parseVerifierKey(key);
  if (!parsed || !trusted) return "malformed";
  const signature = parsed.signatures.find(
    (line) => line.name === trusted.name && line.bytes.subarray(0, 4).equals(trusted.id),
  );
  if (!signature) return "other-key";
  const publicKey = createPublicKey({
    key: Buffer.concat([spkiPrefix, trusted.publicKey]),
    format: "der",
    type: "spki",
  });
  return verify(null, Buffer.from(parsed.text), publicKey, signature.bytes.subarray(4))
    ? parsed.checkpoint
    : "bad-signature";
}

function parseVerifierKey(key: string) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\s*$/.exec(key) ?? [];
  if (!name || !id || !encoded) return undefined;
  const bytes = Buffer.from(encoded, "base64");
  const publicKey = bytes.subarray(1);
  const wanted = Buffer.from(id, "hex");
  if (bytes[0] !== ed25519 || publicKey.length !== 32 || !keyId(name, publicKey).equals(wanted)) return undefined;
  return { name, id: wanted, publicKey };
}

function parseNote(note: string) {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) return undefined;
  const text = note.slice(0, cut + 1);
  const [origin, size, root] = text.split("\n");
  if (!origin || !size || !/^(0|[1-9]\d{0,15})$/.test(size) || !root) return undefined;
  const rootBytes = Buffer.from(root, "base64");
  if (rootBytes.length !== 32 || rootBytes.toString("base64") !== root) return undefined;
  const signatures = note
    .slice(cut + 2)
    .split("\n")
    .flatMap((line) => {
      const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
      return name && encoded ? [{ name, bytes: Buffer.from(encoded, "base64") }] : [];
    });
  return { text, checkpoint: { origin, size: Number(size), root: rootBytes }, signatures };
}
