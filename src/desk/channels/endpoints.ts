import type { Endpoint, PayloadRequest } from "payload";
import {
  approvePost,
  correctApproved,
  type Decision,
  decideDelivery,
  declarePost,
  findCard,
  findPost,
  findSilence,
  keepPost,
  type Message,
  makeShortLink,
  reviewPost,
  sendPostBack,
  sendToApproval,
  siteOfPost,
  takeBackPost,
} from "#src/channels/index.ts";
import { findSiteOrigin, mainSite } from "#src/content/index.ts";
import { reduceStored, showLetter } from "#src/newsletter/index.ts";
import type { Db } from "#src/platform/db.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import type { DeskSettings } from "../settings.ts";
import { mayPostOn, personOn } from "./access.ts";
import { sentenceOf } from "./finding-text.ts";
import { keepPictures } from "./keep-pictures.ts";
import { isContentOf } from "./list-contents.ts";
import { channelLabel, publishers } from "./reach.ts";
import { readMedia, readPostForm } from "./read-post-form.ts";
import { command } from "./run-command.ts";
import { tryLinks } from "./try-links.ts";

const screen = "/admin/canali/post";

const idIn = (form: FormData, name = "id"): string => {
  const id = String(form.get(name) ?? "");
  return isUuid(id) ? id : "";
};

/** The site that a form is about: that of the post it names, else the one it is written for; `undefined`: no such post. */
const siteIn = async (req: PayloadRequest, form: FormData, name = "id"): Promise<string | undefined> => {
  const id = idIn(form, name);
  return id ? siteOfPost(dbOf(req), id) : String(form.get("site") ?? "") || mainSite;
};

/** `POST /channels/save`: keeps a post as it was typed; with `next` it goes on to approval. */
const save = (settings: DeskSettings): Endpoint => ({
  path: "/channels/save",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const id = idIn(form);
    const site = await siteIn(req, form);
    if (site === undefined || !(await mayPostOn(req, "write", site)))
      return leadTo("/admin/canali", { refused: site === undefined ? "not-found" : "mayNot" });
    const kept = await keepPictures(settings.filesDir, form);
    const content = readPostForm(form, [...readMedia(form), ...kept.media].slice(0, 20));
    const back = id ? { id } : { site };
    if (!content) return leadTo(screen, { ...back, refused: "bad-form" });
    const { kind, documentId } = content;
    if (kind && !(await isContentOf(req, site, { kind, id: documentId ?? "" })))
      return leadTo(screen, { ...back, refused: "document-missing" });
    const by = await personOn(req, "write", site);
    const now = new Date();
    const isShortened = form.get("shorten") === "on" && content.link !== "";
    const origin = await findSiteOrigin(dbOf(req), site, settings.config.publicUrl);
    const tried = await tryLinks(content, [new URL(settings.config.publicUrl).origin, new URL(origin).origin]);
    const post = await command(req, async (tx) => {
      const link = isShortened ? origin + (await makeShortLink(tx, site, content.link, now)) : content.link;
      return keepPost(tx, { site, ...(id && { id }), by, content: { ...content, link }, now, tried });
    });
    if (!post.ok) return leadTo(screen, { ...back, refused: post.error.kind });
    if (kept.bad) return leadTo(screen, { id: post.value.id, refused: "bad-picture", name: kept.bad });
    if (form.get("next") !== "send") return leadTo(screen, { id: post.value.id, done: "saved" });
    const sent = await command(req, (tx) => sendToApproval(tx, { site, id: post.value.id, now }));
    return leadTo(screen, { id: post.value.id, ...(sent.ok ? { done: "waiting" } : { refused: sent.error.kind }) });
  },
});

/** Which shape a network cuts pictures to. */
const shapeOf = (network: string) => {
  const { narrowest, widest } = publishers.get(network)?.picture ?? {};
  return { narrowest, widest };
};

/** Whether a network shows a card beside an address: one that we send, or one that it makes of the page. */
const showsCard = (network: string): boolean => {
  const { card, makesCards } = publishers.get(network) ?? {};
  return card !== undefined || makesCards === true;
};

/** A letter of the newsletter as it will arrive, made by what makes the letters. */
async function letterOf(
  db: Db,
  { config, filesDir }: DeskSettings,
  { site, name, message }: { readonly site: string; readonly name: string; readonly message: Message },
): Promise<string> {
  const told = { kind: "letter", day: null, parts: [message] } as const;
  const deps = { origin: config.publicUrl, from: config.letters.from, reducePicture: reduceStored(filesDir) };
  const given = { site, names: { it: name }, told, locale: message.language };
  return (await showLetter(db, given, { ...deps, now: new Date() })).html;
}

