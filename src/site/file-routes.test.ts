import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { storeFile } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { testPasswords } from "#test/global-setup.ts";
import { openRelay, type Relay } from "#test/relay.ts";
import { withSite } from "#test/site.ts";
import { signPreview } from "./open-preview.ts";

const filesDir = mkdtempSync(join(tmpdir(), "arengo-files-"));
afterAll(() => rm(filesDir, { recursive: true, force: true }));
const database = withDatabase();
const site = withSite(database, { filesDir });
let relay: Relay;
beforeAll(async () => {
  relay = await openRelay(asRole(database.url, databaseRoles.site, testPasswords.site));
});
afterAll(() => relay.cut());
const away = withSite(database, {
  filesDir,
  get db() {
    return openDb(openPool(relay.url, { applicationName: "test", max: 2 }));
  },
});

/** A release that carries a stored file of these bytes. */
async function aReleaseWith(id: string, text: string, mime: string, given = {}) {
  const source = join(filesDir, "source");
  await writeFile(source, text);
  const { sha256, bytes } = await storeFile(filesDir, source);
  const file = { sha256, bytes, mime, name: `${id} è.pdf` };
  const document = aPressRelease({ id, files: [file], ...given });
  await publish(database, document);
  return { document, address: `/file/${sha256}/${encodeURIComponent(file.name)}` };
}

test("a file is served while its document is visible, and never after", async () => {
  const { document, address } = await aReleaseWith("ritirato", "contenuto", "application/pdf");
  const answer = await site.app.inject(address);
  expect([answer.statusCode, answer.body]).toEqual([200, "contenuto"]);
  expect(answer.headers["content-disposition"]).toBe("inline; filename*=UTF-8''ritirato%20%C3%A8.pdf");
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  await withdraw(database, document, "Errore");
  expect((await site.app.inject(address)).statusCode).toBe(404);
});

test("while the database is away a picture that was shown is shown on, unless its document was withdrawn or ended", async () => {
  const ends = new Date(aMorning.getTime() + 60_000).toISOString();
  const shown = await aReleaseWith("resta", "pixel", "image/webp", { visibleUntil: ends });
  const gone = await aReleaseWith("tolta", "altri pixel", "image/webp");
  for (const { address } of [shown, gone]) expect((await away.app.inject(address)).statusCode).toBe(200);
  const before = away.state.cache.begin();
  await withdraw(database, gone.document, "Errore");
  await expect.poll(() => away.state.cache.begin()).toBeGreaterThan(before);
  relay.cut();
  expect((await away.app.inject(shown.address)).body).toBe("pixel");
  expect((await away.app.inject(gone.address)).statusCode).toBe(503);
  away.now = new Date(ends);
  expect((await away.app.inject(shown.address)).statusCode).toBe(503);
});

test("a signed preview shows the files of its draft, and opens them to nobody else", async () => {
  const { document, address } = await aReleaseWith("anteprima", "di nuovo in bozza", "application/pdf");
  await withdraw(database, document, "Errore");
  const id = "5f2b8c1e-0000-4000-8000-000000000002";
  const expiresAt = new Date(aMorning.getTime() + 600_000);
  await database.owner
    .insertInto("published.previews")
    .values({ id, document: JSON.stringify(document) as never, expiresAt })
    .execute();
  const preview = `https://comune.esempio.it/anteprima/${id}?firma=${signPreview("secret", id, expiresAt)}`;
  const ask = (referer?: string) => site.app.inject({ url: address, headers: referer ? { referer } : {} });
  const seen = await ask(preview);
  expect([seen.statusCode, seen.body, seen.headers["cache-control"]]).toEqual([
    200,
    "di nuovo in bozza",
    "private, no-store",
  ]);
  for (const other of [undefined, "nonsense", preview.replace(/.$/, "_"), preview.split("?")[0], `${preview}x`]) {
    expect((await ask(other)).statusCode, other).toBe(404);
  }
  site.now = expiresAt;
  expect((await ask(preview)).statusCode).toBe(404);
  site.now = aMorning;
});

test("a file ends at the instant its document does", async () => {
  const until = new Date(aMorning.getTime() + 60_000);
  const { address } = await aReleaseWith("scade", "a tempo", "application/pdf", { visibleUntil: until.toISOString() });
  expect((await site.app.inject(address)).statusCode).toBe(200);
  site.now = until;
  expect((await site.app.inject(address)).statusCode).toBe(404);
  site.now = aMorning;
});

test("parts of a file are given when asked, and what cannot be is refused", async () => {
  const { address } = await aReleaseWith("parti", "0123456789", "application/pdf");
  const part = async (range: string) => {
    const { statusCode, body, headers } = await site.app.inject({ url: address, headers: { range } });
    return [statusCode, body, headers["content-range"]];
  };
  expect(await part("bytes=2-4")).toEqual([206, "234", "bytes 2-4/10"]);
  expect(await part("bytes=-3")).toEqual([206, "789", "bytes 7-9/10"]);
  expect(await part("bytes=8-")).toEqual([206, "89", "bytes 8-9/10"]);
  expect(await part("bytes=10-")).toEqual([416, "", "bytes */10"]);
  expect(await part("bytes=4-2")).toEqual([200, "0123456789", undefined]);
});

test("what is neither picture nor PDF is given to be saved, so that it never runs as a page", async () => {
  const { address } = await aReleaseWith("html", "<script>alert(1)</script>", "text/html");
  expect((await site.app.inject(address)).headers["content-disposition"]).toMatch(/^attachment/);
});
