/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { ratingPageText } from "./messages.ts";
import { thanksPaths } from "./paths.ts";
import { readPage } from "./read-rating.ts";

/** Where a reader comes out after rating a page, with the way back to it. */
export const thanksPage: PublicPage = {
  paths: thanksPaths,
  query: ["page"],
  load: async ({ locale, query }) => {
    const text = ratingPageText(locale);
    const page = readPage(query.page);
    return {
      title: text("thanks"),
      breadcrumb: [{ label: text("title") }],
      robots: "noindex",
      tags: [],
      updatedAt: "told",
      // what is no page of ours is asked in no other language either
      ...(page === undefined && { asked: "" }),
      body: (
        <div class="container">
          <h1>{text("thanks")}</h1>
          <p class="lead">{text("thanks.text")}</p>
          <p>
            <a class="btn btn-primary" href={page ?? addressIn({ it: "/", en: "/en" }, locale)}>
              {text(page === undefined ? "home" : "back")}
            </a>
          </p>
        </div>
      ),
    };
  },
};
