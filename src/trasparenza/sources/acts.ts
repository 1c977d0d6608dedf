import { sql } from "kysely";
import { z } from "zod";
import { PublicFile } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";

/** An act of the notice board as a content of this section keeps it, beyond the end of its posting. */
export const KeptAct = z.strictObject({
  id: z.uuid(),
  year: z.int(),
  number: z.int(),
  /** Code of the vocabulary of the board. */
  type: z.string(),
  title: z.string(),
  /** Number and day that the act has in its own right. */
  act: z.strictObject({ number: z.string(), date: z.string() }).optional(),
  organ: z.string().optional(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type KeptAct = z.infer<typeof KeptAct>;

/** What the board's own document must have for it to be shown here. */
const BoardDocument = z.looseObject({
  title: z.string(),
  act: KeptAct.shape.act,
  organ: z.string().optional(),
  files: z.array(z.looseObject({ ...PublicFile.shape, title: z.string() })),
});

interface ActsView {
  id: string;
  site: string;
  register: string;
  year: number;
  number: number;
  type: string;
  office: string;
  document: unknown;
  startsAt: Date;
  endsAt: Date;
  annulledAt: Date | null;
  removedAt: Date | null;
  /** Ranges in which it is shown, where its posting is not one piece; asked in SQL only. */
  periods: string | null;
}
declare module "#src/platform/db.ts" {
  interface Tables {
    "trasparenza.acts": ActsView;
  }
}

/** Key of the ordinary register of the board. */
const ordinary = "albo";

/** A posted act, on the board or over, by its id or the number people see; not one that was annulled or removed. */
export async function findActToKeep(
  db: Db,
  input: { site: string; now: Date } & ({ id: string } | { year: number; number: number }),
): Promise<{ act: KeptAct; files: PublicFile[]; office: string } | undefined> {
  let query = db
    .selectFrom("trasparenza.acts")
    .selectAll()
    .where("site", "=", input.site)
    .where("register", "=", ordinary)
    .where("startsAt", "<=", input.now)
    .where("annulledAt", "is", null)
    .where("removedAt", "is", null);
  query =
    "id" in input
      ? query.where("id", "=", input.id)
      : query.where("year", "=", input.year).where("number", "=", input.number);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const { title, act, organ, files } = BoardDocument.parse(row.document);
  const { id, year, number, type } = row;
  return {
    act: {
      ...{ id, year, number, type, title, ...(act && { act }), ...(organ && { organ }) },
      ...{ startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() },
    },
    files: files.map(({ sha256, name, mime, bytes }) => ({ sha256, name, mime, bytes })),
    office: row.office,
  };
}

/** How an act stands on the board now. */
export interface ActState {
  readonly isOnBoard: boolean;
  readonly isAnnulled: boolean;
  readonly isRemoved: boolean;
}

/** The state of some acts, by id. */
export async function readActStates(db: Db, ids: readonly string[], now: Date): Promise<ReadonlyMap<string, ActState>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("trasparenza.acts")
    .select(["id", "startsAt", "endsAt", "annulledAt", "removedAt"])
    .select(sql<boolean>`periods is null or periods @> ${now}::timestamptz`.as("isInPeriod"))
    .where("id", "in", ids)
    .execute();
  return new Map(
    rows.map(({ id, startsAt, endsAt, annulledAt, removedAt, isInPeriod }) => {
      const isRemoved = removedAt !== null && removedAt <= now;
      return [
        id,
        {
          isOnBoard: startsAt <= now && endsAt > now && isInPeriod && !isRemoved,
          isAnnulled: annulledAt !== null,
          isRemoved,
        },
      ];
    }),
  );
}
