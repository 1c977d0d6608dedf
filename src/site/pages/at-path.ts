import { type FoundDocument, findAtPath, homeOf, homeOfGuest } from "#src/content/index.ts";
import { localePrefix } from "#src/kernel/languages.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import { localeOfPath } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import type { SiteTypes } from "./cards.tsx";
import { documentModel } from "./document.tsx";
import { errorModel, goneModel } from "./errors.tsx";
import { topicModel } from "./topic.tsx";

type Context = Pick<PageContext, "db" | "locale" | "now" | "site" | "sites" | "origin"> & { readonly path: string };

/** The page asked for is at another address now. */
export interface Moved {
  readonly movedTo: string;
  /** Only as long as things are as they are (302), rather than for ever (301). */
  readonly forNow?: boolean;
  /** As those of a page: the answer holds until one of these is announced. */
  readonly tags: readonly string[];
}

/**
 * What to answer at an address that is no page of the site's own: a document, its new address, 410, or 404. An address
 * of another language whose document has no such translation shows the original with a notice.
 */
export async function answerAt(context: Context, settings: SiteSettings, types: SiteTypes): Promise<PageModel | Moved> {
  const prefix = localePrefix(localeOfPath(context.path));
  const found = await findAtPath(context.db, context);
  if (found === undefined && prefix !== "") {
    const italian = await findAtPath(context.db, { ...context, path: context.path.slice(prefix.length) });
    if (italian?.kind === "document" && hasPage(italian)) {
      const model = await frame(context, italian, settings, types);
      const translated = model.translations?.[context.locale];
      // a translation may be withdrawn again: nobody is told to remember this
      return translated ? { movedTo: translated, forNow: true, tags: model.tags } : model;
    }
    if (italian?.kind === "moved") return { movedTo: prefix + italian.to, tags: [italian.tag] };
  }
  if (found?.kind === "moved") return { movedTo: found.to, tags: [found.tag] };
  if (found?.kind === "gone") return goneModel(found, context.locale);
  if (found && hasPage(found) && !isHomeless(found, context)) return frame(context, found, settings, types);
  const home = homeOfGuest(context.path, prefix);
  const site = home && context.sites.find(({ key }) => key === home.site && key !== context.site);
  // what another site showed here once, or is looked for here, is at home there
  if (home && site) return { movedTo: site.origin + home.path, tags: [] };
  return errorModel(404, context.locale);
}

/** Kinds without a page of their own (settings, contact points) have an address only because every row has one. */
const hasPage = ({ document }: FoundDocument): boolean => document.listed && document.kind !== "settings";

/** Whether a document is shown as the guest of a site whose own site is closed. */
const isHomeless = ({ document }: FoundDocument, { sites }: Pick<Context, "sites">): boolean =>
  document.shownFrom !== undefined && !homeOf(document, sites);

function frame(context: Context, found: FoundDocument, settings: SiteSettings, types: SiteTypes): Promise<PageModel> {
  const { document } = found;
  const otherLanguage = document.locale !== context.locale;
  if (document.kind === "topic" && !otherLanguage) return topicModel(context, document, settings, types);
  return documentModel(context, { document, found, otherLanguage }, settings, types);
}
