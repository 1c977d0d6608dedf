import { makeCode, renewTokens } from "./oauth.ts";
import type { Reply, Request, SimulatedNetwork } from "./request.ts";
import type { World } from "./world.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The screen on which a person allows us; a press of the button leads back with a code. */
function allow(world: World, network: string, request: Request): Reply {
  const { query } = request;
  const back = query.get("redirect_uri") ?? "";
  const state = query.get("state") ?? "";
  const isWhole =
    query.get("response_type") === "code" && query.get("client_id") && query.get("code_challenge_method") === "S256";
  if (!isWhole || !URL.canParse(back) || state.length < 10) return { status: 400, json: { error: "invalid_request" } };
  const target = new URL(back);
  target.searchParams.set("state", state);
  target.searchParams.set("code", makeCode(world, network));
  return {
    status: 200,
    html: `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${network}</title></head><body><main>
<h1>${escaped(network)} (simulato)</h1><p>Arengo chiede di pubblicare per il Comune di Esempio.</p>
<p><a href="${escaped(target.href)}">Permetti</a></p></main></body></html>`,
  };
}

const screen = (network: string): SimulatedNetwork => ({
  ...{ name: network, isWrite: () => false, throttle: () => ({ status: 429 }) },
  handle: (world, request) =>
    /\/(oauth|oauth2\/authorize|oauth\/authorize|authorization|v2\/auth)$/.test(request.path)
      ? allow(world, network, request)
      : /accessToken$|access_token$|\/token$/.test(request.path)
        ? renewTokens(world, network, request, network === "linkedin" ? 60 * 86_400 : 3_600)
        : { status: 404, json: { error: "not found" } },
});

/** The networks' screens, each at an address of its own, and where codes become tokens. */
export const oauthScreens: Readonly<Record<string, SimulatedNetwork>> = {
  facebook: screen("facebook"),
  xScreen: screen("x"),
  linkedinScreen: screen("linkedin"),
  googleScreen: screen("youtube"),
  google: screen("youtube"),
  threadsScreen: screen("threads"),
  instagramScreen: screen("instagram"),
  instagramToken: screen("instagram"),
};
