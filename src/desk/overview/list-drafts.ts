import type { Payload, TypedUser } from "payload";
import { collectionOf } from "#src/content/desk-types.ts";
import { namesOf } from "../authors/names.ts";

/** A draft at the desk, with the name of who changed it last. */
export interface Draft {
  readonly slug: string;
  readonly id: number | string;
  readonly title: string;
  readonly by: string | undefined;
}

type Who = { readonly payload: Payload; readonly user: TypedUser | null };
type Which = "mine" | "others" | "waiting";

/**
 * The drafts changed last that this person may read: `mine`, which they made or were the last to change; those of `others`;
 * and those of anybody that are `waiting` for approval, which the other two leave out. Newest first.
 */
export async function listDrafts({ payload, user }: Who, which: Which, limit: number): Promise<Draft[]> {
  const own = [{ madeBy: { equals: user?.id } }, { changedBy: { equals: user?.id } }];
  const others = ["madeBy", "changedBy"].map((name) => ({
    or: [{ [name]: { not_equals: user?.id } }, { [name]: { exists: false } }],
  }));
  const whose = { mine: [{ or: own }], others, waiting: [] }[which];
  const review = which === "waiting" ? { equals: true } : { not_equals: true };
  const found = await Promise.all(
    Object.values(collectionOf).map(async (slug) => {
      const { docs } = await payload.find({
        collection: slug as never,
        ...{ draft: true, depth: 0, limit, sort: "-updatedAt", user, overrideAccess: false },
        where: { and: [{ _status: { equals: "draft" } }, { inReview: review }, ...whose] },
      });
      return (docs as unknown as Found[]).map((draft) => ({ ...draft, slug }));
    }),
  );
  const newest = found
    .flat()
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, limit);
  const names = await namesOf(
    payload,
    newest.map(({ changedBy }) => changedBy),
  );
  return newest.map(({ slug, id, title, changedBy }) => ({
    ...{ slug, id, title: title ?? "" },
    by: names.get(String(changedBy)),
  }));
}

interface Found {
  readonly id: number | string;
  readonly title?: string | null;
  readonly changedBy?: number | string | null;
  readonly updatedAt: string;
}
