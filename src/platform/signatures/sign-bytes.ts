import { createHash } from "node:crypto";
import type { SealKey } from "./seal-key.ts";

const data = "1.2.840.113549.1.7.1";
const signedData = "1.2.840.113549.1.7.2";
const contentType = "1.2.840.113549.1.9.3";
const messageDigest = "1.2.840.113549.1.9.4";
const signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";

/**
 * Signs bytes that stand elsewhere (a detached signature, CAdES baseline B-B as PAdES wants it: no signing time, the
 * certificate named by its hash). Source: RFC 5652, RFC 5035; ETSI EN 319 142-1, 6.3
 */
export async function signBytes({ key, certificates }: SealKey, bytes: Buffer): Promise<Buffer> {
  const [asn1, pki] = await Promise.all([import("asn1js"), import("pkijs")]);
  const parsed = certificates.map((der) => pki.Certificate.fromBER(new Uint8Array(der).buffer));
  const [own] = parsed;
  const [ownDer] = certificates;
  if (!own || !ownDer) throw new Error("a seal without a certificate");
  const hash = (of: Buffer) => new Uint8Array(createHash("sha256").update(of).digest()).buffer;
  const certHash = new asn1.OctetString({ valueHex: hash(ownDer) });
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: data }),
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new pki.Attribute({ type: contentType, values: [new asn1.ObjectIdentifier({ value: data })] }),
            new pki.Attribute({ type: messageDigest, values: [new asn1.OctetString({ valueHex: hash(bytes) })] }),
            new pki.Attribute({
              type: signingCertificateV2,
              // the hash is SHA-256, which is left out because it is the default
              values: [
                new asn1.Sequence({
                  value: [new asn1.Sequence({ value: [new asn1.Sequence({ value: [certHash] })] })],
                }),
              ],
            }),
          ],
        }),
      }),
    ],
    certificates: parsed,
  });
  await signed.sign(key, 0, "SHA-256", new Uint8Array(bytes).buffer);
  const info = new pki.ContentInfo({ contentType: signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}
