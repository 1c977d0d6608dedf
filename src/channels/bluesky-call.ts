import { type Answer, callNetwork, type Explain, later, refused, stopped, textAt } from "./call-network.ts";
import type { Call } from "./publisher.ts";

/** What refusals of a personal data server mean. Source: atproto, XRPC errors */
export const explainBluesky: Explain = ({ status, body, headers }) => {
  const name = textAt(body, "error");
  const said = textAt(body, "message");
  if (name === "ExpiredToken") return stopped("token-expired", said);
  if (status === 401 || name === "InvalidToken" || name === "AuthMissing") return stopped("token-revoked", said);
  if (/^Account(Takedown|Suspended|Deactivated)$/.test(name)) return stopped("account-restricted", said);
  if (status === 429) {
    const reset = Number(headers.get("ratelimit-reset") ?? 0) - Date.now() / 1_000;
    return later("throttled", reset > 0 ? Math.ceil(reset) : undefined, true);
  }
  // somebody else changed the record meanwhile: it is read again
  if (name === "InvalidSwap") return later("server-fault");
  if (/too (big|long)|maxGraphemes|must not be longer/i.test(said)) return refused("too-long", said);
  if (/blob|image|mime/i.test(said)) return refused("media-refused", said);
  if (status === 404) return refused("gone", said);
  return undefined;
};

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;

/** Asks the profile's own server. @param given.refresh by the token that makes new ones */
export const askBluesky = (call: Call, method: string, given: Given & { refresh?: boolean } = {}): Promise<Answer> => {
  const { accessToken, refreshToken } = call.channel.secret;
  const token = given.refresh ? refreshToken : accessToken;
  return callNetwork(`${call.channel.settings.instance ?? ""}/xrpc/${method}`, {
    ...given,
    token,
    signal: call.signal,
  });
};

/** Kind of record that a post is. */
export const postCollection = "app.bsky.feed.post";
