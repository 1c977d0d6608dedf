/** @jsxImportSource preact */
import type { PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { listEntries } from "../entry-queries.ts";
import { registerTexts } from "../messages.ts";
import { readNumber } from "../read-number.ts";
import type { FindByEntries } from "../said-document.ts";
import { ListView } from "./list-view.tsx";
import { listPaths } from "./paths.ts";

const pageSize = 20;

/** The register for people (`/registro`): keyset paging by `?before=<number>`. */
export const registerPage = (deps: { findByEntries: FindByEntries }): PublicPage => ({
  paths: listPaths,
  query: ["before"],
  load: (context) => loadList(context, deps.findByEntries),
});

async function loadList(context: PageContext, findByEntries: FindByEntries): Promise<PageModel> {
  const { db, locale, now, origin, query } = context;
  const text = registerTexts(locale);
  const before = readNumber(query.before);
  const isLost = query.before !== undefined && before === undefined;
  const { entries: found, checkpoint } = await listEntries(db, {
    ...(before !== undefined && { before }),
    limit: pageSize + 1,
  });
  const entries = found.slice(0, pageSize);
  const documents = await findByEntries(
    db,
    entries.map(({ number }) => number),
    now,
  );
  const ends = [...documents.values()].flatMap(({ visibleUntil }) => (visibleUntil ? [visibleUntil.getTime()] : []));
  const suffix = before === undefined ? "" : `?before=${before}`;
  return {
    status: isLost ? 422 : 200,
    title: text("list.title"),
    description: text("list.description"),
    breadcrumb: [{ label: text("list.title") }],
    body: (
      <ListView
        {...{ locale, here: context, origin, entries, documents, checkpoint, isLost }}
        older={found.length > pageSize ? entries.at(-1)?.number : undefined}
        isNewest={before === undefined}
      />
    ),
    tags: isLost ? [] : ["register"],
    ...(entries[0] && { updatedAt: new Date(entries[0].entry.at) }),
    ...(ends.length > 0 && { expiresAt: new Date(Math.min(...ends)) }),
    alternates: { it: `${listPaths.it}${suffix}`, en: `${listPaths.en}${suffix}` },
    robots: suffix || isLost ? "noindex" : "index",
  };
}
