/** @jsxImportSource preact */
import type { VNode } from "preact";
import { titled, together } from "../page-parts/compose.tsx";
import { files } from "../page-parts/pieces.tsx";
import type { DocumentView } from "../site-type.ts";
import { declarationTypes } from "../vocabularies/declaration-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { PersonDocument } from "./document.ts";
import { personText } from "./site-messages.ts";

/** Curriculum, then the declarations, the latest year first. Source: art. 14 D.Lgs. 33/2013 */
export function declarations(document: PersonDocument, view: DocumentView): VNode | undefined {
  const text = personText(view.locale);
  const years = [...new Set(document.declarations.map(({ year }) => year))].sort((a, b) => (b ?? 0) - (a ?? 0));
  const ofYear = (year: number | undefined) =>
    document.declarations
      .filter((declaration) => declaration.year === year)
      .map(({ type, title, file }) => ({ ...file, title: title ?? termLabel(declarationTypes, type, view.locale) }));
  return together(
    files(document.curriculum ? [{ ...document.curriculum, title: text("curriculum") }] : [], view),
    ...years.map((year) =>
      titled(
        year === undefined ? text("otherDeclarations") : text("declarationsOf", { year: String(year) }),
        files(ofYear(year), view),
      ),
    ),
  );
}
