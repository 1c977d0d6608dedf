import { z } from "zod";
import { findSingle, SettingsDocument } from "#src/content/index.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import file from "../vocabulary/suggested-terms.json" with { type: "json" };
import "../tables.ts";

const words = z.string().trim().min(1);

/** The body as annex 5 names it, with the area that keeps the register and the class that acts stand in. */
export const ConservationBody = z.strictObject({
  name: words,
  /** Code of the body in the index of public administrations. */
  ipa: words,
  area: z.strictObject({ name: words, code: words }),
  /** Certified mail. */
  address: words,
  classification: z.strictObject({ index: words, name: words, plan: z.string() }),
});
export type ConservationBody = z.infer<typeof ConservationBody>;

/** What a municipality has chosen beside its settings; empty names and codes of the area: those of the body. */
export const ConservationSettings = z.object({
  areaName: z.string().trim().max(200),
  areaCode: z.string().trim().max(40),
  classIndex: z.string().trim().min(1).max(40),
  className: z.string().trim().min(1).max(200),
  classPlan: z.string().trim().max(200),
});
export type ConservationSettings = z.infer<typeof ConservationSettings>;

const suggested = z.object({ conservation: ConservationSettings });

/** What was chosen, or else the suggestion: one area, and the class of the municipalities' common plan that holds the register of the board. */
export async function readConservation(db: Db, site: string): Promise<ConservationSettings> {
  const row = await db
    .selectFrom("albo.conservation")
    .select(["areaName", "areaCode", "classIndex", "className", "classPlan"])
    .where("site", "=", site)
    .executeTakeFirst();
  return row ?? suggested.parse(file).conservation;
}

/** Keeps what was chosen; packages made already stay as they are. */
export async function keepConservation(tx: Tx | Db, site: string, chosen: ConservationSettings): Promise<void> {
  await tx
    .insertInto("albo.conservation")
    .values({ site, ...chosen })
    .onConflict((conflict) => conflict.column("site").doUpdateSet(chosen))
    .execute();
}

/** The body for the metadata; `undefined` while its settings (name, IPA code, certified mail) are not published. */
export async function readConservationBody(db: Db, site: string, now: Date): Promise<ConservationBody | undefined> {
  const found = SettingsDocument.safeParse(await findSingle(db, { site, locale: "it", now, kind: "settings" }));
  if (!found.success) return undefined;
  const { municipality: name, codes, pec } = found.data;
  const { areaName, areaCode, classIndex, className, classPlan } = await readConservation(db, site);
  const read = ConservationBody.safeParse({
    ...{ name, ipa: codes.ipa, address: pec },
    area: { name: areaName || name, code: areaCode || codes.ipa },
    classification: { index: classIndex, name: className, plan: classPlan },
  });
  return read.data;
}
