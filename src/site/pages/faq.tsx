/** @jsxImportSource preact */
import {
  type DocumentView,
  FaqDocument,
  findRelated,
  listDocuments,
  type PublicDocument,
  toPlainText,
} from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { fixedPaths, pathOf } from "../paths.ts";
import { newestOf } from "../shell/last-update.tsx";
import { type SiteTypes, sectionTags, tagsOf, typeOf } from "./cards.tsx";

const section = "domande-frequenti";
const longestQuery = 100;
/** What the program itself answers, whatever the desk has written. */
const own = ["search", "contact", "verify", "login", "reuse"] as const;

/** All frequent questions with their answers, and a search among them. Source: Modello Comuni, Domande frequenti; C.SI.2.3 */
export const faqPage = (types: SiteTypes): PublicPage => ({
  paths: fixedPaths.faq,
  query: ["q"],
  load: async ({ db, site, sites, locale, now, origin, query }) => {
    const text = siteText(locale);
    const request = { site, sites, locale, now };
    const { documents } = await listDocuments(db, { ...request, sections: [section], order: "title", limit: 500 });
    const related = await findRelated(db, { ...request, documents });
    const wanted = (query.q ?? "").trim().slice(0, longestQuery).toWellFormed();
    const found = documents.filter((document) => holds(document, wanted));
    const view = {
      ...{ locale, origin, now, sites, municipality: "", appointmentPath: pathOf("appointment", locale) },
      assistancePath: pathOf("assistance", locale),
      resolve: related.resolve,
      referring: () => [],
    };
    return {
      title: text("faq.title"),
      description: text("faq.description"),
      section,
      isEmptyList: documents.length === 0,
      breadcrumb: [{ label: text("faq.title") }],
      alternates: fixedPaths.faq,
      ...newestOf(documents),
      tags: ["settings", ...sectionTags([section]), ...tagsOf(documents)],
      nextChange: related.nextChange,
      ...(wanted !== "" && { robots: "noindex" as const }),
      ...(found.length > 0 && { jsonLd: [faqJsonLd(found, types, view)] }),
      body: (
        <div class="container" data-page="text">
          <h1>{text("faq.title")}</h1>
          <p class="lead">{text("faq.description")}</p>
          {documents.length > 0 && (
            <>
              <SearchForm locale={locale} query={wanted} />
              {wanted !== "" && (
                <p>
                  {text("faq.found", { count: found.length })} <a href={pathOf("faq", locale)}>{text("faq.all")}</a>
                </p>
              )}
            </>
          )}
          {found.map((document) => (
            <Answer key={document.id} document={document} types={types} view={view} />
          ))}
          {wanted === "" && <OwnQuestions locale={locale} titled={documents.length > 0} />}
        </div>
      ),
    };
  },
});

const plain = (words: string) =>
  words
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Whether every word that is looked for stands in the question or in its answer. */
function holds(document: PublicDocument, wanted: string): boolean {
  const faq = FaqDocument.safeParse(document);
  const words = plain(`${document.title} ${faq.success ? toPlainText(faq.data.body) : document.summary}`);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function faqJsonLd(documents: readonly PublicDocument[], types: SiteTypes, view: DocumentView): object {
  const questions = documents.flatMap((document) => typeOf(types, document.kind).jsonLd(document, view));
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    name: siteText(view.locale)("faq.title"),
    url: view.origin + pathOf("faq", view.locale),
    mainEntity: questions.flatMap((page) => ("mainEntity" in page ? page.mainEntity : [])),
  };
}

function SearchForm({ locale, query }: { locale: Locale; query: string }) {
  const text = siteText(locale);
  return (
    <search>
      <form method="get" action={pathOf("faq", locale)} class="mb-4">
        <label class="form-label active" for="domanda">
          {text("faq.search")}
        </label>
        <input class="form-control mb-2" type="search" id="domanda" name="q" value={query} maxLength={longestQuery} />
        <button class="btn btn-outline-primary" type="submit">
          {text("search.submit")}
        </button>
      </form>
    </search>
  );
}

function Answer({ document, types, view }: { document: PublicDocument; types: SiteTypes; view: DocumentView }) {
  const [answer, ...more] = typeOf(types, document.kind).parts(document, view);
  return (
    <section aria-labelledby={`domanda-${document.id}`} class="mb-4">
      <h2 class="h4" id={`domanda-${document.id}`}>
        <a href={document.path}>{document.title}</a>
      </h2>
      {answer?.content}
      {more
        .filter(({ id }) => id === "servizi" || id === "documenti")
        .map(({ id, content }) => (
          <div key={id}>{content}</div>
        ))}
    </section>
  );
}

/** Questions about the site itself. */
function OwnQuestions({ locale, titled }: { locale: Locale; titled: boolean }) {
  const text = siteText(locale);
  const Heading = titled ? "h3" : "h2";
  return (
    <>
      {titled && <h2 class="h3">{text("faq.own")}</h2>}
      {own.map((question) => (
        <section key={question}>
          <Heading class="h4">{text(`faq.${question}.q`)}</Heading>
          <p>{text(`faq.${question}.a`)}</p>
        </section>
      ))}
    </>
  );
}
