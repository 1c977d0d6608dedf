import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { faultsOf } from "#test/strict-pdf.ts";
import { Content } from "../content.ts";
import { printProof, publishContent, readProof, saveContent, withdrawContent } from "../index.ts";
import { transparencyPages, transparencyRoutes } from "../site-pages.ts";
import type { Proof } from "./proof.ts";

const database = withDatabase();
const origin = "https://comune.esempio.it";
const site = withSite(database, {
  pages: transparencyPages,
  plugins: [
    async (scope) => transparencyRoutes({ db: database.site, site: "comune", origin, now: () => site.now })(scope, {}),
  ],
});
const deps = { signer: aSigner(), eventJobs: {}, now: aMorning };
const file = { sha256: "ab".repeat(32), name: "atto.pdf", mime: "application/pdf", bytes: 12, title: "" };
const aGrant = (text: string) =>
  Content.parse({
    ...{ node: "12.02", title: "Contributo #alla [festa] $x$", text, office: "Cultura", dutyFrom: "2026-11-20" },
    files: [file],
  });
const save = (text: string, id?: string) =>
  saveContent(database.desk, { site: "comune", id, content: aGrant(text), by: "Ada", now: aMorning });
const publish = (id: string, correction?: string) =>
  database.desk.transaction().execute((tx) =>
    publishContent(tx, deps, {
      ...{ site: "comune", id, role: "transparency-officer" },
      ...(correction && { correction }),
    }),
  );
const proofOf = (id: string) =>
  readProof(
    database.desk,
    { site: "comune", origin },
    {
      ...{
        id,
        title: "Contributo #alla [festa] $x$",
        node: "12.02",
        office: "Cultura",
        files: [file],
        visibleUntil: undefined,
      },
    },
  );
const print = (proof: Proof) => printProof(process.cwd(), proof, { body: "Comune di Prova", madeAt: aMorning });

test("a grant has its proof as data and as PDF/A, and what is published is added to with a public note, never overwritten", async () => {
  const id = await save("Mille euro.");
  expect(await proofOf(id)).toBeUndefined();
  await site.text(`/amministrazione-trasparente/contenuti/${id}/prova.json`, 404);
  const first = await publish(id);
  await save("Revocato.", id);
  expect(await publish(id)).toEqual({ ok: false, error: { kind: "no-correction" } });
  const second = await publish(id, "Revocato con determinazione 12");
  expect([first.ok, second.ok]).toEqual([true, true]);
  const json = JSON.parse(await site.text(`/amministrazione-trasparente/contenuti/${id}/prova.json`)) as Proof;
  expect(json).toMatchObject({
    ...{ firstPublishedAt: aMorning.toISOString(), condition: { of: "effect-and-payment" }, node: { id: "12.02" } },
    entries: [{ action: "publish" }, { action: "correct" }],
  });
  const page = await site.text(`/amministrazione-trasparente/contenuti/${id}`);
  expect(page).toContain("Revocato con determinazione 12");
  expect(page).toContain("condizione di efficacia e di pagamento");

  await database.desk
    .transaction()
    .execute((tx) => withdrawContent(tx, deps, { site: "comune", id, role: "administrator", reason: "Errore" }));
  const proof = await proofOf(id);
  expect(proof?.entries.map(({ action }) => action)).toEqual(["publish", "correct", "withdraw"]);
  if (!proof) throw new Error("no proof");
  const pdf = await print(proof);
  expect((await print(proof)).equals(pdf)).toBe(true);
  expect(faultsOf(pdf)).toEqual([]);
  const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const items = (await (await read.getPage(1)).getTextContent()).items as { str?: string }[];
  const text = items
    .map(({ str }) => str ?? "")
    .join(" ")
    .replaceAll(/\s+/g, " ");
  for (const words of ["Contributo #alla [festa] $x$", "23 novembre 2026", "art. 26 c. 3", "ritiro"])
    expect(text).toContain(words);
  expect(text.replaceAll(" ", "")).toContain(file.sha256);
});
