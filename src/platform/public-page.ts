import type { ComponentChildren } from "preact";
import type { Addresses } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "./db.ts";
import type { NamedSite } from "./here.ts";

/** One step of the way from home to a page; the last one, the page itself, has no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** What a page says, without the shell around it. The site wraps it in header and footer, caches it and sends it. */
export interface PageModel {
  /** 200 unless told; 410 for what was withdrawn. */
  readonly status?: 200 | 403 | 404 | 405 | 409 | 410 | 422 | 429 | 500 | 503;
  /** `<title>` without the name of the municipality, and normally the text of the only `<h1>`. */
  readonly title: string;
  /** For search engines and previews; at most 160 characters are shown. */
  readonly description?: string;
  /** From below home to this page, this page last. Empty on home. */
  readonly breadcrumb: readonly Crumb[];
  readonly body: ComponentChildren;
  /** Cached copies are dropped when any of these is announced (`NOTIFY published`). Empty: never cached. */
  readonly tags: readonly string[];
  /** Earliest instant at which something on the page begins or ends by itself; absent: nothing does. */
  readonly expiresAt?: Date;
  /**
   * When something published next appears or ends by itself, where a statement of the page told it; `"never"`: `expiresAt` says all
   * there is to say of this page. Absent: the site asks.
   */
  readonly nextChange?: Date | "never";
  readonly lastModified?: Date;
  /**
   * When what stands on the page last changed, said at its foot beside the way to the register. Absent: `lastModified`, else when the
   * site last said something of itself. `"above"`: the page says when itself. `"told"`: the page says both itself, or is for one
   * reader alone.
   */
  readonly updatedAt?: Date | "above" | "told";
  /** Addresses of one of the program's own pages; it stands in every language that the site offers. */
  readonly alternates?: Addresses;
  /** What was asked of such a page, beginning with `?`: whoever changes the language keeps it. The site fills it in where the page does not. */
  readonly asked?: string;
  /** Where a page for one reader, which search engines are not told of, stands in other languages. The site fills it in. */
  readonly standsAt?: Addresses;
  /** Addresses of what people wrote, by language, this page's included: only languages in which it was written. */
  readonly translations?: Readonly<Record<Locale, string>>;
  /** Where a reader of a language in which nobody wrote it finds the original, with a notice in that language. */
  readonly fallbacks?: Readonly<Record<Locale, string>>;
  /**
   * Address that search engines shall take for this one: root-relative, the original's on a page that stands in for a missing
   * translation; whole, that of the page on its own site on a page that is shown from another.
   */
  readonly canonical?: string;
  /** schema.org objects; the shell writes them as JSON-LD. */
  readonly jsonLd?: readonly object[];
  /** Feeds a reader of this page may want. */
  readonly feeds?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
  /** Root-relative address of the picture that previews of this page show. */
  readonly image?: string;
  /** A list in which nothing stands: a site that does not have it in its menu has no such page. */
  readonly isEmptyList?: boolean;
  /** Default `index`. */
  readonly robots?: "index" | "noindex" | "noindex, noarchive";
  /** Which section of the site the page belongs to, for the menu and for statistics, such as `novita`. */
  readonly section?: string;
  /** First page of the service that ends with this one: at its foot one is asked how easy it was, even where nothing lasts. */
  readonly endsService?: string;
  /** Root-relative address of the page's web app manifest. */
  readonly manifest?: string;
  /** Root-relative scripts (modules) that this page enhances itself with. Everything must work without them. */
  readonly scripts?: readonly string[];
}

/** The map from which pictures can be drawn: how far it reaches (WGS 84, decimal degrees), and whose data it is. */
export interface KnownMap {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly source: string;
}

/** What a page may look at while it is being made. */
export interface PageContext {
  readonly db: Db;
  readonly locale: Locale;
  /** The instant the page speaks of. */
  readonly now: Date;
  /** Key of the site in a shared installation. */
  readonly site: string;
  /** Origin under which citizens reach the site, without trailing slash. */
  readonly origin: string;
  /** Every site of the installation that is open, the municipality's first, named in this language. */
  readonly sites: readonly NamedSite[];
  /** Absent: nobody imported one. */
  readonly map?: KnownMap | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** A page of a slice: where it is and how it is made. `main/site.ts` gives all of them to the site. */
export interface PublicPage {
  /** Its addresses, in Fastify's syntax (`/registro/entry/:number`); further languages have the English words (ADR 85). */
  readonly paths: Addresses;
  /** The page is the municipality's own: the hosts of other sites lead to it. */
  readonly onlyMain?: true;
  /**
   * Names of the query parameters that change the page; others are ignored, and do not make further cached copies. `name+` may come
   * several times: its values come joined by commas, as `name`.
   */
  readonly query?: readonly string[];
  /** The page, or `undefined` when there is none (404). */
  readonly load: (context: PageContext) => Promise<PageModel | undefined>;
}

/** What was sent, and by whom as far as a form may know. */
export interface FormContext extends Omit<PageContext, "query"> {
  /** What was typed and chosen, with nothing in it that PostgreSQL cannot hold. */
  readonly form: URLSearchParams;
  /** What was uploaded, in the order of the form; empty where the form takes no files. */
  readonly files: readonly SentFile[];
}

/** A file that came with a form. Nothing was looked at yet: neither its name nor its bytes can be trusted. */
export interface SentFile {
  /** Name of the field. */
  readonly field: string;
  readonly name: string;
  /** Empty when it was too large. */
  readonly data: Buffer;
  readonly isTooLarge: boolean;
}

/** Where to go after something was taken, so that reloading the page does not send it twice. */
export interface SeeOther {
  /** Root-relative. */
  readonly seeOther: string;
}

/**
 * A form of a slice (`application/x-www-form-urlencoded`, or with files): where it is sent to and what comes of it. The site takes no form
 * that another site's page sends, and asks for patience when one network sends too many. The page of the form is a
 * `PublicPage`; a refusal is answered with that page again, status 422, holding everything that was typed.
 */
export interface PublicForm {
  /** Its addresses, in Fastify's syntax. */
  readonly paths: Addresses;
  /** The form is the municipality's own: it is not taken on the hosts of other sites. */
  readonly onlyMain?: true;
  /** How often one address may send it in a minute; default 20. */
  readonly perMinute?: number;
  /** Takes `multipart/form-data` too: so many files of so many bytes each; further ones are dropped, larger ones come empty. */
  readonly files?: { readonly atMost: number; readonly bytes: number };
  readonly take: (context: FormContext) => Promise<PageModel | SeeOther>;
}
