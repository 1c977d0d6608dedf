import type { DemoUpload } from "#src/demo/index.ts";
import { eachOf, type LocalDesk } from "./local-desk.ts";

/**
 * Puts the pictures and files into the desk's media, those that are not there yet.
 * @returns ids by file name
 */
export async function loadUploads(
  desk: LocalDesk,
  uploads: readonly DemoUpload[],
  onDone: () => void,
): Promise<ReadonlyMap<string, number | string>> {
  const held = await desk.all("media");
  const ids = new Map(held.flatMap(({ id, filename }) => (filename ? [[filename, id] as const] : [])));
  const missing = uploads.filter(({ name }) => !ids.has(name));
  await eachOf(
    missing,
    async ({ name, mime, alt, bytes }) => {
      const id = await desk.upload(alt ? { alt: alt.it } : {}, { name, mimetype: mime, data: await bytes() });
      if (alt) await desk.translateUpload(id, { alt: alt.en });
      ids.set(name, id);
      onDone();
    },
    2,
  );
  return ids;
}
