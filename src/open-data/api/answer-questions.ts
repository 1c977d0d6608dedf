import type { z } from "zod";
import {
  countKinds,
  findOpenDocument,
  findSingle,
  listOpenDocuments,
  type OpenDocument,
  SettingsDocument,
  searchDocuments,
} from "#src/content/index.ts";
import { siteTypes } from "#src/content/site-types.ts";
import { addDays, type CivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import type { OpenDataDeps } from "../deps.ts";
import { apiPath, cataloguePaths, openApiPath, openDataPaths } from "../paths.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { ListQuestion, OneQuestion, SearchQuestion } from "./questions.ts";
import { type Found, type Index, type Item, kinds, type List, type Topics } from "./shapes.ts";

type Asked<Shape extends z.ZodType> = z.infer<Shape>;

/** Largest number of topics: the national list has 64, a municipality adds few. */
const mostTopics = 500;
const schemaOf = new Map(siteTypes.map(({ kind, schema }) => [kind, schema]));

const documentUrl = (origin: string, kind: string, id: string, locale: string): string =>
  `${origin}${apiPath}/documents/${kind}/${encodeURIComponent(id)}?locale=${locale}`;

/** What there is, and under which conditions. */
export async function answerIndex(deps: OpenDataDeps): Promise<Asked<typeof Index>> {
  const { db, site, origin } = deps;
  const now = deps.now();
  const [found, counts] = await Promise.all([
    findSingle(db, { site, kind: "settings", locale: "it", now }),
    countKinds(db, { site, locale: "it", now }),
  ]);
  const settings = SettingsDocument.safeParse(found).data;
  const { istat = "", ipa = "", fiscal = "" } = settings?.codes ?? {};
  return {
    municipality: settings?.municipality ?? "Comune",
    codes: { istat, ipa, fiscal },
    demonstration: settings?.demonstration ?? false,
    languages: [...deps.languages],
    licence: "https://creativecommons.org/licenses/by/4.0/",
    description: origin + openApiPath,
    documentation: origin + openDataPaths.it,
    catalogue: origin + cataloguePaths.turtle,
    register: `${origin}/registro`,
    kinds: kinds.map((kind) => ({
      kind,
      count: counts.get(kind) ?? 0,
      documents: `${origin}${apiPath}/documents/${kind}`,
    })),
  };
}

/** A page of documents. */
export async function answerList(
  deps: OpenDataDeps,
  kind: string | undefined,
  question: Asked<typeof ListQuestion>,
): Promise<Asked<typeof List>> {
  const { db, site, origin, languages } = deps;
  const after = question.after === undefined ? undefined : readCursor(question.after);
  const { from, until, updatedSince, locale, topic } = question;
  const { documents, next } = await listOpenDocuments(db, {
    ...{ site, kind, locale, languages, topic, after, now: deps.now() },
    ...{ order: question.order ?? "newest", limit: question.limit ?? 20 },
    from: from === undefined ? undefined : startOfDay(from as CivilDate),
    until: until === undefined ? undefined : startOfDay(addDays(until as CivilDate, 1)),
    updatedSince: updatedSince === undefined ? undefined : new Date(updatedSince),
  });
  const place = `${origin}${apiPath}/documents${kind === undefined ? "" : `/${kind}`}`;
  const again = Object.entries(question).filter(([name]) => name !== "after");
  return {
    documents: documents.map((found) => itemOf(found, origin)),
    ...(next && {
      next: `${place}?${new URLSearchParams([...again.map(([name, value]) => [name, String(value)]), ["after", writeCursor(next)]])}`,
    }),
  };
}

/** One document, in the language asked for or else in Italian. */
export async function answerOne(
  deps: OpenDataDeps,
  place: { kind: string; id: string },
  { locale = "it" }: Asked<typeof OneQuestion>,
): Promise<Item | undefined> {
  const found = await findOpenDocument(deps.db, {
    ...place,
    site: deps.site,
    locale,
    languages: deps.languages,
    now: deps.now(),
  });
  return found && itemOf(found, deps.origin);
}

/** The topics, newest first as every list. */
export async function answerTopics(
  deps: OpenDataDeps,
  { locale = "it" }: Asked<typeof OneQuestion>,
): Promise<Asked<typeof Topics>> {
  const { db, site, origin, languages } = deps;
  const { documents } = await listOpenDocuments(db, {
    ...{ site, kind: "topic", locale, languages, now: deps.now(), order: "newest", limit: mostTopics },
  });
  const topics = documents.map(({ document: { id, title, summary, path } }) => ({
    ...{ id, title, summary, url: origin + path },
    documents: `${origin}${apiPath}/documents?topic=${encodeURIComponent(id)}&locale=${locale}`,
  }));
  return { topics: topics.toSorted((a, b) => a.title.localeCompare(b.title, locale)) };
}

/** What the site's own search finds. */
export async function answerSearch(
  deps: OpenDataDeps,
  { q, kind, locale = "it", limit = 20 }: Asked<typeof SearchQuestion>,
): Promise<Asked<typeof Found>> {
  const { db, site, origin } = deps;
  const { hits, total, corrected } = await searchDocuments(db, {
    ...{ site, locale, kind, limit, query: q, now: deps.now(), onlyListed: true },
  });
  return {
    query: q,
    ...(corrected !== undefined && { corrected }),
    total,
    hits: hits.map(({ document: { kind: found, id, title, summary, path, locale: language }, passage }) => ({
      passage: passage.map(({ text }) => text).join(""),
      item: {
        ...{ kind: found, id, title, summary, locale: language, url: origin + path },
        api: documentUrl(origin, found, id, language),
      },
    })),
  };
}

function itemOf(found: OpenDocument, origin: string): Item {
  const { document, entry, firstPublishedAt, languages, corrections } = found;
  const { kind, id, locale } = document;
  const fits = schemaOf.get(kind)?.safeParse(document).success === true;
  return {
    shape: fits ? "current" : "former",
    ...(document.listed && { url: origin + document.path }),
    api: documentUrl(origin, kind, id, locale),
    entry,
    entryUrl: `${origin}/registro/entry/${entry}`,
    firstPublishedAt: firstPublishedAt.toISOString(),
    languages: Object.fromEntries(languages.map((language) => [language, documentUrl(origin, kind, id, language)])),
    corrections: corrections.map(({ at, ...correction }) => ({ ...correction, at: at.toISOString() })),
    document,
  };
}
