import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import { lockPost, type Person } from "../posts/write-post.ts";
import type { Declaration } from "../tables.ts";

/** Adds the double declaration to a post that a silence period holds. Source: art. 9 L. 28/2000 */
export async function declarePost(
  tx: Tx,
  {
    site,
    id,
    reason,
    by,
    now,
  }: { readonly site: string; readonly id: string; readonly reason: string; readonly by: Person; readonly now: Date },
): Promise<Result<undefined, { readonly kind: "not-found" | "reason-missing" }>> {
  if (reason.trim() === "") return err({ kind: "reason-missing" });
  const post = await lockPost(tx, site, id);
  if (!post) return err({ kind: "not-found" });
  const declaration: Declaration = {
    impersonal: true,
    indispensable: true,
    reason: reason.trim().slice(0, 2_000),
    by: by.name,
    at: now.toISOString(),
  };
  await tx
    .updateTable("channels.posts")
    .set({ declaration: JSON.stringify(declaration), changedAt: now })
    .where("id", "=", id)
    .execute();
  return ok(undefined);
}
