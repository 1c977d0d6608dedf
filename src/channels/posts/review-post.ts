import type { Db } from "#src/platform/db.ts";
import type { Message, Publisher } from "../publisher.ts";
import { findSilence } from "../silence/find-silence.ts";
import type { Account, Post } from "../tables.ts";
import { checkImpersonal, checkOn, checkText, type PostFinding, type Standing } from "./check-post.ts";

/** A channel of a post with how the post stands there. */
export interface PostChannel {
  readonly account: Pick<
    Account,
    | "id"
    | "name"
    | "network"
    | "state"
    | "stopReason"
    | "needsOtherPerson"
    | "responsibleId"
    | "responsible"
    | "office"
    | "address"
  >;
  readonly message: Message;
  readonly standing: Standing;
}

/** Everything that a person must know before they approve a post. */
export interface Review {
  readonly channels: readonly PostChannel[];
  readonly findings: readonly PostFinding[];
  /** The silence period that holds when it would go out. */
  readonly silence: { readonly title: string; readonly endsAt: Date } | undefined;
  /** Cost of all in thousandths of a US dollar. */
  readonly cost: number;
}

/** What is looked at: a post, or what is being written. */
export type Reviewed = Pick<
  Post,
  | "site"
  | "title"
  | "text"
  | "link"
  | "locale"
  | "media"
  | "release"
  | "scheduledAt"
  | "embargoUntil"
  | "isExempt"
  | "asThread"
  | "tried"
>;

/** Looks at a post as each of its networks will; reads, writes nothing. */
export async function reviewPost(
  db: Db,
  publishers: ReadonlyMap<string, Publisher>,
  post: Reviewed,
  variants: readonly { readonly accountId: string; readonly text: string | null }[],
  now: Date,
): Promise<Review> {
  const ids = variants.map(({ accountId }) => accountId);
  const accounts =
    ids.length === 0
      ? []
      : await db
          .selectFrom("channels.accounts")
          .selectAll()
          .where("id", "in", ids)
          .where("site", "=", post.site)
          .where("state", "<>", "removed")
          .orderBy("network")
          .orderBy("name")
          .execute();
  const message: Message = {
    title: post.title,
    text: post.text,
    link: post.link,
    language: post.locale,
    media: post.media,
  };
  const channels = accounts.flatMap((account): PostChannel[] => {
    const publisher = publishers.get(account.network);
    if (!publisher) return [];
    const text = variants.find(({ accountId }) => accountId === account.id)?.text;
    const here = { ...message, ...(text && { text }) };
    return [{ account, message: here, standing: checkOn(publisher, here, post.asThread) }];
  });
  const at = post.release === "scheduled" && post.scheduledAt ? post.scheduledAt : now;
  const silence = post.isExempt ? undefined : await findSilence(db, post.site, at);
  const common = [...checkText(message), ...(silence ? checkImpersonal(message) : [])];
  const findings = [
    ...common.map((finding): PostFinding => ({ ...finding, key: finding.code })),
    ...(channels.length === 0 ? [{ severity: "error", code: "no-channel", key: "no-channel" } as const] : []),
    ...channels.flatMap(({ account, standing }) => [
      ...standing.findings.map(
        (finding): PostFinding => ({ ...finding, accountId: account.id, key: `${finding.code}:${account.id}` }),
      ),
      ...(account.state === "stopped"
        ? [
            {
              severity: "warning",
              code: "channel-stopped",
              accountId: account.id,
              key: `channel-stopped:${account.id}`,
              values: { channel: account.name },
            } as const,
          ]
        : []),
    ]),
    ...post.tried
      .filter(({ isBroken }) => isBroken)
      .map(({ url }): PostFinding => {
        const key = `link-broken:${url}`.slice(0, 120);
        return { severity: "warning", code: "link-broken", key, values: { url } };
      }),
    ...(post.embargoUntil && post.embargoUntil > at
      ? [{ severity: "warning", code: "embargo", key: "embargo" } as const]
      : []),
  ];
  return { channels, findings, silence, cost: channels.reduce((sum, { standing }) => sum + standing.cost, 0) };
}
