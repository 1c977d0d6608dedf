/** @jsxImportSource preact */
import { ContactList } from "#src/ui/contact-list/component.tsx";
import { partsOf } from "../page-parts/compose.tsx";
import { links } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { contactTypes } from "../vocabularies/contact-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { ContactPointDocument } from "./document.ts";

/** The ways to reach somebody. Lists leave contact points out: normally the pages that name them show them. */
export function contactPointParts({ entries, person }: ContactPointDocument, view: DocumentView): PagePart[] {
  const { locale } = view;
  const shown = entries.map((entry) => ({ ...entry, label: termLabel(contactTypes, entry.type, locale) }));
  return partsOf([
    {
      id: "contatti",
      title: partText(locale)("contacts"),
      content: shown.length > 0 ? <ContactList locale={locale} entries={shown} /> : undefined,
    },
    { id: "persona", title: partText(locale)("people"), content: links([person], view) },
  ]);
}
