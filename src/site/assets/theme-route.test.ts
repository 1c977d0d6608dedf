import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test, vi } from "vitest";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { noAssets } from "./manifest.ts";

const assetsDir = mkdtempSync(join(tmpdir(), "arengo-theme-"));
writeFileSync(join(assetsDir, "site-0123456789.css"), "a{color:var(--bs-primary)}\n");
afterAll(() => rmSync(assetsDir, { recursive: true }));
const database = withDatabase();
const site = withSite(database, { assetsDir, assets: { ...noAssets, styles: "/assets/site-0123456789.css" } });

const sheetOf = (html: string) => [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
const paint = async (primaryColor: string) => {
  const before = site.state.cache.begin();
  await publish(database, aSite("comune", { primaryColor }));
  await vi.waitUntil(() => site.state.cache.begin() > before, { timeout: 5_000 });
  const [sheet = "", ...others] = sheetOf(await site.text("/note-legali"));
  expect(others).toEqual([]);
  return sheet;
};

test("a page asks for one stylesheet, with the site's colour behind what was built, packed as the browser takes it", async () => {
  const sheet = await paint("#7a1f2b");
  const ask = (encoding: string) => site.app.inject({ url: sheet, headers: { "accept-encoding": encoding } });
  const plain = await ask("identity");
  expect(plain.body).toBe("a{color:var(--bs-primary)}\n:root{--bs-primary:#7a1f2b;--bs-primary-rgb:122,31,43}\n");
  expect(plain.headers["cache-control"]).toContain("immutable");
  const [br, gz] = [await ask("gzip, br;q=0.9"), await ask("gzip, br;q=0")];
  expect([br.headers["content-encoding"], gz.headers["content-encoding"]]).toEqual(["br", "gzip"]);
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
  expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.body);
});

test("a page from before a change of colour gets today's, which nobody keeps under the former name", async () => {
  const former = await paint("#005500");
  const present = await paint("#000055");
  expect(present).not.toBe(former);
  const old = await site.app.inject(former);
  expect([old.statusCode, old.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(old.body).toContain("#000055");
});
