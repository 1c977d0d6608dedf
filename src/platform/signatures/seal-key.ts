import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";

/** What the municipality seals with: its key, and its certificate followed by those that issued it. */
export interface SealKey {
  readonly key: CryptoKey;
  readonly algorithm: string;
  /** Certificates as DER, the own one first. */
  readonly certificates: readonly Buffer[];
  /** Common name of the own certificate. */
  readonly name: string;
}

/**
 * Opens a key and its certificates from files in PEM; RSA and the curves P-256, P-384 and P-521.
 * @throws Error when a file cannot be read, the password is wrong, or the certificate is of another key
 */
export async function openSealKey(input: {
  readonly keyFile: string;
  readonly certificateFile: string;
  readonly password?: string;
}): Promise<SealKey> {
  const [keyPem, certificatePem] = await Promise.all([
    readFile(input.keyFile),
    readFile(input.certificateFile, "utf8"),
  ]);
  const key = createPrivateKey({ key: keyPem, ...(input.password && { passphrase: input.password }) });
  const certificates = [
    ...certificatePem.matchAll(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g),
  ].map(([pem]) => new X509Certificate(pem));
  const [own] = certificates;
  if (!own) throw new Error(`no certificate in ${input.certificateFile}`);
  if (!own.checkPrivateKey(key)) throw new Error("the certificate of the seal is of another key");
  const curve = { prime256v1: "P-256", secp384r1: "P-384", secp521r1: "P-521" }[
    key.asymmetricKeyDetails?.namedCurve ?? ""
  ];
  const algorithm = curve ? { name: "ECDSA", namedCurve: curve } : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const der = new Uint8Array(key.export({ type: "pkcs8", format: "der" }));
  return {
    key: await crypto.subtle.importKey("pkcs8", der, algorithm, false, ["sign"]),
    algorithm: algorithm.name,
    certificates: certificates.map(({ raw }) => raw),
    name: /^CN=(.*)$/m.exec(own.subject)?.[1] ?? "",
  };
}