/** `POST /channels/preview`: how what is being written stands on each network; writes nothing. */
const preview = (settings: DeskSettings): Endpoint => ({
  path: "/channels/preview",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const site = await siteIn(req, form);
    if (site === undefined || !(await mayPostOn(req, "write", site)))
      return Response.json({ channels: [], findings: [] }, { status: 403 });
    const content = readPostForm(form, readMedia(form));
    if (!content) return Response.json({ channels: [], findings: [] }, { status: 422 });
    const id = idIn(form);
    const before = id ? await findPost(dbOf(req), site, id) : undefined;
    const reviewed = { ...content, site, tried: before?.post.tried ?? [] };
    const review = await reviewPost(dbOf(req), publishers, reviewed, content.channels, new Date());
    const { language } = req.i18n;
    const card = content.link
      ? await findCard(dbOf(req), { site, link: content.link, publicUrl: settings.config.publicUrl, now: new Date() })
      : undefined;
    const letters = new Map(
      await Promise.all(
        review.channels
          .filter(({ account }) => account.network === "newsletter")
          .map(
            async ({ account, message }) =>
              [account.id, await letterOf(dbOf(req), settings, { site, name: account.name, message })] as const,
          ),
      ),
    );
    return Response.json({
      channels: review.channels.map(({ account, message, standing }) => ({
        ...{ id: account.id, name: channelLabel(account), network: account.network, text: standing.text },
        ...{
          ...standing.count,
          parts: standing.parts,
          ...shapeOf(account.network),
          cost: standing.cost,
          media: message.media,
          link: message.link,
          title: message.title,
          ...(letters.has(account.id) && { letter: letters.get(account.id) }),
          ...(card && message.media.length === 0 && showsCard(account.network) && { card }),
        },
      })),
      findings: review.findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding, review, language) })),
      cost: review.cost,
    });
  },
});

/** `POST /channels/step`: what is done to a post by a button. */
const step = (settings: DeskSettings): Endpoint => ({
  path: "/channels/step",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const id = idIn(form);
    const asked = String(form.get("step") ?? "");
    const needed = asked === "send" || asked === "declare" ? "write" : "publish";
    const site = id && (await siteIn(req, form));
    if (!site) return leadTo(screen, { refused: "not-found" });
    if (!(await mayPostOn(req, needed, site))) return leadTo(screen, { id, refused: "mayNot" });
    const by = await personOn(req, needed, site);
    const now = new Date();
    const note = String(form.get("note") ?? "").slice(0, 2_000);
    const signer = ["approve", "take-back", "correct"].includes(asked) ? await settings.signer() : undefined;
    const result = await command<unknown>(req, async (tx) => {
      if (asked === "send") return sendToApproval(tx, { site, id, now });
      if (asked === "back") return sendPostBack(tx, { site, id, reason: note, now });
      if (asked === "declare") {
        const isDeclared = form.get("impersonal") === "on" && form.get("indispensable") === "on";
        return declarePost(tx, { site, id, by, now, reason: isDeclared ? note : "" });
      }
      if (!signer) return { ok: false, error: { kind: "not-found" } };
      if (asked === "approve") return approvePost(tx, { signer, publishers, now }, { site, id, by });
      if (asked === "take-back") return takeBackPost(tx, { signer, now }, { site, id, by, note });
      return correctApproved(tx, { signer, now }, { site, id, by, note });
    });
    return leadTo(screen, { id, ...(result.ok ? { done: asked } : { refused: result.error.kind }) });
  },
});

const decisions: readonly Decision[] = ["arrived", "send-again", "release", "give-up"];

/** `POST /channels/decide`: what a person decides about a delivery. */
const decide: Endpoint = {
  path: "/channels/decide",
  method: "post",
  handler: async (req) => {
    const form = await formOf(req);
    const post = idIn(form, "post");
    const site = post && (await siteIn(req, form, "post"));
    if (!site) return leadTo(screen, { refused: "not-found" });
    if (!(await mayPostOn(req, "publish", site))) return leadTo(screen, { id: post, refused: "mayNot" });
    const by = await personOn(req, "publish", site);
    const decision = decisions.find((one) => one === form.get("decision"));
    const given = String(form.get("address") ?? "").trim();
    const address = /^https:\/\//.test(given) && URL.canParse(given) ? given.slice(0, 500) : "";
    const now = new Date();
    const result = decision
      ? await command(req, async (tx) => {
          const isSilent = (await findSilence(tx, site, now)) !== undefined;
          return decideDelivery(tx, {
            site,
            id: idIn(form),
            decision,
            by,
            address,
            isSilent,
            now,
          });
        })
      : ({ ok: false, error: { kind: "not-found" } } as const);
    return leadTo(screen, { id: post, ...(result.ok ? { done: "decided" } : { refused: result.error.kind }) });
  },
};

/** What the desk does to posts when a form of its screens is sent. */
export const postEndpoints = (settings: DeskSettings): Endpoint[] => [
  save(settings),
  preview(settings),
  step(settings),
  decide,
];
