import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromBER, type OctetString } from "asn1js";
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from "pkijs";

const settings = (folder: string) => `
[req]
distinguished_name = name
x509_extensions = stamping
prompt = no
[name]
CN = Autorita di marcatura di prova
[stamping]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = ${folder}/serial
signer_cert = ${folder}/certificate.pem
signer_key = ${folder}/key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
`;

/** A time-stamp authority of its own, by OpenSSL: gives a token (RFC 3161) on bytes. */
export function aTimeStamp(stamped: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "stamp-"));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "ignore" });
  try {
    writeFileSync(at("conf"), settings(folder));
    writeFileSync(at("serial"), "01\n");
    writeFileSync(at("stamped"), stamped);
    openssl(
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-config", at("conf")],
      ...["-keyout", at("key.pem"), "-out", at("certificate.pem")],
    );
    openssl("ts", "-query", "-data", at("stamped"), "-sha256", "-cert", "-out", at("query"));
    openssl("ts", "-reply", "-config", at("conf"), "-queryfile", at("query"), "-token_out", "-out", at("token"));
    return readFileSync(at("token"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same envelope with a time stamp on its first signature, or on something else. */
export function withStamp(envelope: Buffer, of?: Buffer): Buffer {
  const info = new ContentInfo({ schema: fromBER(new Uint8Array(envelope).buffer).result });
  const signed = new SignedData({ schema: info.content });
  const [signer] = signed.signerInfos;
  if (!signer) throw new Error("an envelope that nobody signed");
  const stamped = of ?? Buffer.from((signer.signature as OctetString).valueBlock.valueHexView);
  const token = fromBER(new Uint8Array(aTimeStamp(stamped)).buffer).result;
  signer.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: "1.2.840.113549.1.9.16.2.14", values: [token] })],
  });
  info.content = signed.toSchema(true);
  return Buffer.from(info.toSchema().toBER(false));
}
