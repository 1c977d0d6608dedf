/** @jsxImportSource preact */
import type { PublicPage } from "#src/platform/public-page.ts";
import { findFileText } from "./files/file-text.ts";
import { board } from "./indexing.ts";
import { alboText } from "./messages.ts";
import { actFilePath, actPath, boardPath, textPaths } from "./paths.ts";
import { splitText } from "./split-text.ts";

/** The words of a file of an act (`/albo/<year>/<number>/testo/<sha256>`), for who cannot read the file; gone whenever the file is. */
export const textPage: PublicPage = {
  paths: textPaths,
  load: async ({ db, site, locale, now, params }) => {
    const [year, number, sha256] = [Number(params.year), Number(params.number), params.sha256 ?? ""];
    const found = await findFileText(db, { site, now, year, number, sha256 });
    const file = found?.document.files.find((one) => one.sha256 === sha256);
    if (!found || !file) return undefined;
    const text = alboText(locale);
    const { register } = found.document;
    const title = text("textTitle", { name: file.title || file.name });
    const pages = splitText(found.text);
    return {
      title,
      breadcrumb: [
        { label: text("title"), href: boardPath(locale) },
        { label: text("act", { number, year }), href: actPath(locale, register, year, number) },
        { label: title },
      ],
      robots: board.indexing,
      // as long as the file may be, and read by few: kept, it would push many pages out of memory
      tags: [],
      expiresAt: found.endsAt,
      body: (
        <article class="container py-4">
          <h1>{title}</h1>
          <p>
            {text("textLead")} <a href={actFilePath(found.document, file)}>{file.name}</a>
          </p>
          {!found.isWhole && <p>{text("textCut")}</p>}
          {pages.map((paragraphs, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages of a file have no other name
            <section key={place} lang="it">
              {pages.length > 1 && (
                <h2 class="h5" lang={locale}>
                  {text("textPageOf", { page: place + 1 })}
                </h2>
              )}
              {paragraphs.map((paragraph, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be alike
                <p key={at} class="text-break">
                  {paragraph}
                </p>
              ))}
            </section>
          ))}
        </article>
      ),
    };
  },
};
