import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadPart } from "./verify-tiles.ts";

/** Largest part there can be: a bundle of 256 entries of 65,535 bytes, each with its length. */
const longestPart = 256 * 65_537;

/**
 * The public parts of a site's register.
 * @param base address of the site, such as `https://www.comune.example.it`; `/registro` at its end may be left out
 */
export function readSite(base: string): ReadPart {
  const root = base.replace(/\/+$/, "").replace(/\/registro$/, "");
  return async (path) => {
    const response = await fetch(`${root}/registro/${path}`, { signal: AbortSignal.timeout(30_000) });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`HTTP ${response.status}`);
    }
    return readBody(response);
  };
}

/** The public parts of a register copied into a folder, by the same names as in its addresses. */
export function readFolder(folder: string): ReadPart {
  return async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw fault;
    }
  };
}

/** A server that never stops sending must not fill the memory of who verifies it. */
async function readBody(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > longestPart) throw new Error(`longer than ${longestPart} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
