import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openEnvelope } from "./open-envelope.ts";

const envelope = (name: string) => readFile(`test/golden/envelopes/${name}.p7m`);
const act = "%PDF-1.7\n% atto di prova\n%%EOF\n";

// made by another program (openssl cms), so that reader and writer do not share a mistake
test.each([
  ["rsa", ["Ada Prova"]],
  ["base64", ["Ada Prova"]],
  ["ec-ber", ["Bruno Prova"]],
  ["two", ["Ada Prova", "Bruno Prova"]],
  ["nested", ["Bruno Prova", "Ada Prova"]],
])("%s: what is inside, and who signed it", async (name, names) => {
  const opened = await openEnvelope(await envelope(name));
  if (!opened.ok) throw new Error(opened.error);
  expect(opened.value.content.toString()).toBe(act);
  expect(opened.value.signers.map((signer) => signer.name).toSorted()).toEqual(names.toSorted());
  expect(opened.value.signers.every(({ isIntact, signedAt }) => isIntact && signedAt instanceof Date)).toBe(true);
});

test("a changed content is not what was signed", async () => {
  const bytes = await envelope("rsa");
  const at = bytes.indexOf("atto di prova");
  bytes.write("ATTO", at);
  const opened = await openEnvelope(bytes);
  expect(opened).toMatchObject({ ok: true, value: { signers: [{ isIntact: false }] } });
});

test("a signature without its document, a text and an empty file are refused by name", async () => {
  expect(await openEnvelope(await envelope("detached"))).toEqual({ ok: false, error: "detached" });
  expect(await openEnvelope(Buffer.from("un testo"))).toEqual({ ok: false, error: "not-an-envelope" });
  expect(await openEnvelope(Buffer.alloc(0))).toEqual({ ok: false, error: "not-an-envelope" });
});

test("a damaged envelope never throws and never opens as intact with other content", async () => {
  const whole = await envelope("rsa");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ mask;
      const opened = await openEnvelope(changed);
      if (!opened.ok || opened.value.content.toString() === act) return;
      expect(opened.value.signers.some(({ isIntact }) => isIntact)).toBe(false);
    }),
    { numRuns: 150 },
  );
  for (const length of [1, 10, 100, whole.length - 1]) {
    expect(typeof (await openEnvelope(whole.subarray(0, length))).ok).toBe("boolean");
  }
});
