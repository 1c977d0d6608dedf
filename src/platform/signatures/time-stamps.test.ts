import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withStamp } from "#test/factories/time-stamps.ts";
import { openEnvelope } from "./open-envelope.ts";

const envelope = await readFile("test/golden/envelopes/rsa.p7m");
const signerOf = async (bytes: Buffer) => {
  const opened = await openEnvelope(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value.signers[0];
};

test("a time stamp on a signature is reported with its instant and with who gave it", async () => {
  const before = Date.now();
  const signer = await signerOf(withStamp(envelope));
  expect(signer).toMatchObject({ name: "Ada Prova", isIntact: true, stampedBy: "Autorita di marcatura di prova" });
  expect(Math.abs((signer?.stampedAt?.getTime() ?? 0) - before)).toBeLessThan(60_000);
  expect(signer?.hasBrokenStamp).toBeUndefined();
});

test("a time stamp of something else proves no time, and that is reported too", async () => {
  const signer = await signerOf(withStamp(envelope, Buffer.from("un'altra firma")));
  expect(signer).toMatchObject({ name: "Ada Prova", isIntact: true, hasBrokenStamp: true });
  expect(signer?.stampedAt).toBeUndefined();
});
