import { err, ok, type Result } from "#src/kernel/result.ts";
import { at, callNetwork, isGood, textAt } from "../call-network.ts";
import type { Connected } from "./keep-account.ts";

export type ConnectRefusal = { readonly kind: "bad-key" | "not-reached" | "bad-instance" | "unknown-network" };

/** What a person types in to connect a profile without a screen of the network. */
export interface KeyForm {
  readonly network: string;
  /** Chat id, handle or page id, as the network calls its profiles. */
  readonly profile: string;
  readonly key: string;
  /** Own server, where the network has many. */
  readonly instance: string;
}

interface Ways {
  readonly endpoints: Readonly<Record<string, string>>;
  /** Whether an address of a server may be asked: not machines of our own network. */
  readonly isAllowed: (url: string) => boolean;
  readonly signal: AbortSignal;
}

/** Connects what has a key of its own instead of a screen: bots of Telegram, applications of Mastodon, Bluesky, WhatsApp by hand. */
export async function connectByKey(form: KeyForm, ways: Ways): Promise<Result<Connected, ConnectRefusal>> {
  const instance = form.instance.replace(/\/+$/, "");
  switch (form.network) {
    case "telegram":
      return connectTelegram(form, ways);
    case "mastodon":
      return ways.isAllowed(instance) ? connectMastodon(form, instance, ways) : err({ kind: "bad-instance" });
    case "bluesky": {
      const server = instance || "https://bsky.social";
      return ways.isAllowed(server) ? connectBluesky(form, server, ways) : err({ kind: "bad-instance" });
    }
    case "whatsapp":
      return ok({
        ...{ network: "whatsapp", remoteId: form.profile, name: "WhatsApp", address: "", settings: {} },
        secret: { accessToken: "" },
      });
    default:
      return err({ kind: "unknown-network" });
  }
}

async function connectTelegram(
  { profile, key }: KeyForm,
  { endpoints, signal }: Ways,
): Promise<Result<Connected, ConnectRefusal>> {
  if (!/^[\w:-]{5,100}$/.test(key)) return err({ kind: "bad-key" });
  const bot = await callNetwork(`${endpoints.telegram}/bot${key}/getMe`, { method: "POST", json: {}, signal });
  if (!isGood(bot)) return err({ kind: bot.kind === "answer" ? "bad-key" : "not-reached" });
  const chat = await callNetwork(`${endpoints.telegram}/bot${key}/getChat`, { json: { chat_id: profile }, signal });
  if (!isGood(chat)) return err({ kind: chat.kind === "answer" ? "bad-key" : "not-reached" });
  // a channel that is named by its number has its public name all the same
  const username = textAt(chat.body, "result", "username") || (profile.startsWith("@") ? profile.slice(1) : "");
  const name = textAt(chat.body, "result", "title").slice(0, 120) || username || "Telegram";
  return ok({
    ...{ network: "telegram", remoteId: profile, name, settings: { username } },
    ...{ address: username && `https://t.me/${username}`, secret: { accessToken: key } },
  });
}

async function connectMastodon(
  { key }: KeyForm,
  instance: string,
  { signal }: Ways,
): Promise<Result<Connected, ConnectRefusal>> {
  const answer = await callNetwork(`${instance}/api/v1/accounts/verify_credentials`, { token: key, signal });
  if (!isGood(answer)) return err({ kind: answer.kind === "answer" ? "bad-key" : "not-reached" });
  const name = textAt(answer.body, "acct");
  return ok({
    ...{ network: "mastodon", remoteId: textAt(answer.body, "id"), name: `@${name}@${new URL(instance).host}` },
    ...{ address: textAt(answer.body, "url"), settings: { instance, username: name }, secret: { accessToken: key } },
  });
}

async function connectBluesky(
  { profile, key }: KeyForm,
  instance: string,
  { signal }: Ways,
): Promise<Result<Connected, ConnectRefusal>> {
  const json = { identifier: profile, password: key };
  const answer = await callNetwork(`${instance}/xrpc/com.atproto.server.createSession`, { json, signal });
  if (!isGood(answer)) return err({ kind: answer.kind === "answer" ? "bad-key" : "not-reached" });
  const did = textAt(answer.body, "did");
  const server = at(answer.body, "didDoc", "service", 0, "serviceEndpoint");
  return ok({
    ...{ network: "bluesky", remoteId: did, name: profile, address: `https://bsky.app/profile/${profile}` },
    settings: { instance: typeof server === "string" ? server : instance },
    // the password itself is not kept: the session renews itself
    secret: { accessToken: textAt(answer.body, "accessJwt"), refreshToken: textAt(answer.body, "refreshJwt") },
    expiresAt: new Date(Date.now() + 90 * 60_000),
  });
}
