/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import { programAttributes } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { SiteSettings } from "../settings.ts";
import { Footer, type FooterProps } from "./footer.tsx";
import { SiteFooter } from "./site-footer.tsx";

/** By the settings as they were read: others, read after a change of theirs, are another object. */
const rendered = new WeakMap<SiteSettings, Map<Locale, string>>();

function renderedOnce({ settings, locale }: FooterProps): string {
  const known = rendered.get(settings) ?? new Map<Locale, string>();
  rendered.set(settings, known);
  const html = known.get(locale) ?? renderToString(footer({ settings, locale }));
  known.set(locale, html);
  return html;
}

const footer = ({ settings, locale }: FooterProps) =>
  settings.owner ? (
    <SiteFooter owner={settings.owner} settings={settings} locale={locale} />
  ) : (
    <Footer settings={settings} locale={locale} />
  );

/** The foot of a page: the same on every page of a site, and the longest part of most, so rendered once for each language. */
export function Foot(props: FooterProps) {
  return (
    <footer
      class="it-footer"
      id="pie-di-pagina"
      {...programAttributes(props.locale)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered, and so escaped, above
      dangerouslySetInnerHTML={{ __html: renderedOnce(props) }}
    />
  );
}
