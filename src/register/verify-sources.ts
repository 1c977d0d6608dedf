import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { ReadPart } from "./verify-tiles.ts";

/** Largest part there can be: a bundle of 256 entries of 65,535 bytes, each with its length. */
const longestPart = 256 * 65_537;

/** How often a site that is busy (429, 503) is asked again, and the longest it may ask to be waited for. */
const patience = { times: 5, seconds: 20 };

/**
 * The public parts of a site's register. A busy site is asked again when it says.
 * @param base address of the site, such as `https://www.comune.example.it`; `/registro` at its end may be left out
 */
export function readSite(base: string): ReadPart {
  const root = base.replace(/\/+$/, "").replace(/\/registro$/, "");
  return async (path) => {
    const response = await ask(`${root}/registro/${path}`);
    if (response.ok) return readBody(response);
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    throw new Error(`HTTP ${response.status}`);
  };
}

async function ask(url: string): Promise<Response> {
  for (let turn = 1; ; turn += 1) {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch((fault: Error) => {
      // fetch says "fetch failed" and keeps the reason to itself
      throw fault.cause instanceof Error ? fault.cause : fault;
    });
    if ((response.status !== 429 && response.status !== 503) || turn > patience.times) return response;
    await response.body?.cancel();
    const wanted = Number(response.headers.get("retry-after") ?? turn);
    await setTimeout(Math.min(Number.isFinite(wanted) ? wanted : turn, patience.seconds) * 1000);
  }
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
