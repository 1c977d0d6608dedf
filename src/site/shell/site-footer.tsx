/** @jsxImportSource preact */
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import type { Owner } from "../settings.ts";
import { Contacts, FooterFrame, type FooterProps, FootLink } from "./footer.tsx";

/** The foot of a site beside the municipality's: its own menu and contacts, and what the municipality answers for. */
export function SiteFooter({ owner, settings, locale }: FooterProps & { owner: Owner }) {
  const text = siteText(locale);
  return (
    <FooterFrame settings={settings} locale={locale}>
      <section class="row py-4 border-white border-top">
        <Contacts settings={settings} locale={locale} />
        <div class="col-lg-4 col-md-6">
          <h3 class="h5">{text("footer.ofSite")}</h3>
          <ul class="footer-list link-list list-unstyled">
            {(settings.menu ?? []).map(({ href, label }) => (
              <FootLink key={href} href={href} label={label} />
            ))}
            <FootLink href={pathOf("newsletter", locale)} label={text("newsletter.title")} />
            <FootLink href={pathOf("notices", locale)} label={text("notices.title")} />
            {settings.profiles.map(({ network, url }) => (
              <FootLink key={url} href={url} label={network} />
            ))}
          </ul>
        </div>
        <div class="col-lg-4 col-md-6">
          <h3 class="h5">{owner.municipality}</h3>
          <ul class="footer-list link-list list-unstyled">
            <FootLink href={owner.origin + pathOf("home", locale)} label={text("footer.ofMunicipality")} />
            <FootLink href={owner.origin + pathOf("transparency", locale)} label={text("footer.transparency")} />
            <FootLink href={pathOf("statistics", locale)} label={text("footer.statistics")} />
          </ul>
        </div>
      </section>
    </FooterFrame>
  );
}
