import type { Endpoint } from "payload";
import {
  answerItem,
  askInboxNow,
  decideItem,
  type ItemDecision,
  keepStopWords,
  siteOfItem,
} from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { rolesOf } from "../collections/access.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { worksOnSite } from "../sites/works-on-site.ts";
import { mayPostOn, personOf } from "./access.ts";
import { publishers } from "./reach.ts";
import { command } from "./run-command.ts";

const screen = "/admin/canali/commenti";
const mostText = 5_000;

const word = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** `POST /channels/answer`: answers a comment or mention in the municipality's name. */
const answer = (settings: DeskSettings): Endpoint => ({
  path: "/channels/answer",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const id = word(form, "id");
    const text = word(form, "text").replaceAll("\r\n", "\n").slice(0, mostText);
    const site = isUuid(id) ? await siteOfItem(dbOf(req), id) : undefined;
    if (site === undefined) return leadTo(screen, { not: "not-found" });
    if (!(await mayPostOn(req, "publish", site))) return leadTo(screen, { site, not: "mayNot" });
    const deps = { signer: await settings.signer(), publishers, now: new Date() };
    const by = personOf(req, "publish");
    const answered = await command(req, (tx) => answerItem(tx, deps, { site, id, text, by }));
    return leadTo(screen, { site, ...(answered.ok ? { yes: "answered" } : { not: answered.error.kind }) });
  },
});

function decisionIn(form: FormData): ItemDecision | undefined {
  const what = word(form, "what");
  switch (what) {
    case "assign":
      return { what, office: word(form, "office") };
    case "hide":
    case "hid-there":
      return { what, rule: word(form, "rule") };
    case "showed-there":
    case "close":
    case "reopen":
    case "show":
      return { what };
    default:
      return undefined;
  }
}

/** What citizens see the outcome of wants the right to publish. */
const publicDecisions: ReadonlySet<ItemDecision["what"]> = new Set(["hide", "show", "hid-there", "showed-there"]);

/** `POST /channels/item`: assigns, closes, hides or shows again. Hiding and showing want the right to publish. */
const item: Endpoint = {
  path: "/channels/item",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const id = word(form, "id");
    const decision = decisionIn(form);
    const isPublic = decision !== undefined && publicDecisions.has(decision.what);
    const site = isUuid(id) ? await siteOfItem(dbOf(req), id) : undefined;
    if (!decision || site === undefined) return leadTo(screen, { not: "not-found" });
    const action = isPublic ? "publish" : "write";
    if (!(await mayPostOn(req, action, site))) return leadTo(screen, { site, not: "mayNot" });
    const by = personOf(req, action);
    const decided = await command(req, (tx) => decideItem(tx, publishers, { site, id, by, now: new Date(), decision }));
    return leadTo(screen, { site, ...(decided.ok ? { yes: decision.what } : { not: decided.error.kind }) });
  },
};

/** `POST /channels/inbox-ask`: has the networks asked for comments now. */
const askNow: Endpoint = {
  path: "/channels/inbox-ask",
  method: "post",
  handler: async (req) => {
    const site = word(await formOf(req), "site") || mainSite;
    if (!(await mayPostOn(req, "write", site))) return leadTo(screen, { not: "mayNot" });
    const asked = await command(req, (tx) => askInboxNow(tx, publishers, { site, now: new Date() }));
    return leadTo(screen, { site, ...(asked.ok ? { yes: "asked" } : { not: asked.error.kind }) });
  },
};

/** `POST /channels/stop-words`: names that the word lists leave alone. */
const stopWords: Endpoint = {
  path: "/channels/stop-words",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const site = word(form, "site") || mainSite;
    const mayKeep = may(rolesOf(req), "administer") && (await worksOnSite(req, site));
    if (!mayKeep) return leadTo(screen, { not: "mayNot" });
    const words = word(form, "words")
      .slice(0, 100_000)
      .split(/[\r\n,]+/);
    const by = personOf(req, "write").name;
    await dbOf(req)
      .transaction()
      .execute((tx) => keepStopWords(tx, site, { words, by, now: new Date() }));
    return leadTo(screen, { site, yes: "words" });
  },
};

export const inboxEndpoints = (settings: DeskSettings): Endpoint[] => [answer(settings), item, askNow, stopWords];
