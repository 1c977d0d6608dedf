import { randomUUID } from "node:crypto";
import { findSiteOrigin, type Happening, type PublicDocument } from "#src/content/index.ts";
import type { Tx } from "#src/platform/db.ts";

import type { Post } from "../tables.ts";
import { correctionText } from "./correction-text.ts";
import { queueDeliveries } from "./queue-deliveries.ts";
import { correctPost, withdrawPost } from "./withdraw-post.ts";

/** What following a publication needs beside the transaction. */
export interface FollowDeps {
  /** Origin of the municipality's site; other sites say theirs. */
  readonly publicUrl: string;
  readonly now: Date;
}

/**
 * Lets the channels follow what happened to public documents, in the transaction in which it happened: what was to go out with a
 * publication is queued, corrections and withdrawals are asked of every channel that has it.
 */
export async function followPublication(tx: Tx, deps: FollowDeps, happenings: readonly Happening[]): Promise<void> {
  for (const { name, payload, document, correction } of happenings) {
    const { site, kind, id, locale, entry } = payload;
    const tied = await tx
      .selectFrom("channels.posts")
      .selectAll()
      .where("site", "=", site)
      .where("kind", "=", kind)
      .where("documentId", "=", id)
      .where("locale", "=", locale)
      .execute();
    if (/-(withdrawn|annulled)$/.test(name)) {
      for (const post of tied) await withdrawPost(tx, { post, person: "", reason: name, now: deps.now });
      continue;
    }
    if (!/-(published|updated|corrected)$/.test(name)) continue;
    await releaseTied(tx, deps, tied, document, entry);
    if (name.endsWith("-published")) await releaseAutomatic(tx, deps, document, entry);
    if (name.endsWith("-corrected")) await correctTied(tx, deps, tied, correction ?? "");
  }
}

/** Queues what waited for the publication; the post takes the document's address. */
async function releaseTied(
  tx: Tx,
  deps: FollowDeps,
  tied: readonly Post[],
  document: PublicDocument,
  entry: number,
): Promise<void> {
  for (const post of tied) {
    if (post.release !== "with-publication" || post.state !== "approved" || post.entry !== null) continue;
    const link = post.link || (await addressOf(tx, deps, document));
    await tx
      .updateTable("channels.posts")
      .set({ link, entry, changedAt: deps.now })
      .where("id", "=", post.id)
      .execute();
    await queueDeliveries(tx, { ...post, link, entry }, startOf(document, deps.now), deps.now);
  }
}

/** The document's address on its own site. */
const addressOf = async (tx: Tx, { publicUrl }: FollowDeps, { site, path, listed }: PublicDocument): Promise<string> =>
  listed ? (await findSiteOrigin(tx, site, publicUrl)) + path : "";

/** Nothing goes out before the page itself can be seen. */
function startOf({ visibleFrom }: PublicDocument, now: Date): Date {
  const from = new Date(visibleFrom);
  return from > now ? from : now;
}

/** Kinds that silence periods do not hold: duties of publicity and warnings. */
const exempt = new Set(["document", "alert"]);

/** Channels that take every document of a kind by themselves get one post with its title, its summary and its address. */
async function releaseAutomatic(tx: Tx, deps: FollowDeps, document: PublicDocument, entry: number): Promise<void> {
  const { site, kind, id, locale, title, summary } = document;
  const accounts = await tx
    .selectFrom("channels.accounts")
    .select("id")
    .where("site", "=", site)
    .where("state", "<>", "removed")
    .where((eb) => eb(eb.val(kind), "=", eb.fn.any("automaticKinds")))
    .execute();
  if (accounts.length === 0) return;
  const post = await tx
    .insertInto("channels.posts")
    .values({
      ...{
        id: randomUUID(),
        site,
        kind,
        documentId: id,
        locale,
        title: title.slice(0, 300),
        text: automaticText(title, summary),
      },
      ...{
        link: await addressOf(tx, deps, document),
        state: "approved",
        release: "with-publication",
        isExempt: exempt.has(kind),
      },
      ...{ authorId: "", author: "", entry, createdAt: deps.now, changedAt: deps.now, approvedAt: deps.now },
      media: JSON.stringify(pictureOf(document)),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("channels.variants")
    .values(accounts.map(({ id: accountId }) => ({ postId: post.id, accountId })))
    .execute();
  await queueDeliveries(tx, post, startOf(document, deps.now), deps.now);
}

const automaticText = (title: string, summary: string): string => (summary ? `${title}\n\n${summary}` : title);

/** The document's picture in its largest size. */
function pictureOf({ image }: PublicDocument) {
  const largest = image?.sizes.at(-1);
  if (!image || !largest) return [];
  const { sha256, name, mime, bytes, width, height } = largest;
  return [{ sha256, name, mime, bytes, width, height, alt: image.alt }];
}

async function correctTied(tx: Tx, deps: FollowDeps, tied: readonly Post[], note: string): Promise<void> {
  if (note === "") return;
  for (const post of tied) {
    const addition = correctionText(post.locale)("correction", { note });
    await correctPost(tx, { post, addition, now: deps.now });
  }
}
