import type { Json } from "#src/kernel/canonical-json.ts";
import { askBluesky, explainBluesky, postCollection } from "./bluesky-call.ts";
import { at, changedBy, explainFailure, isGood, listAt, refused, textAt } from "./call-network.ts";
import type { Call, Changed, Hideable } from "./publisher.ts";

const collection = "app.bsky.feed.threadgate";

/**
 * Hides an answer under a thread of ours, or shows it again: the thread's gate lists what is hidden, and readers' programs fold it
 * away. Other threads have other gates. Source: atproto, lexicon app.bsky.feed.threadgate
 */
export async function hideOnBluesky(call: Call, { remoteId, progress }: Hideable, isHidden: boolean): Promise<Changed> {
  const repo = call.channel.remoteId;
  const root = progress.rootUri ?? "";
  const own = `at://${repo}/${postCollection}/`;
  if (!root.startsWith(own)) return refused("not-ours");
  const rkey = root.slice(own.length);
  const read = await askBluesky(call, `com.atproto.repo.getRecord?${new URLSearchParams({ repo, collection, rkey })}`);
  const isNew = read.kind === "answer" && textAt(read.body, "error") === "RecordNotFound";
  if (!isGood(read) && !isNew) return explainFailure(read, explainBluesky, false);
  const before = isGood(read) ? read.body : null;
  const listed = listAt(before, "value", "hiddenReplies");
  if (listed.includes(remoteId) === isHidden) return { kind: "done", answer: {} };
  const hiddenReplies = isHidden ? [...listed, remoteId] : listed.filter((uri) => uri !== remoteId);
  const kept = (at(before, "value") ?? { $type: collection, createdAt: call.now().toISOString() }) as {
    [key: string]: Json;
  };
  const record = { ...kept, post: root, hiddenReplies };
  // nobody else's change of the gate is lost: it must still be the one that was read
  const swapRecord = before === null ? null : textAt(before, "cid");
  const json = { repo, collection, rkey, record, swapRecord };
  return changedBy(await askBluesky(call, "com.atproto.repo.putRecord", { json }), explainBluesky);
}
