import { createHash, randomBytes } from "node:crypto";
import type { Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { at, callNetwork, isGood, listAt, textAt } from "../call-network.ts";
import type { Connected } from "./keep-account.ts";

type Endpoints = Readonly<Record<string, string>>;

/** How a network lets a person allow us, and what is learnt afterwards about their profiles. */
interface Screen {
  readonly authorize: (endpoints: Endpoints, version: string) => string;
  readonly token: (endpoints: Endpoints, version: string) => string;
  readonly scope: string;
  readonly clientIdName?: string;
  /** A short token that is exchanged for one that lives long. */
  readonly lengthen?: (endpoints: Endpoints, version: string) => { readonly url: string; readonly grant: string };
  readonly profiles: (
    ask: (url: string) => Promise<Json | undefined>,
    endpoints: Endpoints,
    version: string,
  ) => Promise<readonly Profile[]>;
}

interface Profile {
  readonly remoteId: string;
  readonly name: string;
  readonly address: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** A profile with a token of its own. */
  readonly token?: string;
}

const meta = {
  authorize: (endpoints: Endpoints, version: string) => `${endpoints.facebook}/${version}/dialog/oauth`,
  token: (endpoints: Endpoints, version: string) => `${endpoints.graph}/${version}/oauth/access_token`,
  lengthen: (endpoints: Endpoints, version: string) => ({
    ...{ url: `${endpoints.graph}/${version}/oauth/access_token`, grant: "fb_exchange_token" },
  }),
};

/** The networks with a screen of their own. Sources: their OAuth pages, read in November 2026 */
const screens: Readonly<Record<string, Screen>> = {
  facebook: {
    ...meta,
    scope:
      "pages_show_list,pages_read_engagement,pages_manage_posts,pages_manage_engagement,pages_read_user_content,read_insights",
    profiles: async (ask, endpoints, version) =>
      listAt(await ask(`${endpoints.graph}/${version}/me/accounts?fields=id,name,link,access_token`), "data").map(
        (page) => ({
          ...{ remoteId: textAt(page, "id"), name: textAt(page, "name"), token: textAt(page, "access_token") },
          address: textAt(page, "link") || `https://www.facebook.com/${textAt(page, "id")}`,
        }),
      ),
  },
  x: {
    authorize: (endpoints) => `${endpoints.xScreen}/i/oauth2/authorize`,
    token: (endpoints) => `${endpoints.x}/2/oauth2/token`,
    scope: "tweet.read tweet.write users.read media.write offline.access",
    profiles: async (ask, endpoints) => {
      const me = at(await ask(`${endpoints.x}/2/users/me`), "data");
      const username = textAt(me, "username");
      return me
        ? [
            {
              remoteId: textAt(me, "id"),
              name: `@${username}`,
              address: `https://x.com/${username}`,
              settings: { username },
            },
          ]
        : [];
    },
  },
  linkedin: {
    authorize: (endpoints) => `${endpoints.linkedinScreen}/oauth/v2/authorization`,
    token: (endpoints) => `${endpoints.linkedinScreen}/oauth/v2/accessToken`,
    scope: "w_organization_social r_organization_social rw_organization_admin",
    profiles: async (ask, endpoints) =>
      listAt(
        await ask(`${endpoints.linkedin}/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR`),
        "elements",
      ).map((one) => {
        const id = textAt(one, "organization").split(":").at(-1) ?? "";
        return { remoteId: id, name: `LinkedIn ${id}`, address: `https://www.linkedin.com/company/${id}` };
      }),
  },
  youtube: {
    authorize: (endpoints) => `${endpoints.googleScreen}/o/oauth2/v2/auth`,
    token: (endpoints) => `${endpoints.google}/token`,
    scope: "https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.force-ssl",
    profiles: async (ask, endpoints) =>
      listAt(await ask(`${endpoints.youtube}/youtube/v3/channels?part=id,snippet&mine=true`), "items").map((one) => ({
        ...{ remoteId: textAt(one, "id"), name: textAt(one, "snippet", "title") || "YouTube" },
        address: `https://www.youtube.com/channel/${textAt(one, "id")}`,
      })),
  },
  threads: {
    authorize: (endpoints) => `${endpoints.threadsScreen}/oauth/authorize`,
    token: (endpoints) => `${endpoints.threads}/oauth/access_token`,
    scope: "threads_basic,threads_content_publish,threads_manage_insights,threads_manage_replies,threads_delete",
    lengthen: (endpoints) => ({ url: `${endpoints.threads}/access_token`, grant: "th_exchange_token" }),
    profiles: async (ask, endpoints, version) => {
      const me = await ask(`${endpoints.threads}/${version}/me?fields=id,username`);
      const name = textAt(me, "username");
      return me ? [{ remoteId: textAt(me, "id"), name: `@${name}`, address: `https://www.threads.net/@${name}` }] : [];
    },
  },
  instagram: {
    authorize: (endpoints) => `${endpoints.instagramScreen}/oauth/authorize`,
    token: (endpoints) => `${endpoints.instagramToken}/oauth/access_token`,
    scope:
      "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_insights,instagram_business_manage_comments",
    lengthen: (endpoints) => ({ url: `${endpoints.instagram}/access_token`, grant: "ig_exchange_token" }),
    profiles: async (ask, endpoints, version) => {
      const me = await ask(`${endpoints.instagram}/${version}/me?fields=user_id,username`);
      const name = textAt(me, "username");
      return me
        ? [
            {
              remoteId: textAt(me, "user_id") || textAt(me, "id"),
              name: `@${name}`,
              address: `https://www.instagram.com/${name}/`,
            },
          ]
        : [];
    },
  },
};

/** Networks that are connected by going to a screen of theirs. */
export const screenNetworks: readonly string[] = Object.keys(screens);

/** What is kept, sealed, while a person is away at a network's screen. */
export interface Away {
  readonly verifier: string;
}

/** Where to send the person, and what must be kept until they are back. PKCE and a state that nobody can guess. Source: RFC 7636 */
export function leaveFor(
  network: string,
  given: { readonly endpoints: Endpoints; readonly version: string; readonly clientId: string; readonly back: string },
): { readonly url: string; readonly state: string; readonly away: Away } | undefined {
  const screen = screens[network];
  if (!screen) return undefined;
  const state = randomBytes(24).toString("base64url");
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    ...{ response_type: "code", client_id: given.clientId, redirect_uri: given.back, scope: screen.scope, state },
    ...{ code_challenge: createHash("sha256").update(verifier).digest("base64url"), code_challenge_method: "S256" },
    ...(network === "youtube" && { access_type: "offline", prompt: "consent" }),
  });
  return { url: `${screen.authorize(given.endpoints, given.version)}?${query}`, state, away: { verifier } };
}

