/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { pageUrl } from "#src/content/index.ts";
import { directionOf, formatTag, programAttributes } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Crumb, PageModel } from "#src/platform/public-page.ts";
import { ratingAction } from "#src/rating/index.ts";
import { Rating } from "#src/ui/rating/component.tsx";
import type { AssetManifest } from "../assets/manifest.ts";
import { siteText } from "../messages.ts";
import { openSearchPath, pathOf } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";
import { Foot } from "./foot.tsx";
import { Header } from "./header.tsx";
import { translationsOf } from "./language-links.ts";
import { LastUpdate } from "./last-update.tsx";
import { pageJsonLd } from "./page-json-ld.ts";
import { scriptJson } from "./script-json.ts";

/** Everything the frame of a page depends on, beside the page itself. */
export interface ShellProps {
  readonly settings: SiteSettings;
  readonly locale: Locale;
  /** Path of this page. */
  readonly path: string;
  readonly origin: string;
  readonly assets: AssetManifest;
  /** Address of the stylesheet in the municipality's colours. */
  readonly theme: string;
  /** Scripts that every page loads, such as that of the statistics. */
  readonly scripts: readonly string[];
  /** The page shows a draft. */
  readonly preview?: boolean;
  /** Seconds after which the page asks for itself again. */
  readonly refreshAfter?: number;
  readonly model: PageModel;
}

/** A whole page: head, header, body, footer. Reads well at 320 px and without JavaScript. */
export function Shell(props: ShellProps) {
  const { model, locale, settings } = props;
  const text = siteText(locale);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <Head {...props} />
      <body>
        <div class="skiplinks" {...programAttributes(locale)}>
          <a class="visually-hidden-focusable" href="#contenuto">
            {text("skip.content")}
          </a>
          <a class="visually-hidden-focusable" href="#navigazione">
            {text("skip.navigation")}
          </a>
          <a class="visually-hidden-focusable" href="#pie-di-pagina">
            {text("skip.footer")}
          </a>
        </div>
        {settings.demonstration && (
          <aside class="alert alert-warning" data-banner="demonstration" aria-label={text("banner.demonstrationLabel")}>
            <p class="mb-0">{text("banner.demonstration")}</p>
          </aside>
        )}
        {props.preview && (
          <p class="alert alert-danger" data-banner="preview">
            {text("banner.preview")}
          </p>
        )}
        <Header {...props} />
        <main id="contenuto" tabIndex={-1} {...(model.alternates && programAttributes(locale))}>
          <Breadcrumb locale={locale} crumbs={model.breadcrumb} />
          {model.body}
          {!props.preview && <LastUpdate model={model} settings={settings} locale={locale} />}
          {!props.preview && isRated(model) && (
            <div {...programAttributes(locale)}>
              <Rating {...{ action: ratingAction(locale), locale, ...ratedBy(model, props.path) }} />
            </div>
          )}
        </main>
        <Foot settings={settings} locale={locale} />
      </body>
    </html>
  );
}

/** What has lasting content can be rated, and a service at its end: no errors, no results of a search, no answers to a form. */
const isRated = ({ status, tags, endsService }: PageModel): boolean =>
  (status ?? 200) === 200 && (tags.length > 0 || endsService !== undefined);

const ratedBy = ({ endsService }: PageModel, path: string) =>
  endsService === undefined ? { page: path } : { page: endsService, asks: "ease" as const };

function Head({ model, locale, settings, origin, path, assets, theme, scripts, preview, refreshAfter }: ShellProps) {
  const isHome = model.breadcrumb.length === 0 && path === pathOf("home", locale);
  const named = isHome ? settings.municipality : `${model.title} - ${settings.municipality}`;
  // who cannot see the page hears first that what was sent was not taken
  const title = model.status === 422 ? siteText(locale)("error.title", { title: named }) : named;
  const described = { title: model.title, name: settings.municipality };
  const description = model.description ?? siteText(locale)("page.description", described);
  const isFromElsewhere = model.canonical !== undefined && !model.canonical.startsWith("/");
  const alternates = isFromElsewhere ? [] : translationsOf(model, settings.languages);
  const first = alternates[0];
  const canonical = pageUrl(origin, model.canonical ?? path);
  const robots = preview ? "noindex, noarchive" : model.robots;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {robots && robots !== "index" && <meta name="robots" content={robots} />}
      {refreshAfter !== undefined && <meta http-equiv="refresh" content={String(refreshAfter)} />}
      {robots === undefined || robots === "index" || model.canonical ? <link rel="canonical" href={canonical} /> : null}
      {alternates.length > 1 &&
        alternates.map(([language, href]) => (
          <link key={language} rel="alternate" hreflang={language} href={origin + href} />
        ))}
      {alternates.length > 1 && first && <link rel="alternate" hreflang="x-default" href={origin + first[1]} />}
      {model.feeds?.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={settings.municipality}
        href={openSearchPath(locale)}
      />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {model.manifest && <link rel="manifest" href={model.manifest} />}
      {assets.preload.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={theme} />
      <script type="module" src={assets.script} />
      {[...scripts, ...(model.scripts ?? [])].map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      <meta property="og:title" content={model.title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={isHome ? "website" : "article"} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={settings.municipality} />
      <meta property="og:locale" content={openGraphLocale(locale)} />
      {model.image && <meta property="og:image" content={origin + model.image} />}
      <meta name="twitter:card" content={model.image ? "summary_large_image" : "summary"} />
      <JsonLd objects={pageJsonLd(model, { locale, origin, path })} />
    </head>
  );
}

/** Each object in a script of its own: data, which a browser never runs. `metatag` is where the model looks for it (R.SI.1.1). */
function JsonLd({ objects }: { objects: readonly object[] }) {
  return (
    <>
      {objects.map(scriptJson).map((json) => (
        <script
          key={json}
          type="application/ld+json"
          data-element="metatag"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson leaves no "<" that could end the element
          dangerouslySetInnerHTML={{ __html: json }}
        />
      ))}
    </>
  );
}

function Breadcrumb({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  const text = siteText(locale);
  const all: readonly Crumb[] = [{ label: text("nav.home"), href: pathOf("home", locale) }, ...crumbs];
  return (
    <div class="container">
      <nav class="breadcrumb-container" aria-label={text("nav.breadcrumb")} {...programAttributes(locale)}>
        <ol class="breadcrumb" data-element="breadcrumb">
          {all.map((crumb, index) => (
            <Step key={crumb.href ?? crumb.label} crumb={crumb} last={index === all.length - 1} />
          ))}
        </ol>
      </nav>
    </div>
  );
}

function Step({ crumb, last }: { crumb: Crumb; last: boolean }): ComponentChildren {
  if (last || !crumb.href) {
    return (
      <li class="breadcrumb-item active" {...(last && { "aria-current": "page" as const })}>
        {crumb.label}
      </li>
    );
  }
  return (
    <li class="breadcrumb-item">
      <a href={crumb.href}>{crumb.label}</a>
      <span class="separator" aria-hidden="true">
        /
      </span>
    </li>
  );
}

/** A language as Open Graph writes it: with a country, where there is no doubt about it. */
function openGraphLocale(locale: Locale): string {
  const known = openGraphLocales.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.Locale(formatTag(locale)).maximize().toString().split("-", 3);
  const name = parts.filter((part) => part.length === 2).join("_");
  openGraphLocales.set(locale, name);
  return name;
}
/** The languages of the site, a dozen. */
const openGraphLocales = new Map<Locale, string>();
