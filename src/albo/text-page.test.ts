import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, anActFile, aPostedAct, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";
import { amendAct } from "./amend-act.ts";
import { forgetScans } from "./files/check-files.ts";
import { forgetTexts } from "./files/file-text.ts";
import { scanFile } from "./files/scan-file.ts";
import { RequestData, receiveRequest } from "./requests/request.ts";
import { actPage, boardPage, textPage } from "./site-pages.ts";

const database = withDatabase();
const site = withSite(database, { pages: [actPage, boardPage, textPage] });
const filesDir = await mkdtemp(join(tmpdir(), "albo-texts-"));
afterAll(() => rm(filesDir, { recursive: true }));
const program = process.cwd();
const textFile = async (text: string) => {
  const source = join(filesDir, "source");
  await writeFile(source, text);
  const file = anActFile({
    ...(await storeFile(filesDir, source)),
    mime: "text/plain; charset=utf-8",
    name: "atto.txt",
  });
  await scanFile(database.desk, { program, filesDir, file, now: aMorning });
  return file;
};

test("the words of a file are a page that is there exactly while the file is", async () => {
  await setUpBoard(database.desk);
  const file = await textFile("La Giunta, vista la\nproposta <b>n. 3</b>, delibera:\ndi approvare.");
  const { id, year, number } = await aPostedAct(database.desk, aMorning, { files: [file] });
  const path = `/albo/${year}/${number}/testo/${file.sha256}`;
  site.now = aMorning;
  expect(await site.text(`/albo/${year}/${number}`)).toContain(`href="${path}"`);
  const answer = await site.app.inject(path);
  expect([answer.statusCode, answer.headers["x-robots-tag"]]).toEqual([200, "noindex, noarchive"]);
  expect(answer.body).toContain("La Giunta, vista la proposta &lt;b>n. 3&lt;/b>, delibera:</p>");
  expect(await site.text(path.replace("/albo", "/en/albo").replace("testo", "text"))).toContain("di approvare.");
  await site.text(`/albo/${year}/${number}/testo/${"0".repeat(64)}`, 404);
  const isFound = async (query: string) =>
    (await Promise.all([site.text(`/ricerca?q=${query}`), site.text(`/albo?q=${query}`)])).map((page) =>
      page.includes(`/albo/${year}/${number}"`),
    );
  expect([await isFound("proposte"), await isFound("relazione")]).toEqual([
    [true, true],
    [false, false],
  ]);
  const end = new Date("2026-12-08T23:00:00.000Z");
  site.now = new Date(aMorning.getTime() - 1);
  await site.text(path, 404);
  expect(await isFound("proposta")).toEqual([false, false]);
  site.now = new Date(end.getTime() - 1);
  await site.text(path);
  site.now = end;
  await site.text(path, 404);
  expect(await isFound("proposta")).toEqual([false, false]);

  site.now = aMorning;
  const copy = await textFile("La Giunta delibera.");
  const amendment = { what: "obscuring", sha256: file.sha256, copy, reason: "Un dato di troppo" } as const;
  const obscured = await database.desk
    .transaction()
    .execute((tx) =>
      amendAct(tx, { signer: aSigner(), now: aMorning }, { site: "comune", id, actor: aPublisher, amendment }),
    );
  expect(obscured.ok).toBe(true);
  await site.text(path, 404);
  await site.text(`/albo/${year}/${number}/testo/${copy.sha256}`);
  expect([await isFound("proposta"), await isFound("delibera")]).toEqual([
    [false, false],
    [true, true],
  ]);
});

test("the site cannot see the words of a draft, and what nobody may read any more is forgotten", async () => {
  const draft = await textFile("Una bozza segreta.");
  await expect(database.site.selectFrom("albo.texts").selectAll().execute()).rejects.toThrow(/permission denied/);
  const seen = await database.site.selectFrom("albo.shownTexts").select("sha256").execute();
  expect(seen.map(({ sha256 }) => sha256)).not.toContain(draft.sha256);
  const before = await database.desk.selectFrom("albo.texts").select("sha256").execute();
  await forgetTexts(database.desk);
  const after = await database.desk.selectFrom("albo.texts").select("sha256").execute();
  // nobody carries the draft's file; the original that was obscured is gone too
  expect([before.length, after.length]).toEqual([3, 1]);
});

test("what was found in the files of a request that waits is not forgotten before it is answered", async () => {
  const file = await textFile("Chiede la pubblicazione un altro ente.");
  await receiveRequest(database.desk, {
    ...{ site: "comune", actor: aPublisher, now: aMorning, content: anAct({ files: [file] }) },
    data: RequestData.parse({ body: "Regione Prova" }),
  });
  await forgetTexts(database.desk);
  await forgetScans(database.desk);
  const kept = async (table: "albo.texts" | "albo.scans") =>
    (await database.desk.selectFrom(table).select("sha256").execute()).map(({ sha256 }) => sha256);
  expect(await kept("albo.texts")).toContain(file.sha256);
  expect(await kept("albo.scans")).toContain(file.sha256);
});
