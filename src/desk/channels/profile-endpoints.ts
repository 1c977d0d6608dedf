import type { Endpoint } from "payload";
import {
  AccountFields,
  changeAccount,
  comeBack,
  connectAccount,
  connectByKey,
  findAppOf,
  keepApp,
  leaveFor,
  noteAway,
  removeAccount,
  screenNetworks,
  siteOfAccount,
  takeBack,
} from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayConnect, mayConnectOn, personOf } from "./access.ts";
import { deskReach } from "./reach.ts";

const screen = "/admin/canali/profili";
const patienceMs = 30_000;
/** The simulated networks take whoever comes. */
const simulatedApp = { clientId: "arengo", clientSecret: "simulated" };

const backTo = ({ config }: DeskSettings): string => `${config.publicUrl}/admin/api/channels/back`;
const word = (form: FormData, name: string, longest = 500): string =>
  String(form.get(name) ?? "")
    .trim()
    .slice(0, longest);

/** `POST /channels/connect`: sends the person to a network's screen, to allow us there. */
const connect = (settings: DeskSettings): Endpoint => ({
  path: "/channels/connect",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const site = word(form, "site") || mainSite;
    if (!(await mayConnectOn(req, site))) return leadTo(screen, { site, refused: "mayNot" });
    const network = word(form, "network");
    if (!screenNetworks.includes(network)) return leadTo(screen, { site, refused: "unknown-network" });
    const { screens, versions, simulator, key } = deskReach(settings);
    const sealKey = await key();
    const app = (await findAppOf(dbOf(req), sealKey, network)) ?? (simulator ? simulatedApp : undefined);
    if (!app) return leadTo(screen, { site, refused: "app-missing" });
    const left = leaveFor(network, {
      ...{ endpoints: screens, version: versions[network] ?? "", clientId: app.clientId, back: backTo(settings) },
    });
    if (!left) return leadTo(screen, { site, refused: "unknown-network" });
    const { state, away, url } = left;
    const personId = personOf(req, "write").id;
    await dbOf(req)
      .transaction()
      .execute((tx) => noteAway(tx, sealKey, { state, site, network, away, personId, now: new Date() }));
    // a form may not lead to another site (form-action 'self'), not even by a redirect; a page of one line may
    return onwardPage(url);
  },
});

/**
 * `GET /channels/back`: a network sends the person back with a code. The browser leaves out the desk's cookie on a way that began at
 * another site (SameSite=Strict): hence a page of one line that goes on from here.
 */
