import { makeCode, renewTokens } from "./oauth.ts";
import type { Reply, Request, SimulatedNetwork } from "./request.ts";
import type { World } from "./world.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The screen on which a person allows us; a press of a button leads back with a code, or without. */
function allow(world: World, network: string, request: Request): Reply {
  const { query } = request;
  const back = query.get("redirect_uri") ?? "";
  const state = query.get("state") ?? "";
  const isWhole =
    query.get("response_type") === "code" && query.get("client_id") && query.get("code_challenge_method") === "S256";
  if (!isWhole || !URL.canParse(back) || state.length < 10) return { status: 400, json: { error: "invalid_request" } };
  const fields = { state, code: makeCode(world, network) };
  const hidden = (given: Readonly<Record<string, string>>) =>
    Object.entries(given)
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
      .join("");
  const form = (given: Readonly<Record<string, string>>, label: string) =>
    `<form method="get" action="${escaped(back)}">${hidden(given)}<button>${label}</button></form>`;
  return {
    status: 200,
    html: `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(network)} (simulato)</title><style>${look}</style></head><body><main>
<h1>${escaped(network)} (simulato)</h1><p>Arengo chiede di pubblicare per il Comune di Esempio.</p>
${form(fields, "Permetti")}
${form({ state, error: "access_denied" }, "Non permettere")}
</main></body></html>`,
  };
}

const look = `
body { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #17324d; }
button { min-width: 12rem; min-height: 2.75rem; margin-block: .25rem; font: inherit; cursor: pointer; }`;

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
