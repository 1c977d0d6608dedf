import type { Json } from "#src/kernel/canonical-json.ts";
import { type Answer, type Explain, explainFailure, isGood } from "./call-network.ts";
import { isRecent, isSameText } from "./compare-text.ts";
import type { Found, Sending } from "./publisher.ts";

/** One of a profile's own posts, as its network lists them. */
export interface Listed {
  readonly id: string;
  readonly url: string;
  /** When it was made, as the network writes dates. */
  readonly made: string;
  readonly text: string;
  readonly raw: Json;
}

/** Pages of own posts that are looked through; a profile that said more since the first attempt cannot be asked. */
const mostPages = 8;

/**
 * Looks for a post among the profile's own, newest first, back to the first attempt. Only when that instant was reached is it
 * certain that it is not there.
 * @param read what one page lists, and where the next begins; no next: this was the last
 */
export async function lookThrough(
  sending: Sending,
  wanted: string,
  explain: Explain,
  page: (cursor: string) => Promise<Answer>,
  read: (body: Json) => { readonly listed: readonly Listed[]; readonly next: string },
): Promise<Found> {
  let cursor = "";
  for (let turned = 0; turned < mostPages; turned += 1) {
    const answer = await page(cursor);
    if (!isGood(answer)) {
      const failed = explainFailure(answer, explain, false);
      return failed.kind === "refused" ? { kind: "cannot-tell" } : failed;
    }
    const { listed, next } = read(answer.body);
    const found = listed.find(
      ({ id, made, text }) => isRecent(made, sending.since) && !sending.known.has(id) && isSameText(text, wanted),
    );
    if (found) return { kind: "sent", remoteId: found.id, url: found.url, answer: found.raw };
    const last = listed.at(-1);
    if (next === "" || !last || !isRecent(last.made, sending.since)) return { kind: "absent" };
    cursor = next;
  }
  return { kind: "cannot-tell" };
}
