/** @jsxImportSource preact */
import { sectionPath, sectionTitle } from "#src/content/index.ts";
import { programAttributes } from "#src/kernel/languages.ts";
import { Icon } from "#src/ui/icon/component.tsx";
import { siteText } from "../messages.ts";
import { filePath, pathOf } from "../paths.ts";

import { languageLinks } from "./language-links.ts";
import type { ShellProps } from "./shell.tsx";

/** The four voices of the model's menu, in its order. Source: C.SI.1.6 */
export const mainMenu = [
  { key: "amministrazione", element: "management" },
  { key: "novita", element: "news" },
  { key: "servizi", element: "all-services" },
  { key: "vivere-il-comune", element: "live" },
] as const;

/** Slim bar, brand with search, and the menu. Source: Modello Comuni, header */
export function Header(props: ShellProps) {
  return (
    <header class="it-header-wrapper" {...programAttributes(props.locale)}>
      <SlimHeader {...props} />
      <div class="it-nav-wrapper">
        <Brand {...props} />
        <Menu {...props} />
      </div>
    </header>
  );
}

function SlimHeader({ settings, locale, model }: ShellProps) {
  const text = siteText(locale);
  return (
    <div class="it-header-slim-wrapper">
      <div class="container">
        <div class="row">
          <div class="col-12">
            <div class="it-header-slim-wrapper-content">
              <a class="navbar-brand" href={settings.region.url}>
                {settings.region.label}
              </a>
              <div class="it-header-slim-right-zone">
                <nav aria-label={text("header.languages")} data-languages="">
                  <ul>
                    {languageLinks(model, settings.languages).map(({ language, href, name }) => (
                      <li key={language}>
                        <a
                          href={href}
                          lang={language}
                          hreflang={language}
                          {...(language === locale && { "aria-current": "true" as const })}
                        >
                          {language.toUpperCase()}
                          <span class="visually-hidden"> {name}</span>
                        </a>
                      </li>
                    ))}
                  </ul>
                </nav>
                {!settings.owner && (
                  <a
                    class="btn btn-primary btn-icon btn-full"
                    href={pathOf("personal", locale)}
                    data-element="personal-area-login"
                  >
                    <span class="rounded-icon" aria-hidden="true">
                      <Icon name="user" color="primary" />
                    </span>
                    <span data-login-label="">{text("header.login")}</span>
                  </a>
                )}
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

function Brand({ settings, locale }: ShellProps) {
  const text = siteText(locale);
  return (
    <div class="it-header-center-wrapper">
      <div class="container">
        <div class="row">
          <div class="col-12">
            <div class="it-header-center-content-wrapper">
              <div class="it-brand-wrapper">
                <a href={pathOf("home", locale)}>
                  <Mark settings={settings} />
                  <div class="it-brand-text">
                    <div class="it-brand-title">{settings.municipality}</div>
                    {settings.tagline && <div class="it-brand-tagline d-none d-md-block">{settings.tagline}</div>}
                  </div>
                </a>
              </div>
              <div class="it-right-zone">
                {settings.profiles.length > 0 && (
                  <div class="it-socials d-none d-lg-flex">
                    <span class="me-3" id="profili">
                      {text("header.follow")}
                    </span>
                    <ul aria-labelledby="profili" data-profiles="">
                      {settings.profiles.map(({ network, url }) => (
                        <li key={url}>
                          <a href={url}>{network}</a>
                        </li>
                      ))}
                    </ul>
                  </div>
                )}
                <div class="it-search-wrapper">
                  <a
                    class="search-link rounded-icon"
                    href={pathOf("search", locale)}
                    aria-label={text("header.searchSite")}
                  >
                    <Icon name="search" color="primary" />
                  </a>
                </div>
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Coat of arms, or the initial of the place in a shield. */
function Mark({ settings }: { settings: ShellProps["settings"] }) {
  const arms = settings.coatOfArms?.sizes[0];
  if (arms) return <img class="icon" src={filePath(arms)} alt="" width={arms.width} height={arms.height} />;
  return (
    <svg class="icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M6 4h36v22c0 10-8 15-18 19C14 41 6 36 6 26z" fill="currentColor" fill-opacity="0.25" />
      <text x="24" y="31" text-anchor="middle" font-size="24" font-weight="700" fill="currentColor">
        {settings.placeName.slice(0, 1).toUpperCase()}
      </text>
    </svg>
  );
}

const isBelow = (section: string | undefined, above: string) =>
  section === above || section?.startsWith(`${above}/`) === true;

function Menu({ settings, locale, model, path }: ShellProps) {
  const text = siteText(locale);
  const current = model.section?.split("/")[0];
  return (
    <div class="it-header-navbar-wrapper" id="navigazione">
      <div class="container">
        <nav aria-label={text("nav.main")} data-menu="">
          <button
            type="button"
            class="btn btn-icon"
            data-menu-toggle=""
            aria-expanded="false"
            aria-controls="menu"
            hidden
          >
            {text("header.menu")}
          </button>
          <ul class="navbar-nav" id="menu" data-element="main-navigation">
            {settings.menu?.map(({ href, label, section }) => (
              <li class="nav-item" key={href}>
                <a
                  class="nav-link"
                  href={href}
                  {...((href === path || (section !== undefined && isBelow(model.section, section))) && {
                    "aria-current": "true" as const,
                  })}
                >
                  {label}
                </a>
              </li>
            ))}
            {!settings.menu &&
              mainMenu.map(({ key, element }) => (
                <li class="nav-item" key={key}>
                  <a
                    class="nav-link"
                    href={sectionPath(key, locale)}
                    data-element={element}
                    {...(current === key && { "aria-current": "true" as const })}
                  >
                    {sectionTitle(key, locale)}
                  </a>
                </li>
              ))}
            {!settings.menu && (
              <li class="nav-item" data-menu-end="">
                <a
                  class="nav-link"
                  {...(current === "argomenti" && { "aria-current": "true" as const })}
                  href={sectionPath("argomenti", locale)}
                >
                  {text("nav.allTopics")}
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </div>
  );
}
