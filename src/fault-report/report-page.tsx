/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { drawnMap } from "#src/territory/index.ts";
import { MapLinks } from "#src/ui/address/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { MapPicture } from "#src/ui/map-picture/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { faultCategoryName } from "./categories.ts";
import { faultText } from "./messages.ts";
import { faultPaths, listPaths, picturePath, reportPath, reportPaths } from "./paths.ts";
import { findReleased } from "./public-queries.ts";
import { Answer } from "./views/answer.tsx";

/** A report that the office released: its words and pictures, where, its state and the answer. 404 for any other. */
export const reportPage: PublicPage = {
  paths: reportPaths,
  load: async ({ db, site, locale, map, params }) => {
    const number = /^\d{1,9}$/.test(params.number ?? "") ? Number(params.number) : 0;
    const found = await findReleased(db, site, number);
    if (!found) return undefined;
    const text = faultText(locale);
    const { category, state, sentAt, changedAt, details, address, latitude, longitude, answer, pictures } = found;
    const title = found.title ?? "";
    const position = latitude !== null && longitude !== null ? { latitude, longitude } : undefined;
    const drawn = drawnMap(map, position);
    return {
      title: `${text("report", { number })}${colon(locale)} ${title}`,
      breadcrumb: [
        { label: text("services"), href: addressIn({ it: "/servizi", en: "/en/services" }, locale) },
        { label: text("title"), href: addressIn(faultPaths, locale) },
        { label: text("list"), href: addressIn(listPaths, locale) },
        { label: text("report", { number }) },
      ],
      alternates: { it: reportPath("it", number), en: reportPath("en", number) },
      robots: "noindex",
      lastModified: changedAt,
      section: "servizi",
      tags: [],
      body: (
        <article class="container">
          <p class="mb-1">
            {text("report", { number })} · {faultCategoryName(category, locale)}
          </p>
          <h1 lang="it">{title}</h1>
          <DefinitionList
            rows={[
              [text("state"), text(`state.${state}`)],
              [text("sentAt"), <Day key="day" date={sentAt} locale={locale} />],
              [text("where"), address && <span lang="it">{address}</span>],
            ]}
          />
          <p lang="it">{details}</p>
          {drawn && <MapPicture map={drawn} name={title} locale={locale} />}
          {position && <MapLinks position={position} name={title} locale={locale} />}
          <Answer answer={answer} locale={locale} />
          {pictures.length > 0 && (
            <section aria-labelledby="fault-pictures">
              <h2 class="h4" id="fault-pictures">
                {text("picturesTitle")}
              </h2>
              {pictures.map(({ place, width, height, alt }) => (
                <p key={place}>
                  <img
                    class="img-fluid"
                    lang="it"
                    src={picturePath(number, place)}
                    alt={alt}
                    {...{ width, height }}
                    loading="lazy"
                  />
                </p>
              ))}
            </section>
          )}
        </article>
      ),
    };
  },
};
