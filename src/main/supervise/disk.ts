import { statfs } from "node:fs/promises";

/** Free space below which a running installation is in danger, in MB: writing will soon fail. */
export const leastToRun = 100;
/** How often a running installation looks, in milliseconds. */
const lookEvery = 10_000;

/** Free space on the disk of a folder, for whoever is not root; MB. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

/**
 * Looks at the disk of a folder again and again, and tells when it becomes too full and when there is space again.
 * @param options.least in MB; default `leastToRun`
 * @returns how to stop looking
 */
export function watchDisk(
  folder: string,
  onChange: (isLow: boolean, free: number) => void,
  options: { least?: number; everyMs?: number } = {},
): () => void {
  const least = options.least ?? leastToRun;
  let wasLow = false;
  const look = async () => {
    const free = await freeSpace(folder).catch(() => undefined);
    if (free === undefined || free < least === wasLow) return;
    wasLow = !wasLow;
    onChange(wasLow, free);
  };
  const timer = setInterval(look, options.everyMs ?? lookEvery);
  return () => clearInterval(timer);
}
