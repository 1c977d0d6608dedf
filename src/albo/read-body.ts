import { findSingle, SettingsDocument } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import type { BoardBody } from "./albopop.ts";

/** The municipality whose board it is, by the settings of the site as they are published. */
export async function readBody(db: Db, site: string, now: Date): Promise<BoardBody> {
  const found = SettingsDocument.safeParse(await findSingle(db, { site, locale: "it", now, kind: "settings" }));
  if (!found.success) return { name: "Comune", placeName: "Comune", region: "", istat: "", email: "" };
  const { municipality, placeName, region, codes, email } = found.data;
  return { name: municipality, placeName, region: region.label, istat: codes.istat, email };
}
