/** @jsxImportSource preact */
import { ProfileCard } from "#src/ui/card/component.tsx";
import { ContactList } from "#src/ui/contact-list/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { contactTypes } from "../vocabularies/contact-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { ContactPointDocument } from "./document.ts";

/** A contact point in a list, with its ways to be reached. */
export const contactPointCard: SiteType<ContactPointDocument>["card"] = (document, view, heading) => (
  <ProfileCard
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    icon="telephone"
  >
    <ContactList
      locale={view.locale}
      lang={otherLanguage({ document }, view)}
      entries={document.entries.map((entry) => ({ ...entry, label: termLabel(contactTypes, entry.type, view.locale) }))}
    />
  </ProfileCard>
);
