/** @jsxImportSource preact */

import type { ComponentChildren } from "preact";
import { sectionPath, sections, sectionTitle } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { siteText } from "../messages.ts";
import { fixedPaths, pathOf } from "../paths.ts";
import type { MenuLink, SiteSettings } from "../settings.ts";
import { ownPages } from "./own-pages.ts";
import { UsefulLinks } from "./useful-links.tsx";

/** A page whose text is the program's own; only the settings change it. */
export interface FixedPage {
  readonly name: keyof typeof fixedPaths;
  /** The page is the municipality's own: the hosts of other sites lead to it. */
  readonly onlyMain?: true;
  readonly model: (locale: Locale, settings: SiteSettings) => PageModel;
}

type Body = (locale: Locale, settings: SiteSettings) => ComponentChildren;

const page = (name: FixedPage["name"], titleOf: (locale: Locale) => string, body: Body): FixedPage => ({
  name,
  model: (locale, settings) => ({
    title: titleOf(locale),
    breadcrumb: [{ label: titleOf(locale) }],
    alternates: fixedPaths[name],
    tags: ["settings"],
    body: (
      <div class="container" data-page="text">
        <h1>{titleOf(locale)}</h1>
        {body(locale, settings)}
      </div>
    ),
  }),
});

/** Licence of the content. The Italian text is the model's, to the letter. Source: C.SI.3.4 */
const legal = page(
  "legal",
  (locale) => siteText(locale)("legal.title"),
  (locale) => {
    const text = siteText(locale);
    return (
      <>
        <h2 data-element="legal-notes-section">{text("legal.licence")}</h2>
        <p data-element="legal-notes-body">
          {text("legal.licence.before")}
          <a href="https://creativecommons.org/licenses/by/4.0/legalcode.it">{text("legal.licence.link")}</a>
          {text("legal.licence.after")}
        </p>
      </>
    );
  },
);

const privacy = page(
  "privacy",
  (locale) => siteText(locale)("privacy.title"),
  (locale, settings) => {
    const text = siteText(locale);
    return (
      <>
        <p class="lead">{text("privacy.intro")}</p>
        <h2>{text("privacy.cookies")}</h2>
        <p>{text("privacy.cookies.text")}</p>
        <h2>{text("privacy.measures")}</h2>
        <p>{text("privacy.measures.text")}</p>
        {!settings.owner && (
          <>
            <h2>{text("privacy.forms")}</h2>
            <p>{text("privacy.forms.text")}</p>
          </>
        )}
        <h2>{text("privacy.letters")}</h2>
        <p>{text("privacy.letters.text")}</p>
        <h2>{text("privacy.rights")}</h2>
        <p>
          {text("privacy.rights.text", {
            name: settings.owner?.municipality ?? settings.municipality,
            email: settings.owner?.pec || settings.pec || settings.owner?.email || settings.email,
          })}
        </p>
      </>
    );
  },
);

const accessibility = page(
  "accessibility",
  (locale) => siteText(locale)("accessibility.title"),
  (locale, settings) => {
    const text = siteText(locale);
    return (
      <>
        <p class="lead">{text("accessibility.text")}</p>
        <p>
          {settings.accessibilityStatementUrl ? (
            <a href={settings.accessibilityStatementUrl}>{text("accessibility.link")}</a>
          ) : (
            text("accessibility.none")
          )}
        </p>
        {settings.email && <p>{text("accessibility.feedback", { email: settings.email })}</p>}
      </>
    );
  },
);

const siteMap = page(
  "siteMap",
  (locale) => siteText(locale)("siteMap.title"),
  (locale, settings) => {
    const text = siteText(locale);
    if (settings.menu) return <SiteMap locale={locale} menu={settings.menu} />;
    const roots = sections.filter(
      ({ parent, key }) => parent === undefined && key !== "contatti" && key !== "domande-frequenti",
    );
    return (
      <>
        {roots.map(({ key }) => (
          <section key={key}>
            <h2 class="h4">
              <a href={sectionPath(key, locale)}>{sectionTitle(key, locale)}</a>
            </h2>
            <Links
              links={sections
                .filter(({ parent }) => parent === key)
                .map((below) => [sectionPath(below.key, locale), sectionTitle(below.key, locale)])}
            />
          </section>
        ))}
        <h2 class="h4">{text("siteMap.other")}</h2>
        <Links
          links={[
            [pathOf("search", locale), text("search.title")],
            ...ownPages(locale, true)
              .filter(({ href }) => href !== pathOf("siteMap", locale))
              .map(({ href, title }) => [href, title] as const),
          ]}
        />
      </>
    );
  },
);

const contacts = page(
  "contacts",
  (locale) => siteText(locale)("contacts.title"),
  (locale, settings) => (
    <>
      <ContactLines locale={locale} settings={settings} />
      {!settings.owner && (
        <p>
          {siteText(locale)("contacts.offices")}{" "}
          <a href={sectionPath("amministrazione/uffici", locale)}>{sectionTitle("amministrazione/uffici", locale)}</a>,{" "}
          <a href={sectionPath("servizi", locale)}>{sectionTitle("servizi", locale)}</a>.
        </p>
      )}
      {!settings.owner && <UsefulLinks locale={locale} />}
    </>
  ),
);

const personal = page(
  "personal",
  (locale) => siteText(locale)("personal.title"),
  (locale) => (
    <>
      <p class="lead">{siteText(locale)("personal.text")}</p>
      <p>
        <a href={sectionPath("servizi", locale)}>{siteText(locale)("personal.services")}</a>
      </p>
    </>
  ),
);

/** The pages of a site that has a menu of its own. */
function SiteMap({ locale, menu }: { locale: Locale; menu: readonly MenuLink[] }) {
  const text = siteText(locale);
  return (
    <Links
      links={[
        ...menu.map(({ href, label }) => [href, label] as const),
        [pathOf("search", locale), text("search.title")],
        [pathOf("contacts", locale), text("contacts.title")],
        [pathOf("legal", locale), text("legal.title")],
        [pathOf("privacy", locale), text("privacy.title")],
        [pathOf("accessibility", locale), text("accessibility.title")],
        [pathOf("statistics", locale), text("footer.statistics")],
      ]}
    />
  );
}

function ContactLines({ locale, settings }: { locale: Locale; settings: SiteSettings }) {
  const text = siteText(locale);
  return (
    <ul>
      {settings.address && (
        <li>
          {text("footer.address")}
          {colon(locale)} {settings.address}
        </li>
      )}
      {settings.phone && (
        <li>
          {text("footer.phone")}
          {colon(locale)} <a href={`tel:${settings.phone.replaceAll(/[^+\d]/g, "")}`}>{settings.phone}</a>
        </li>
      )}
      {settings.email && (
        <li>
          {text("footer.email")}
          {colon(locale)} <a href={`mailto:${settings.email}`}>{settings.email}</a>
        </li>
      )}
      {settings.pec && (
        <li>
          {text("footer.pec")}
          {colon(locale)} <a href={`mailto:${settings.pec}`}>{settings.pec}</a>
        </li>
      )}
    </ul>
  );
}

function Links({ links }: { links: readonly (readonly [string, string])[] }) {
  return (
    <ul>
      {links.map(([href, label]) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** All of them. */
export const fixedPages: readonly FixedPage[] = [
  ...[legal, privacy, accessibility, siteMap, contacts],
  { ...personal, onlyMain: true },
];
