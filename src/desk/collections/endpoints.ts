import type { Endpoint, PayloadRequest } from "payload";
import { collectionOf, type DeskDocument, type DeskType, type Kind } from "#src/content/desk-types.ts";
import { findTranslationStates } from "#src/content/index.ts";
import { openDb } from "#src/platform/db.ts";
import { idOf } from "../authors/fields.ts";
import { namesOf } from "../authors/names.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { deskMessages } from "../messages.ts";
import { guardFindings } from "../publication/guard-findings.ts";
import { linkFindings } from "../publication/link-findings.ts";
import { deskPool } from "../publication/pool.ts";
import { previewUrl } from "../publication/preview.ts";
import { contentLocales } from "../publication/reconcile.ts";
import type { DeskSettings } from "../settings.ts";
import { standingOf } from "../sites/site-of.ts";

/** The draft that is asked for, in the language asked for, if whoever asks may read it. */
async function askedDraft(req: PayloadRequest, type: DeskType): Promise<DeskDocument | undefined> {
  const found = await req.payload.findByID({
    collection: collectionOf[type.kind as Kind] as never,
    id: String(req.routeParams?.id ?? ""),
    ...{ draft: true, depth: 1, overrideAccess: false, disableErrors: true, user: req.user },
    locale: askedLocale(req) as never,
    fallbackLocale: false as never,
  });
  return (found as DeskDocument | null) ?? undefined;
}

function askedLocale(req: PayloadRequest): string {
  const locales = contentLocales(req);
  const asked = req.searchParams.get("locale") ?? "";
  return locales.includes(asked) ? asked : (locales[0] ?? "it");
}

const noStore = { "cache-control": "no-store" };
const notFound = ({ i18n }: PayloadRequest) =>
  Response.json({ errors: [{ message: deskMessages(i18n.language)("notFound") }] }, { status: 404, headers: noStore });

/** `GET /<collection>/<id>/checks?locale=`: what is missing and what could be better in the draft as last saved, errors first; how its translations stand. */
export const checksEndpoint = (type: DeskType, { config }: DeskSettings): Omit<Endpoint, "root"> => ({
  path: "/:id/checks",
  method: "get",
  handler: async (req) => {
    const draft = req.user ? await askedDraft(req, type) : undefined;
    if (!draft) return notFound(req);
    const { language } = req.i18n;
    const asked = { config, source: draft, kind: type.kind, locale: askedLocale(req), language };
    // what stops first: links to pages that are not there stop like a missing field
    const stops = [...guardFindings(draft, language), ...(await linkFindings(openDb(deskPool(req)), asked))];
    const findings = [...stops, ...type.check(draft, language)];
    const db = openDb(deskPool(req));
    const languages = (await offeredLanguages(db)).filter((code) => code !== "it");
    const key = { site: standingOf(draft).site, kind: type.kind, id: String(draft.id) };
    const translations = await findTranslationStates(db, { ...key, languages });
    return Response.json({ findings, translations, people: await peopleOf(req, draft) }, { headers: noStore });
  },
});

/** Names of who made a draft and of who changed it last. */
async function peopleOf({ payload }: PayloadRequest, draft: DeskDocument): Promise<Record<string, string | undefined>> {
  const [madeBy, changedBy] = [idOf(draft.madeBy), idOf(draft.changedBy)];
  const names = await namesOf(payload, [madeBy, changedBy]);
  return { madeBy: names.get(String(madeBy)), changedBy: names.get(String(changedBy)) };
}

/** `GET /<collection>/<id>/live-preview?locale=`: leads to the page that the draft as last saved would become. */
export const livePreviewEndpoint = (type: DeskType, settings: DeskSettings): Omit<Endpoint, "root"> => ({
  path: "/:id/live-preview",
  method: "get",
  handler: async (req) => {
    const draft = req.user ? await askedDraft(req, type) : undefined;
    const url = draft && (await previewUrl({ req, type, settings, doc: draft, locale: askedLocale(req) }));
    if (!url) return notFound(req);
    const { pathname, search } = new URL(url);
    return new Response(null, { status: 302, headers: { location: `${pathname}${search}`, ...noStore } });
  },
});
