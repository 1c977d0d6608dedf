import type { Json } from "#src/kernel/canonical-json.ts";
import { type Answer, type Explain, explainFailure, isGood, listAt, textAt } from "./call-network.ts";
import type { Incoming, Seen, Stopped, TryLater } from "./publisher.ts";

type Read = readonly Incoming[] | TryLater | Stopped;

/** What one answer lists; a list that the network refuses (such as of a post that was deleted) is an empty one. */
export function incomingIn(
  answer: Answer,
  explain: Explain,
  way: readonly (string | number)[],
  read: (raw: Json) => Incoming | undefined,
): Read {
  if (!isGood(answer)) {
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused" ? [] : failed;
  }
  return listAt(answer.body, ...way)
    .map(read)
    .filter((one) => one !== undefined && one.remoteId !== "" && !Number.isNaN(one.writtenAt.getTime()))
    .filter((one) => one !== undefined);
}

/** Whether something is still there, by what the network says of it; what it refuses to show nobody reads. */
export function seenIn(answer: Answer, explain: Explain, isThere: (body: Json) => boolean): Seen | TryLater | Stopped {
  if (isGood(answer)) return { kind: isThere(answer.body) ? "there" : "gone" };
  const failed = explainFailure(answer, explain, false);
  return failed.kind === "refused" ? { kind: "gone" } : failed;
}

/** The comments of many posts, which want a call each. */
export async function incomingEach(
  posts: readonly string[],
  since: Date,
  list: (post: string) => Promise<Read>,
): Promise<Read> {
  const all: Incoming[] = [];
  for (const post of posts) {
    const read = await list(post);
    if ("kind" in read) return read;
    all.push(...read.filter(({ writtenAt }) => writtenAt >= since));
  }
  return all;
}

/** Comments as Meta's networks list them under a post. */
export const metaComment =
  (post: string, textField: "message" | "text", timeField: "created_time" | "timestamp") =>
  (raw: Json): Incoming => ({
    ...{ remoteId: textAt(raw, "id"), url: textAt(raw, "permalink_url") || textAt(raw, "permalink"), what: "comment" },
    ...{ author: textAt(raw, "from", "name") || textAt(raw, "username"), text: textAt(raw, textField) },
    authorId: textAt(raw, "from", "id") || textAt(raw, "username"),
    ...{ writtenAt: new Date(textAt(raw, timeField).replace(/\+0000$/, "Z")), answers: post, progress: {} },
  });
