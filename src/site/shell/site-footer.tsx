/** @jsxImportSource preact */
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import type { Owner } from "../settings.ts";
import { Contacts, FootLink, SmallPrint } from "./footer.tsx";
import type { ShellProps } from "./shell.tsx";

/** The foot of a site beside the municipality's: its own menu and contacts, and what the municipality answers for. */
export function SiteFooter({ settings, locale, owner }: ShellProps & { owner: Owner }) {
  const text = siteText(locale);
  return (
    <footer class="it-footer" id="pie-di-pagina">
      <div class="it-footer-main pt-4">
        <div class="container">
          <section class="row">
            <div class="col-12">
              <h2 class="h4">
                <a href={pathOf("home", locale)}>{settings.municipality}</a>
              </h2>
            </div>
          </section>
          <section class="row py-4 border-white border-top">
            <Contacts settings={settings} locale={locale} />
            <div class="col-lg-4 col-md-6">
              <h3 class="h5">{text("footer.ofSite")}</h3>
              <ul class="footer-list link-list list-unstyled">
                {(settings.menu ?? []).map(({ href, label }) => (
                  <FootLink key={href} href={href} label={label} />
                ))}
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
                <FootLink
                  href={locale === "en" ? "/en/statistics" : "/statistiche"}
                  label={text("footer.statistics")}
                />
              </ul>
            </div>
          </section>
        </div>
      </div>
      <div class="it-footer-small-prints">
        <div class="container">
          <ul class="it-footer-small-prints-list list-inline mb-0 d-flex flex-column flex-md-row">
            <SmallPrint href={pathOf("legal", locale)} label={text("footer.legal")} />
            <SmallPrint href={pathOf("privacy", locale)} label={text("footer.privacy")} />
            <SmallPrint
              href={settings.accessibilityStatementUrl ?? pathOf("accessibility", locale)}
              label={text("footer.accessibility")}
            />
            <SmallPrint href={pathOf("siteMap", locale)} label={text("footer.siteMap")} />
          </ul>
        </div>
      </div>
    </footer>
  );
}