/** Exchanges the code that the person brought back, and learns which profiles it opens. */
export async function comeBack(
  network: string,
  given: {
    readonly endpoints: Endpoints;
    readonly version: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly back: string;
    readonly code: string;
    readonly away: Away;
    readonly signal: AbortSignal;
    readonly now: Date;
  },
): Promise<Result<readonly Connected[], { readonly kind: "not-allowed" | "no-profile" }>> {
  const screen = screens[network];
  if (!screen) return err({ kind: "not-allowed" });
  const { endpoints, version, clientId, clientSecret, back, code, signal } = given;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
  const answer = await callNetwork(screen.token(endpoints, version), {
    form: {
      ...{
        grant_type: "authorization_code",
        code,
        redirect_uri: back,
        client_id: clientId,
        code_verifier: given.away.verifier,
      },
      ...(network !== "x" && { client_secret: clientSecret }),
    },
    ...(network === "x" && clientSecret && { headers: { authorization: `Basic ${basic}` } }),
    signal,
  });
  if (!isGood(answer)) return err({ kind: "not-allowed" });
  let token = textAt(answer.body, "access_token");
  let seconds = Number(at(answer.body, "expires_in") ?? 0);
  const longer = screen.lengthen?.(endpoints, version);
  if (longer) {
    const query = new URLSearchParams({
      grant_type: longer.grant,
      client_id: clientId,
      client_secret: clientSecret,
      access_token: token,
      fb_exchange_token: token,
    });
    const long = await callNetwork(`${longer.url}?${query}`, { signal });
    if (isGood(long) && textAt(long.body, "access_token") !== "") {
      token = textAt(long.body, "access_token");
      seconds = Number(at(long.body, "expires_in") ?? 0);
    }
  }
  if (token === "") return err({ kind: "not-allowed" });
  const refreshToken = textAt(answer.body, "refresh_token") || undefined;
  const headers = network === "linkedin" ? { "linkedin-version": version, "x-restli-protocol-version": "2.0.0" } : {};
  const ask = async (url: string): Promise<Json | undefined> => {
    const told = await callNetwork(url, { token, headers, signal });
    return isGood(told) ? told.body : undefined;
  };
  const profiles = (await screen.profiles(ask, endpoints, version)).filter(({ remoteId }) => remoteId !== "");
  if (profiles.length === 0) return err({ kind: "no-profile" });
  return ok(
    profiles.map(({ token: own, settings = {}, ...profile }) => ({
      ...{
        network,
        ...profile,
        settings,
        secret: { accessToken: own || token, ...(refreshToken && { refreshToken }) },
      },
      // a token of the profile itself does not end
      ...(seconds > 0 && !own && { expiresAt: new Date(given.now.getTime() + seconds * 1_000) }),
    })),
  );
}
