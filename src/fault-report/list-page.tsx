/** @jsxImportSource preact */
import { addressIn } from "#src/kernel/languages.ts";
import type { PageContext, PublicPage } from "#src/platform/public-page.ts";
import { isFaultCategory } from "./categories.ts";
import { faultText } from "./messages.ts";
import { faultPaths, listPaths } from "./paths.ts";
import { countPublic, type ListAsked, listPublic } from "./public-queries.ts";
import { faultStates } from "./tables.ts";
import { ReportList } from "./views/report-list.tsx";

const onePage = 20;

/** Everybody's list: kind, number, state and day of every report, words of the released ones; filters stand in the address. */
export const listPage: PublicPage = {
  paths: listPaths,
  query: ["tipo", "stato", "prima"],
  load: async ({ db, site, locale, query }) => {
    const asked = readAsked(query);
    const [rows, counts] = await Promise.all([
      listPublic(db, site, asked, onePage + 1),
      countPublic(db, site, asked.category),
    ]);
    const text = faultText(locale);
    const shown = rows.slice(0, onePage);
    return {
      title: text("list"),
      description: text("listLead"),
      breadcrumb: [
        { label: text("services"), href: addressIn({ it: "/servizi", en: "/en/services" }, locale) },
        { label: text("title"), href: addressIn(faultPaths, locale) },
        { label: text("list") },
      ],
      alternates: listPaths,
      ...(asked.before !== undefined && { robots: "noindex" as const }),
      section: "servizi",
      tags: [],
      body: (
        <ReportList
          {...{ locale, asked, counts, reports: shown }}
          next={rows.length > onePage ? shown.at(-1)?.number : undefined}
        />
      ),
    };
  },
};

function readAsked({ tipo, stato, prima }: PageContext["query"]): ListAsked {
  const state = faultStates.find((one) => one === stato);
  const before = /^\d{1,9}$/.test(prima ?? "") ? Number(prima) : undefined;
  return { ...(isFaultCategory(tipo) && { category: tipo }), state, before };
}
