import type { PayloadRequest } from "payload";
import { followPublication } from "#src/channels/index.ts";
import { collectionOf, type DeskDocument, type DeskType, type Kind } from "#src/content/desk-types.ts";
import {
  findCorrection,
  findFirstPublished,
  findHomes,
  mainSite,
  type PublishDeps,
  publishDocument,
  withdrawDocument,
} from "#src/content/index.ts";
import { actingRole, type Role } from "#src/identity/index.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import type { Tx } from "#src/platform/db.ts";
import { invalid } from "../invalid.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { deskMessages } from "../messages.ts";
import { refusal } from "../refusal.ts";
import type { DeskSettings } from "../settings.ts";
import { standingOf } from "../sites/site-of.ts";
import { ofAllSites, workKeysIn } from "../sites/workplaces.ts";
import { guardFindings } from "./guard-findings.ts";
import { linkFindings } from "./link-findings.ts";
import { transactionOf } from "./transaction.ts";
import { storeUploads } from "./uploads.ts";

interface Acting {
  readonly req: PayloadRequest;
  readonly type: DeskType;
  readonly settings: DeskSettings;
}

/** The language of the person at the desk, for sentences. */
const languageOf = (req: PayloadRequest): string => req.i18n?.language ?? "it";

/** Every language that the desk's tables can hold, the first being the main one. */
export function contentLocales(req: PayloadRequest): string[] {
  const { localization } = req.payload.config;
  return localization ? localization.localeCodes : ["it"];
}

async function publishDeps(settings: DeskSettings): Promise<PublishDeps> {
  const now = new Date();
  const { publicUrl } = settings.config;
  const follow: PublishDeps["follow"] = (tx, happenings) => followPublication(tx, { publicUrl, now }, happenings);
  return { signer: await settings.signer(), eventJobs, now, follow };
}

/**
 * Makes what the public reads agree with the main row of a document of the desk, in Payload's own transaction: publishes
 * every language offered that has a title, withdraws what is no longer published, changes nothing where nothing changed.
 * Whatever led here (button, autosave, restored version, schedule, REST), the outcome depends on the row alone.
 */
export async function reconcile(acting: Acting, id: number | string): Promise<void> {
  const { req, settings } = acting;
  const tx = await transactionOf(req);
  const deps = await publishDeps(settings);
  const rows = await readMainRows(acting, id, await offeredLanguages(tx));
  for (const [locale, source] of rows) {
    const isPublished =
      source?._status === "published" && typeof source.title === "string" && source.title.trim() !== "";
    if (source && isPublished) await publish(acting, tx, deps, source, locale);
    else await withdraw(acting, tx, deps, { id: String(id), locale, reason: reasonIn(rows, locale) });
  }
}

/** Takes a deleted document off the site in every language, with the reason that was written in it. */
export async function withdrawDeleted(acting: Acting, id: number | string): Promise<void> {
  const tx = await transactionOf(acting.req);
  const deps = await publishDeps(acting.settings);
  const rows = await readMainRows(acting, id, await offeredLanguages(tx));
  // what was published in a language that is no longer offered goes too
  for (const locale of contentLocales(acting.req)) {
    await withdraw(acting, tx, deps, { id: String(id), locale, reason: reasonIn(rows, locale) });
  }
}

type MainRows = ReadonlyMap<string, DeskDocument | undefined>;

/** The main row of a document in each of these languages, the main language first. */
async function readMainRows({ req, type }: Acting, id: number | string, languages: string[]): Promise<MainRows> {
  const rows = new Map<string, DeskDocument | undefined>();
  for (const locale of contentLocales(req).filter((code) => languages.includes(code)))
    rows.set(locale, await readMainRow(req, type, id, locale));
  return rows;
}

/** Why the document is withdrawn, in this language; else as it was said in another. Empty: nobody said why. */
function reasonIn(rows: MainRows, locale: string): string {
  const written = (source: DeskDocument | undefined) =>
    typeof source?.withdrawalReason === "string" ? source.withdrawalReason.trim() : "";
  return written(rows.get(locale)) || [...rows.values()].map(written).find((reason) => reason !== "") || "";
}

