import { webcrypto } from "node:crypto";
import { z } from "zod";

const Jwk = z.record(z.string(), z.unknown());
const Pair = z.object({ publicKey: Jwk, privateKey: Jwk });
const Keys = z.object({ rsa: Pair, ed25519: Pair });

const rsa = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;
const { subtle } = webcrypto;

/** New keys of an actor, as text to be sealed: RSA for signatures of requests, Ed25519 for those of what is said. */
export async function makeActorKeys(): Promise<string> {
  const exponent = new Uint8Array([1, 0, 1]);
  const usages = ["sign", "verify"] as const;
  const pairs = {
    rsa: await subtle.generateKey({ ...rsa, modulusLength: 2_048, publicExponent: exponent }, true, [...usages]),
    ed25519: (await subtle.generateKey("Ed25519", true, [...usages])) as webcrypto.CryptoKeyPair,
  };
  const exported = async ({ publicKey, privateKey }: webcrypto.CryptoKeyPair) => ({
    publicKey: await subtle.exportKey("jwk", publicKey),
    privateKey: await subtle.exportKey("jwk", privateKey),
  });
  return JSON.stringify({ rsa: await exported(pairs.rsa), ed25519: await exported(pairs.ed25519) });
}

/** The keys again, ready to sign: RSA first. */
export async function readActorKeys(text: string): Promise<CryptoKeyPair[]> {
  const keys = Keys.parse(JSON.parse(text));
  const read = async ({ publicKey, privateKey }: z.infer<typeof Pair>, way: typeof rsa | "Ed25519") =>
    ({
      publicKey: await subtle.importKey("jwk", publicKey, way, true, ["verify"]),
      privateKey: await subtle.importKey("jwk", privateKey, way, true, ["sign"]),
    }) as CryptoKeyPair;
  return [await read(keys.rsa, rsa), await read(keys.ed25519, "Ed25519")];
}
