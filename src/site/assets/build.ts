import { createHash } from "node:crypto";
import { glob, mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { buildSprite } from "./build-sprite.ts";
import { fonts } from "./fonts.ts";
import type { AssetManifest } from "./manifest.ts";

/** Where sources are and where what was built goes. */
export interface AssetFolders {
  /** The folder of this program: `src/`, `node_modules/`. */
  readonly program: string;
  /** Default `<program>/dist/assets`. */
  readonly target?: string;
}

/** The components name the icons' file themselves (`src/ui/icon`), so its name holds no hash. */
const spriteName = "sprites.svg";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Sources whose class names and icons are kept. The desk has its own stylesheets. */
const sourcePatterns = [
  "src/{site,ui}/**/*.{ts,tsx,scss}",
  "src/!(desk|demo|main)/**/*.tsx",
  "src/statistics/beacon.ts",
];

/**
 * Builds stylesheet, scripts, icons and fonts of the public site into one folder, under names that hold a hash of their
 * content, each also as brotli and gzip. Does nothing when the sources are those of the last build. Takes seconds and a
 * few hundred megabytes: run it in a process of its own, not in the one that serves.
 * @returns whether anything had to be built, and the folder
 */
export async function buildAssets(folders: AssetFolders): Promise<{ built: boolean; folder: string }> {
  const folder = folders.target ?? join(folders.program, "dist", "assets");
  const sources = await readSources(folders.program);
  const fingerprint = await hashOf(sources, folders.program);
  const before = await readFile(join(folder, "fingerprint"), "utf8").catch(() => "");
  if (before === fingerprint) {
    // who starts the program compares times first, and reads all sources only when they may have changed
    await utimes(join(folder, "fingerprint"), new Date(), new Date());
    return { built: false, folder };
  }

  // Loaded only to build: the process that serves must not carry compilers.
  const [{ buildStyles }, { buildScript }] = await Promise.all([
    import("./build-styles.ts"),
    import("./build-script.ts"),
  ]);
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const write = (name: string, content: Uint8Array | string) => writeAsset(draft, name, content);
  const library = join(folders.program, "node_modules", "bootstrap-italia");
  const fontNames = await Promise.all(
    fonts.map(async (font) => ({
      font,
      href: await write("font.woff2", await readFile(join(library, "dist", "fonts", font.file))),
    })),
  );
  const manifest: AssetManifest = {
    styles: await write("site.css", await buildStyles(folders.program, sources, fontNames)),
    script: await write("site.js", await buildScript(folders.program)),
    preload: fontNames.filter(({ font }) => font.preload).map(({ href }) => href),
  };
  const sprite = await readFile(join(library, "dist", "svg", "sprites.svg"), "utf8");
  await writeFile(join(draft, spriteName), buildSprite(sprite, sources));
  await writeFile(join(draft, "manifest.json"), JSON.stringify(manifest, null, 2));
  await writeFile(join(draft, "fingerprint"), fingerprint);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  return { built: true, folder };
}

/** Texts of the sources by path, in a fixed order. Tests and examples are no pages. */
async function readSources(program: string): Promise<ReadonlyMap<string, string>> {
  const paths: string[] = [];
  for await (const path of glob(sourcePatterns, { cwd: program })) if (!/\.test\.tsx?$/.test(path)) paths.push(path);
  const texts = await Promise.all(
    paths.sort().map(async (path): Promise<[string, string]> => [path, await readFile(join(program, path), "utf8")]),
  );
  return new Map(texts);
}

async function hashOf(sources: ReadonlyMap<string, string>, program: string): Promise<string> {
  const hash = createHash("sha256");
  for (const [path, text] of sources) hash.update(`${path}\0${text}\0`);
  hash.update(await readFile(join(program, "node_modules", "bootstrap-italia", "package.json")));
  return hash.digest("hex");
}

/** Writes a file under a name with its hash, compressed beside it where that helps, and gives its address. */
async function writeAsset(folder: string, name: string, content: Uint8Array | string): Promise<string> {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const built = name.replace(/\.(\w+)$/, `-${hash}.$1`);
  await writeFile(join(folder, built), bytes);
  if (!name.endsWith(".woff2")) {
    await writeFile(join(folder, `${built}.br`), await brotli(bytes));
    await writeFile(join(folder, `${built}.gz`), await zip(bytes, { level: 9 }));
  }
  return `/assets/${built}`;
}
