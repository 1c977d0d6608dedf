/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { Moment } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { Notice } from "#src/ui/notice/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { categoryName } from "./categories.ts";
import type { AssistanceDeps } from "./form.tsx";
import { assistanceText } from "./messages.ts";
import { assistancePaths, receiptPath, receiptPaths } from "./paths.ts";
import { codeSubject } from "./receipt-code.ts";
import { findRequest } from "./request-queries.ts";

/** A request by its signed link: that it was received, how it is getting on, and the answer. Who asks is not shown. */
export const receiptPage = (deps: AssistanceDeps): PublicPage => ({
  paths: receiptPaths,
  query: ["code"],
  load: async ({ db, site, locale, query, origin }) => {
    const id = readSignedCode(deps.secret, codeSubject, query.code);
    const found = id === undefined ? undefined : await findRequest(db, site, id);
    if (!found || query.code === undefined) return undefined;
    const text = assistanceText(locale);
    const title = text("receipt", { number: found.number });
    const own = receiptPath(locale, query.code);
    const { state, answer, erasedAt } = found;
    return {
      title,
      breadcrumb: [
        { label: text("services"), href: addressIn({ it: "/servizi", en: "/en/services" }, locale) },
        { label: text("title"), href: addressIn(assistancePaths, locale) },
        { label: text("receiptTitle") },
      ],
      robots: "noindex, noarchive",
      section: "servizi",
      tags: [],
      updatedAt: "told",
      endsService: addressIn(assistancePaths, locale),
      body: (
        <div class="container">
          <h1>{title}</h1>
          <p class="lead">{text("keep")}</p>
          {deps.hasMail && state === "received" && <p>{text("receiptMail")}</p>}
          <DefinitionList
            rows={[
              [text("number"), String(found.number)],
              [text("sentAt"), <Moment key="at" at={found.sentAt} locale={locale} />],
              [text("category"), categoryName(found.category, locale)],
              [text("state"), text(`state.${state}`)],
            ]}
          />
          {answer !== null && (
            <Notice title={text("answer")}>
              {answer.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </Notice>
          )}
          {erasedAt && <p>{text("erased")}</p>}
          <p class="text-break">
            {text("link")}
            {colon(locale)} <a href={own}>{`${origin}${own}`}</a>
          </p>
          <p>
            <a href={addressIn(assistancePaths, locale)}>{text("another")}</a>
          </p>
        </div>
      ),
    };
  },
});
