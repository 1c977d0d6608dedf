import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { takesEncoding } from "#src/platform/takes-encoding.ts";
import { knownSettings } from "../known-settings.ts";
import type { RouteDeps } from "../serve-page.ts";
import { type Theme, themeOf } from "../theme.ts";

const forEver = "public, max-age=31536000, immutable";
const [packBrotli, packGzip] = [promisify(brotliCompress), promisify(gzip)];

/** A stylesheet as it is sent. */
interface Packed {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/**
 * The stylesheet of each site in one piece, so that a first visit asks for one file less: what was built with the site's colour behind,
 * packed once. A page from before a change asks for a former name: it gets today's, and nobody keeps it.
 */
export function themeRoute(app: FastifyInstance, deps: RouteDeps & { assetsDir: string }): void {
  const packed = new Map<string, Promise<Packed>>();
  app.get<{ Params: { hash: string } }>("/assets/theme-:hash.css", async (request, reply) => {
    const here = deps.at(request);
    const { state } = here;
    const own = themeOf(await knownSettings(here), deps.assets);
    const asked = `/assets/theme-${request.params.hash}.css`;
    // the preview of another site's page is shown here, in that site's colours
    const others = state.directory().sites.map((site) => themeOf(site.settings("it"), deps.assets));
    const theme = [own, ...others].find(({ path }) => path === asked) ?? own;
    const known = new Set([own, ...others].map(({ path }) => path));
    for (const path of packed.keys()) if (!known.has(path)) packed.delete(path);
    const made = packed.get(theme.path) ?? pack(deps, theme);
    packed.set(theme.path, made);
    made.catch(() => packed.delete(theme.path)); // what failed is tried again by the next who asks
    const sheet = await made;
    reply.headers({
      "content-type": "text/css; charset=utf-8",
      "cache-control": theme.path === asked ? forEver : "no-store",
      vary: "accept-encoding",
    });
    const encoding = (["br", "gzip"] as const).find((name) => takesEncoding(request.headers["accept-encoding"], name));
    return encoding ? reply.header("content-encoding", encoding).send(sheet[encoding]) : reply.send(sheet.plain);
  });
}

const emptyWhenMissing = (fault: NodeJS.ErrnoException): string => {
  if (fault.code === "ENOENT") return "";
  throw fault;
};

async function pack({ assetsDir, assets }: RouteDeps & { assetsDir: string }, theme: Theme): Promise<Packed> {
  // without built assets the pages can be read all the same, in the site's colour
  const built = await readFile(join(assetsDir, basename(assets.styles)), "utf8").catch(emptyWhenMissing);
  const plain = Buffer.from(`${built}${theme.css}`);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const [br, gz] = await Promise.all([packBrotli(plain, quality), packGzip(plain, { level: 9 })]);
  return { plain, br, gzip: gz };
}
