import { mkdtempSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAssets } from "./build.ts";
import { type AssetManifest, readAssets } from "./manifest.ts";

const parent = mkdtempSync(join(tmpdir(), "arengo-assets-"));
const folders = { program: join(import.meta.dirname, "../../.."), target: join(parent, "assets") };
let assets: AssetManifest;
const built = (address: string) => readFile(join(folders.target, address.replace("/assets/", "")), "utf8");

beforeAll(async () => {
  expect(await buildAssets(folders)).toEqual({ built: true, folder: folders.target });
  assets = await readAssets(folders.target);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

test("the same sources are not built twice", async () => {
  expect(await buildAssets(folders)).toEqual({ built: false, folder: folders.target });
});

test("the stylesheet is small, says its version in double quotes and takes the municipality's colour", async () => {
  const css = await built(assets.styles);
  expect(css.match(/--bootstrap-italia-version:[^;}]+/g)?.at(-1)).toBe('--bootstrap-italia-version:"2.18.3"');
  expect(css).toContain("background-color:var(--bs-primary)");
  expect(css).not.toMatch(/:#06c\b(?<!--bs-(primary|blue):#06c)/);
  expect(css).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(css.length).toBeLessThan(200_000);
});

test("who goes by keyboard sees which button has the focus, in the page and on the dark head", async () => {
  const css = await built(assets.styles);
  expect(css).toMatch(/main \.btn:focus-visible\{[^}]*outline:3px solid #000\s?!important/);
  expect(css).toMatch(/\.it-header-wrapper \.btn:focus-visible\{[^}]*outline:3px solid #fff\s?!important/);
});

test("scripts, icons and fonts lie beside it, compressed once", async () => {
  const script = await built(assets.script);
  expect(script).toContain('BOOTSTRAP_ITALIA_VERSION="2.18.3"');
  expect(script).toContain(`sendBeacon("/misura"`);
  expect(await built("/assets/sprites.svg")).toContain('id="it-search"');
  const names = await readdir(folders.target);
  for (const address of assets.preload) expect(names).toContain(address.replace("/assets/", ""));
  expect(names).toContain(`${assets.script.replace("/assets/", "")}.br`);
});
