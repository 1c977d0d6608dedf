import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";

interface Place {
  readonly locale: Locale;
  readonly origin: string;
  /** Path of the page as it was asked. */
  readonly path: string;
}

/**
 * What a page says to machines: what its type says of it, first, since the model's checker looks there (R.SI.1.1), or that it is
 * a page; then the way from home to it. Nothing on an error. Source: schema.org
 */
export function pageJsonLd(model: PageModel, place: Place): object[] {
  if ((model.status ?? 200) !== 200) return [];
  const own = model.jsonLd && model.jsonLd.length > 0 ? model.jsonLd : [webPage(model, place)];
  return model.breadcrumb.length > 0 ? [...own, breadcrumbList(model, place)] : [...own];
}

const webPage = (model: PageModel, { locale, origin, path }: Place) => ({
  "@context": "https://schema.org",
  "@type": "WebPage",
  "@id": origin + path,
  url: origin + path,
  name: model.title,
  description: model.description,
  inLanguage: locale,
});

const breadcrumbList = ({ breadcrumb }: PageModel, { locale, origin, path }: Place) => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: [{ label: siteText(locale)("nav.home"), href: pathOf("home", locale) }, ...breadcrumb].map(
    ({ label, href }, index, all) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      // a step without a page of its own has no address; the last one is this page
      item: href !== undefined ? origin + href : index === all.length - 1 ? origin + path : undefined,
    }),
  ),
});
