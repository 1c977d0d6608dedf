import { at, callNetwork, type Explain, explainFailure, isGood, stopped, textAt } from "./call-network.ts";
import type { Call, Publisher } from "./publisher.ts";

/**
 * New tokens for the refresh token, as OAuth 2 has it. An answer without a new refresh token leaves the old one in force: to
 * overwrite it with nothing would lock us out. Source: RFC 6749 section 6
 */
export async function renewByForm(
  call: Call,
  url: string,
  app: { readonly clientId: string; readonly clientSecret: string },
  explain: Explain,
): Promise<Awaited<ReturnType<NonNullable<Publisher["renew"]>>>> {
  const { refreshToken } = call.channel.secret;
  if (!refreshToken) return stopped("token-expired");
  const basic = Buffer.from(`${app.clientId}:${app.clientSecret}`).toString("base64");
  const answer = await callNetwork(url, {
    form: { grant_type: "refresh_token", refresh_token: refreshToken, client_id: app.clientId },
    headers: app.clientSecret ? { authorization: `Basic ${basic}` } : {},
    signal: call.signal,
  });
  if (!isGood(answer)) {
    if (answer.kind === "answer" && answer.status === 400)
      return stopped("token-expired", textAt(answer.body, "error"));
    const failed = explainFailure(answer, explain, false);
    return failed.kind === "refused" ? stopped("token-expired", failed.detail) : failed;
  }
  const accessToken = textAt(answer.body, "access_token");
  if (accessToken === "") return stopped("token-expired", "no access token in the answer");
  const seconds = Number(at(answer.body, "expires_in") ?? 3_600);
  const secret = { accessToken, refreshToken: textAt(answer.body, "refresh_token") || refreshToken };
  return { kind: "renewed", secret, expiresAt: new Date(call.now().getTime() + seconds * 1_000) };
}