const back = (settings: DeskSettings): Endpoint => ({
  path: "/channels/back",
  method: "get",
  handler: async (req) => {
    const query = new URL(req.url ?? "", settings.config.publicUrl).searchParams;
    const [state, code] = [query.get("state") ?? "", query.get("code") ?? ""];
    if (!req.user) return query.get("again") ? leadTo(screen, { refused: "mayNot" }) : goOn(query);
    if (!/^[\w-]{10,100}$/.test(state) || code === "") return leadTo(screen, { refused: "not-allowed" });
    const { endpoints, versions, simulator, key } = deskReach(settings);
    const sealKey = await key();
    const db = dbOf(req);
    const now = new Date();
    const personId = personOf(req, "write").id;
    const taken = await db.transaction().execute((tx) => takeBack(tx, sealKey, { state, personId, now }));
    if (!taken || !(await mayConnectOn(req, taken.site))) return leadTo(screen, { refused: "not-allowed" });
    const { site, network, away } = taken;
    const app = (await findAppOf(db, sealKey, network)) ?? (simulator ? simulatedApp : undefined);
    if (!app) return leadTo(screen, { site, refused: "app-missing" });
    const came = await comeBack(network, {
      ...{
        endpoints,
        version: versions[network] ?? "",
        ...app,
        back: backTo(settings),
        code: code.slice(0, 2_000),
        away,
        now,
      },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!came.ok) return leadTo(screen, { site, refused: came.error.kind });
    await db.transaction().execute(async (tx) => {
      for (const connected of came.value) await connectAccount(tx, sealKey, { site, connected, now });
    });
    return leadTo(screen, { site, done: "connected" });
  },
});

function goOn(query: URLSearchParams): Response {
  const onward = new URLSearchParams({ state: query.get("state") ?? "", code: query.get("code") ?? "", again: "1" });
  return onwardPage(`/admin/api/channels/back?${onward}`);
}

/** A page of one line that leads on by itself. */
function onwardPage(address: string): Response {
  const target = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const html = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Arengo</title><meta http-equiv="refresh" content="0;url=${target}"></head><body><p><a href="${target}">Continua</a></p></body></html>`;
  const headers = {
    ...{ "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "referrer-policy": "no-referrer" },
  };
  return new Response(html, { headers });
}

/** `POST /channels/connect-key`: connects what has a key of its own. */
const connectKey = (settings: DeskSettings): Endpoint => ({
  path: "/channels/connect-key",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const site = word(form, "site") || mainSite;
    if (!(await mayConnectOn(req, site))) return leadTo(screen, { site, refused: "mayNot" });
    const { endpoints, simulator, key } = deskReach(settings);
    const network = word(form, "network");
    const instance = word(form, "instance") || (simulator ? `${simulator}/${network}` : "");
    const connected = await connectByKey(
      { network, profile: word(form, "profile"), key: word(form, "key", 2_000), instance },
      {
        endpoints,
        signal: AbortSignal.timeout(patienceMs),
        isAllowed: (url) => isPublicServer(url) || isSimulated(url, simulator),
      },
    );
    if (!connected.ok) return leadTo(screen, { site, refused: connected.error.kind });
    const sealKey = await key();
    const now = new Date();
    await dbOf(req)
      .transaction()
      .execute((tx) => connectAccount(tx, sealKey, { site, connected: connected.value, now }));
    return leadTo(screen, { site, done: "connected" });
  },
});

/** A server by name on the open internet; administrators alone come here. */
function isPublicServer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  return (
    protocol === "https:" &&
    port === "" &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(hostname) &&
    !/\.(local|internal|localhost)$/i.test(hostname)
  );
}
const isSimulated = (url: string, simulator: string | undefined): boolean =>
  simulator !== undefined && url.startsWith(`${simulator}/`);

/** `POST /channels/app`: keeps how a network knows this installation. */
const app = (settings: DeskSettings): Endpoint => ({
  path: "/channels/app",
  method: "post",
  handler: async (req) => {
    if (!mayConnect(req)) return leadTo(screen, { refused: "mayNot" });
    const form = await formOf(req);
    const network = word(form, "network");
    const clientId = word(form, "clientId", 300);
    if (!screenNetworks.includes(network) || clientId === "") return leadTo(screen, { refused: "unknown-network" });
    const key = await deskReach(settings).key();
    await dbOf(req)
      .transaction()
      .execute((tx) => keepApp(tx, key, { network, clientId, clientSecret: word(form, "clientSecret") }));
    return leadTo(screen, { done: "app" });
  },
});

/** `POST /channels/profile`: what is said about a profile, or that it is used no more. */
const profile: Endpoint = {
  path: "/channels/profile",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const id = word(form, "id");
    const db = dbOf(req);
    const site = isUuid(id) ? await siteOfAccount(db, id) : undefined;
    if (site === undefined) return leadTo(screen, { refused: "not-found" });
    if (!(await mayConnectOn(req, site))) return leadTo(screen, { site, refused: "mayNot" });
    if (form.get("step") === "remove") {
      const isDone = await db.transaction().execute((tx) => removeAccount(tx, site, id));
      return leadTo(screen, { site, ...(isDone ? { done: "removed" } : { refused: "not-found" }) });
    }
    const fields = AccountFields.safeParse({
      ...Object.fromEntries(
        ["name", "address", "office", "responsible", "responsibleId", "responsibleMail", "policy"].map((name) => [
          name,
          word(form, name),
        ]),
      ),
      ...{ isPublic: form.get("isPublic") === "on", needsOtherPerson: form.get("needsOtherPerson") === "on" },
      automaticKinds: word(form, "automaticKinds")
        .split(/[\s,]+/)
        .filter(Boolean),
    });
    if (!fields.success) return leadTo(screen, { site, refused: "bad-form" });
    const isDone = await db.transaction().execute((tx) => changeAccount(tx, site, id, fields.data));
    return leadTo(screen, { site, ...(isDone ? { done: "changed" } : { refused: "not-found" }) });
  },
};

/** What the desk does to profiles. */
export const profileEndpoints = (settings: DeskSettings): Endpoint[] => [
  connect(settings),
  back(settings),
  connectKey(settings),
  app(settings),
  profile,
];
