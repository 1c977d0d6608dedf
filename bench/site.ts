import { startInstallation } from "#test/installation.ts";
import type { BenchRow } from "./row.ts";
import { measureCached } from "./site/cached.ts";
import { measureUncached } from "./site/uncached.ts";
import { measureWeight } from "./site/weight.ts";

/** Numbers of made-up documents beside the demonstration. */
const sizes = [2_000, 20_000, 200_000];

/**
 * Speed and weight of the public site with the demonstration: what a first visit weighs, cached pages beside nginx, pages
 * made anew with 2,000 to 200,000 documents, and what the page cache holds.
 */
export async function run(): Promise<BenchRow[]> {
  const installation = await startInstallation({ args: ["--without", "desk,worker"] });
  try {
    const weight = await measureWeight(installation.origin);
    const cached = await measureCached(installation.origin, (await installation.states()).site?.pid ?? 0);
    return [...weight, ...cached, ...(await measureUncached(installation.environment, sizes))];
  } finally {
    await installation.stop();
    await installation.remove();
  }
}
