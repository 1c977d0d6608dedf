import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { sha256Hex } from "#src/kernel/sha256.ts";
import { faultsOf } from "#test/strict-pdf.ts";
import type { CertificateData } from "./certificate-data.ts";
import { printCertificate } from "./print-certificate.ts";

const aCertificate = (given: Partial<CertificateData> = {}): CertificateData => ({
  ...{ version: 1, origin: "https://comune.esempio.it", body: "Comune di Prova", requester: "Comune di Prova" },
  ...{
    register: "albo",
    year: 2026,
    number: 41,
    type: "Ordinanza del Sindaco",
    title: "Oggetto #con [segni] $di$ *Typst*",
  },
  ...{ office: "Ufficio segreteria", startsAt: "2026-11-23T09:30:00.000Z", endsAt: "2026-12-08T23:00:00.000Z" },
  ...{ firstDay: "2026-11-23", lastDay: "2026-12-08", effectiveDays: 15, counting: "whole-days", citation: "Art. 124" },
  ...{ facts: [], interruptions: [], postedBy: "Bruno Prova", approvedBy: "Bruno Prova" },
  files: [
    {
      ...{ name: "atto.pdf", sha256: sha256Hex("atto"), bytes: 4, isObscured: false },
      ...{ from: "2026-11-23T09:30:00.000Z", until: "2026-12-08T23:00:00.000Z" },
    },
  ],
  entries: [{ number: 7, cause: "posting", at: "2026-11-23T09:30:00.000Z" }],
  madeAt: "2026-12-08T23:00:30.000Z",
  ...given,
});
const print = (data: CertificateData) => printCertificate(process.cwd(), data);

test("§16.8: a certificate printed again is the same file, byte for byte", async () => {
  expect((await print(aCertificate())).equals(await print(aCertificate()))).toBe(true);
  expect((await print(aCertificate({ number: 42 }))).equals(await print(aCertificate()))).toBe(false);
});

test("another reader finds its text, its language, its tags and the claim to be PDF/A-2", async () => {
  const bytes = await print(
    aCertificate({
      facts: [{ what: "extension", at: "2026-12-01T08:00:00.000Z", reason: "Sito irraggiungibile", days: 1 }],
      interruptions: [
        { from: "2026-11-30T00:00:00.000Z", until: "2026-11-30T13:00:00.000Z", cause: "Corrente mancata" },
      ],
    }),
  );
  const raw = bytes.toString("latin1");
  expect(raw).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(faultsOf(bytes)).toEqual([]);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  expect([info.Title, info.Language]).toEqual(["Relata di pubblicazione all'albo pretorio on line", "it-IT"]);
  expect(raw).toContain("/Marked true");
  const page = await pdf.getPage(1);
  expect(JSON.stringify(await page.getStructTree())).toContain('"H1"');
  const items = (await page.getTextContent()).items as { str?: string }[];
  const text = items
    .map(({ str }) => str ?? "")
    .join(" ")
    .replaceAll(/\s+/g, " ");
  for (const words of [
    "41/2026",
    "Oggetto #con [segni] $di$ *Typst*",
    "15 (23 novembre 2026 – 8 dicembre 2026)",
    "Sito irraggiungibile",
    "Corrente mancata",
  ])
    expect(text).toContain(words);
  expect(text.replaceAll(" ", "")).toContain(sha256Hex("atto"));
});
