/** @jsxImportSource preact */

import type { ComponentChildren } from "preact";
import { sectionPath, sections, sectionTitle } from "#src/content/index.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import type { ShellProps } from "./shell.tsx";

const below = (parent: string) => sections.filter((section) => section.parent === parent);

/** What the foot of a page depends on, and nothing else: it is rendered once for all pages (`Foot`). */
export type FooterProps = Pick<ShellProps, "settings" | "locale">;

/** What every foot of a page begins and ends with: the site's name, and the texts that the law and the model want. */
export function FooterFrame({ settings, locale, children }: FooterProps & { children: ComponentChildren }) {
  const text = siteText(locale);
  return (
    <>
      <div class="it-footer-main pt-4">
        <div class="container">
          <section class="row">
            <div class="col-12">
              <h2 class="h4">
                <a href={pathOf("home", locale)}>{settings.municipality}</a>
              </h2>
            </div>
          </section>
          {children}
        </div>
      </div>
      <div class="it-footer-small-prints">
        <div class="container">
          <ul class="it-footer-small-prints-list list-inline mb-0 d-flex flex-column flex-md-row">
            <SmallPrint href={pathOf("legal", locale)} label={text("footer.legal")} element="legal-notes" />
            <SmallPrint href={pathOf("privacy", locale)} label={text("footer.privacy")} element="privacy-policy-link" />
            <SmallPrint
              href={settings.accessibilityStatementUrl ?? pathOf("accessibility", locale)}
              label={text("footer.accessibility")}
              element="accessibility-link"
            />
            <SmallPrint href={pathOf("siteMap", locale)} label={text("footer.siteMap")} />
          </ul>
        </div>
      </div>
    </>
  );
}

/** The foot of every page of the municipality's site. Source: Modello Comuni, footer; C.SI.2.3-2.4, C.SI.3.2-3.4 */
export function Footer({ settings, locale }: FooterProps) {
  const text = siteText(locale);
  return (
    <FooterFrame settings={settings} locale={locale}>
      <section class="row">
        <Column locale={locale} title={text("footer.administration")} parent="amministrazione" />
        <Column locale={locale} title={text("footer.services")} parent="servizi" />
        <div class="col-lg-3 col-md-6">
          <SectionLinks locale={locale} title={text("footer.news")} parent="novita" />
          <SectionLinks locale={locale} title={text("footer.live")} parent="vivere-il-comune" />
        </div>
      </section>
      <section class="row py-4 border-white border-top">
        <Contacts settings={settings} locale={locale} />
        <div class="col-lg-4 col-md-6">
          <h3 class="h5">{text("footer.links")}</h3>
          <ul class="footer-list link-list list-unstyled">
            <FootLink href={pathOf("faq", locale)} label={text("footer.faq")} element="faq" />
            <FootLink
              href={pathOf("appointment", locale)}
              label={text("footer.appointment")}
              element="appointment-booking"
            />
            <FootLink href={pathOf("report", locale)} label={text("footer.report")} element="report-inefficiency" />
            <FootLink href={pathOf("assistance", locale)} label={text("footer.assistance")} />
            <FootLink href={pathOf("profiles", locale)} label={text("profiles.title")} />
            <FootLink href={pathOf("newsletter", locale)} label={text("newsletter.title")} />
            <FootLink href={pathOf("notices", locale)} label={text("notices.title")} />
          </ul>
        </div>
        <div class="col-lg-4 col-md-6">
          <h3 class="h5">{text("footer.transparency")}</h3>
          <ul class="footer-list link-list list-unstyled">
            <FootLink href={pathOf("transparency", locale)} label={text("footer.transparency")} />
            <FootLink href={addressIn({ it: "/albo", en: "/en/albo" }, locale)} label={text("footer.albo")} />
            <FootLink href={pathOf("register", locale)} label={text("footer.register")} />
            <FootLink href={pathOf("statistics", locale)} label={text("footer.statistics")} />
          </ul>
        </div>
      </section>
    </FooterFrame>
  );
}

function Column({ locale, title, parent }: { locale: Locale; title: string; parent: string }) {
  return (
    <div class="col-lg-4 col-md-6">
      <SectionLinks locale={locale} title={title} parent={parent} />
    </div>
  );
}

function SectionLinks({ locale, title, parent }: { locale: Locale; title: string; parent: string }) {
  return (
    <>
      <h3 class="h5">{title}</h3>
      <ul class="footer-list link-list list-unstyled">
        {below(parent).map(({ key }) => (
          <FootLink key={key} href={sectionPath(key, locale)} label={sectionTitle(key, locale)} />
        ))}
      </ul>
    </>
  );
}

/** A part of the foot of a page. */
export function Contacts({ settings, locale }: FooterProps) {
  const text = siteText(locale);
  const lines: readonly [string, string, string?][] = [
    [text("footer.address"), settings.address],
    [text("footer.fiscal"), settings.codes.fiscal],
    [text("footer.vat"), settings.codes.vat ?? ""],
    [text("footer.phone"), settings.phone, `tel:${settings.phone.replaceAll(/[^+\d]/g, "")}`],
    [text("footer.email"), settings.email, `mailto:${settings.email}`],
    [text("footer.pec"), settings.pec, `mailto:${settings.pec}`],
  ];
  return (
    <div class="col-lg-4 col-md-6">
      <h3 class="h5">
        <a href={pathOf("contacts", locale)}>{text("footer.contacts")}</a>
      </h3>
      <ul class="list-unstyled">
        <li>{settings.municipality}</li>
        {lines
          .filter(([, value]) => value !== "")
          .map(([label, value, href]) => (
            <li key={label}>
              {label}
              {colon(locale)} {href ? <a href={href}>{value}</a> : value}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** A part of the foot of a page. */
export function FootLink({ href, label, element }: { href: string; label: string; element?: string }) {
  return (
    <li>
      <a href={href} {...(element && { "data-element": element })}>
        {label}
      </a>
    </li>
  );
}

function SmallPrint({ href, label, element }: { href: string; label: string; element?: string }) {
  return (
    <li class="list-inline-item">
      <a href={href} {...(element && { "data-element": element })}>
        {label}
      </a>
    </li>
  );
}
