/** @jsxImportSource preact */
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { findWithVersions, type NumberedEntry } from "../entry-queries.ts";
import { registerTexts } from "../messages.ts";
import { proveInclusion } from "../prove.ts";
import { readNumber } from "../read-number.ts";
import type { FindByEntries, SaidDocument } from "../said-document.ts";
import { EntryView, type EntryViewProps, type Standing } from "./entry-view.tsx";
import { entryPath, entryPaths, listPath } from "./paths.ts";

/** How long a page may say "not shown" of a document that is to be shown later, in milliseconds. */
const patience = 60_000;

/** The page of an entry (`/registro/entry/<number>`), for people. Three statements. */
export const entryPage = (deps: EntryPageDeps): PublicPage => ({
  paths: entryPaths,
  load: (context) => loadEntry(context, deps),
});

interface EntryPageDeps {
  readonly findByEntries: FindByEntries;
  readonly nameRole: EntryViewProps["nameRole"];
}

async function loadEntry(context: PageContext, deps: EntryPageDeps): Promise<PageModel | undefined> {
  const { findByEntries, nameRole } = deps;
  const { db, locale, now, params } = context;
  const number = readNumber(params.number);
  const found = number === undefined ? undefined : await findWithVersions(db, number);
  if (!found) return undefined;
  const { shown, versions, checkpoint } = found;
  const newest = versions[0] ?? shown;
  const document = (await findByEntries(db, [newest.number], now)).get(newest.number);
  const standing = standingOf(shown, newest, document);
  const text = registerTexts(locale);
  const title = text("entry.title", { number: shown.number });
  const expiresAt = document ? document.visibleUntil : new Date(now.getTime() + patience);
  return {
    title,
    description: document?.title ?? text("list.description"),
    breadcrumb: [{ label: text("list.title"), href: listPath(locale) }, { label: title }],
    body: (
      <EntryView
        {...{ locale, here: context, shown, versions, document, standing, checkpoint, nameRole }}
        proof={await proveInclusion(db, shown.number - 1, checkpoint.size)}
      />
    ),
    // The page shows the proof against the newest checkpoint, so every publication makes it anew.
    tags: ["register"],
    updatedAt: new Date(shown.entry.at),
    ...(expiresAt && { expiresAt }),
    nextChange: "never",
    alternates: { it: entryPath("it", shown.number), en: entryPath("en", shown.number) },
  };
}

/** "Unchanged" is said only after the text that is shown today was hashed and compared. */
function standingOf(shown: NumberedEntry, newest: NumberedEntry, document: SaidDocument | undefined): Standing {
  if (shown.number !== newest.number) return "replaced";
  if (!document) return "hidden";
  return sha256Hex(canonicalJson(document.document as Json)) === shown.entry.sha256 ? "unchanged" : "altered";
}
