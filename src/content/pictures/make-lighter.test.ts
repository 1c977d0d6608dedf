import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeBytes } from "#src/platform/storage.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { withSite } from "#test/site.ts";
import { makeLighterJob } from "./make-lighter.ts";

const filesDir = mkdtempSync(join(tmpdir(), "arengo-pictures-"));
afterAll(() => rm(filesDir, { recursive: true, force: true }));
const database = withDatabase();
const site = withSite(database, { filesDir });

let address: string;
const picture = { id: "foto", title: "Con una foto" };
beforeAll(async () => {
  const pixels = Buffer.from(Array.from({ length: 320 * 200 * 3 }, (_, at) => (at * 7 + (at % 320) * 3) % 256));
  const webp = await sharp(pixels, { raw: { width: 320, height: 200, channels: 3 } })
    .webp({ quality: 90 })
    .toBuffer();
  const { sha256, bytes } = await storeBytes(filesDir, webp);
  await publish(
    database,
    aPressRelease({ ...picture, files: [{ sha256, bytes, mime: "image/webp", name: "foto.webp" }] }),
  );
  address = `/file/${sha256}/foto.webp`;
});

const ask = (accept: string, more: Record<string, string> = {}) =>
  site.app.inject({ url: address, headers: { accept, ...more } });

test("who reads AVIF gets it once it is made, others WebP, under one address that says what it depends on", async () => {
  expect((await ask("image/avif,image/webp,*/*")).headers).toMatchObject({
    "content-type": "image/webp",
    vary: "accept",
  });
  await makeLighterJob.run({}, { db: database.worker, reader: { filesDir } });
  const avif = await ask("image/avif,image/webp,*/*");
  expect(avif.headers).toMatchObject({ "content-type": "image/avif", vary: "accept" });
  expect(avif.headers["content-disposition"]).toContain("foto.avif");
  expect(await sharp(avif.rawPayload).metadata()).toMatchObject({ format: "heif", width: 320, height: 200 });
  const webp = await ask("image/webp,*/*");
  expect(webp.headers["content-type"]).toBe("image/webp");
  expect(avif.rawPayload.length).toBeLessThan(webp.rawPayload.length);
  const again = await ask("image/avif", { "if-none-match": String(avif.headers.etag) });
  expect(again.statusCode).toBe(304);
  expect(avif.headers.etag).not.toBe(webp.headers.etag);
  expect((await ask("image/avif;q=0,image/webp")).headers["content-type"]).toBe("image/webp");
});

test("a picture that is shown no more is gone in both forms", async () => {
  await withdraw(database, aPressRelease(picture), "Errore");
  expect((await ask("image/avif")).statusCode).toBe(404);
});

test("what cannot be read as a picture is tried once and hinders nothing", async () => {
  const { sha256, bytes } = await storeBytes(filesDir, Buffer.from("no picture"));
  await publish(database, aPressRelease({ id: "b", files: [{ sha256, bytes, mime: "image/webp", name: "b.webp" }] }));
  await makeLighterJob.run({}, { db: database.worker, reader: { filesDir } });
  const { rows } = await database.pool.query(
    "select lighter_sha256 from published.lighter_pictures where sha256 = $1",
    [sha256],
  );
  expect(rows).toEqual([{ lighter_sha256: null }]);
});