async function readMainRow(
  req: PayloadRequest,
  type: DeskType,
  id: number | string,
  locale: string,
): Promise<DeskDocument | undefined> {
  const found = await req.payload.findByID({
    collection: collectionOf[type.kind as Kind] as never,
    id,
    locale: locale as never,
    fallbackLocale: false as never,
    draft: false,
    depth: 1,
    disableErrors: true,
    overrideAccess: true,
    // a copy: Payload writes the locale into the request it is given
    req: { ...req } as PayloadRequest,
  });
  return (found as DeskDocument | null) ?? undefined;
}

async function publish(
  { req, type, settings }: Acting,
  tx: Tx,
  deps: PublishDeps,
  source: DeskDocument,
  locale: string,
): Promise<void> {
  const say = deskMessages(languageOf(req));
  const language = languageOf(req);
  const errors = [
    ...type.check(source, language).filter((finding) => finding.severity === "error"),
    ...guardFindings(source, language),
    ...(await linkFindings(tx, { config: settings.config, source, kind: type.kind, locale, language })),
  ];
  const standing = standingOf(source);
  const key = { site: standing.site, kind: type.kind, id: String(source.id), locale };
  const homes = await findHomes(tx, key);
  if (homes.some((site) => site !== standing.site)) throw refusal(say("withdrawToMove"), 409);
  const firstPublishedAt = await findFirstPublished(tx, key);
  if (errors.length > 0) {
    // a translation that is not ready stays unpublished; the main language must be whole
    if (locale !== contentLocales(req)[0] && !firstPublishedAt) return;
    throw invalid(req, { collection: collectionOf[type.kind as Kind] }, errors);
  }
  const uploads = await storeUploads(source, settings);
  const context = { ...standing, locale, now: deps.now, ...uploads, ...(firstPublishedAt && { firstPublishedAt }) };
  const document = type.toPublished(source, context);
  const note = typeof source.correctionNote === "string" ? source.correctionNote.trim() : "";
  const isNewNote = note !== "" && (await findCorrection(tx, key)) !== note;
  const input = { document, role: roleOf(req, type.kind) ?? "", ...(isNewNote && { correction: note }) };
  const published = await publishDocument(tx, deps, input);
  if (!published.ok) throw refusal(say("pathTaken"), 409);
  if (published.value.changed && !roleOf(req, type.kind)) throw refusal(say("mayNotPublish"), 403);
  if (published.value.changed) await refuseElsewhere(req, type.kind, standing.site);
}

async function withdraw(
  { req, type }: Acting,
  tx: Tx,
  deps: PublishDeps,
  { id, locale, reason }: { id: string; locale: string; reason: string },
): Promise<void> {
  const role = roleOf(req, type.kind);
  const say = deskMessages(languageOf(req));
  const [site] = await findHomes(tx, { kind: type.kind, id, locale });
  if (site === undefined) return;
  const key = { site, kind: type.kind, id, locale };
  const withdrawn = await withdrawDocument(tx, deps, { key, role: role ?? "", reason });
  if (!withdrawn.ok) return;
  await refuseElsewhere(req, type.kind, site);
  if (!role) throw refusal(say("mayNotPublish"), 403);
  if (reason === "") throw refusal(say("reasonMissing"), 400);
}

/** Refuses what would be said or taken back on a site on which whoever acts does not work, whichever way it came here. */
async function refuseElsewhere(req: PayloadRequest, kind: string, site: string): Promise<void> {
  const keys = await workKeysIn(req);
  const isAllowed = keys === "all" || keys.has(ofAllSites(kind) ? mainSite : site);
  if (!isAllowed) throw refusal(deskMessages(languageOf(req))("notYourSite"), 403);
}

/** The role that allows the person to publish; the installation itself (loader, schedule) acts as administrator. */
function roleOf(req: PayloadRequest, kind: string): Role | undefined {
  if (!req.user) return "administrator";
  return actingRole(((req.user as { roles?: Role[] }).roles ?? []) as Role[], "publish", kind);
}
