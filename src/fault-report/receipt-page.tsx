/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { Moment } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { faultCategoryName } from "./categories.ts";
import type { FaultDeps } from "./form.tsx";
import { faultText } from "./messages.ts";
import { faultPaths, listPaths, receiptPath, receiptPaths } from "./paths.ts";
import { findOwn } from "./public-queries.ts";
import { codeSubject } from "./receipt-code.ts";
import { Answer } from "./views/answer.tsx";

/** One's own report by its signed link: that it was received, its state, and the answer. What was written is not shown. */
export const receiptPage = (deps: FaultDeps): PublicPage => ({
  paths: receiptPaths,
  query: ["code"],
  load: async ({ db, site, locale, query, origin }) => {
    const id = readSignedCode(deps.secret, codeSubject, query.code);
    const found = id === undefined ? undefined : await findOwn(db, site, id);
    if (!found || query.code === undefined) return undefined;
    const text = faultText(locale);
    const title = text("receipt", { number: found.number });
    const own = receiptPath(locale, query.code);
    return {
      title,
      breadcrumb: [
        { label: text("services"), href: addressIn({ it: "/servizi", en: "/en/services" }, locale) },
        { label: text("title"), href: addressIn(faultPaths, locale) },
        { label: text("receiptTitle") },
      ],
      robots: "noindex, noarchive",
      section: "servizi",
      tags: [],
      updatedAt: "told",
      endsService: addressIn(faultPaths, locale),
      body: (
        <div class="container">
          <h1>{title}</h1>
          <p class="lead">{text("keep")}</p>
          <DefinitionList
            rows={[
              [text("number"), String(found.number)],
              [text("sentAt"), <Moment key="at" at={found.sentAt} locale={locale} />],
              [text("category"), faultCategoryName(found.category, locale)],
              [text("state"), text(`state.${found.state}`)],
            ]}
          />
          <Answer answer={found.answer} locale={locale} />
          <p class="text-break">
            {text("link")}
            {colon(locale)} <a href={own}>{`${origin}${own}`}</a>
          </p>
          <p>
            <a href={addressIn(listPaths, locale)}>{text("seeList")}</a>
          </p>
          <p>
            <a href={addressIn(faultPaths, locale)}>{text("another")}</a>
          </p>
        </div>
      ),
    };
  },
});
