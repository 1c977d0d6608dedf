import { resolveAs } from "../page-parts/resolve-as.ts";
import type { Reference } from "../public-document.ts";
import type { DocumentView } from "../site-type.ts";
import { ContactPointDocument } from "./document.ts";

const point = (title: string, { entries }: Pick<ContactPointDocument, "entries">) => ({
  "@type": "ContactPoint",
  name: title,
  telephone: entries.find(({ type }) => type === "telefono")?.value,
  email: (entries.find(({ type }) => type === "email") ?? entries.find(({ type }) => type === "pec"))?.value,
  url: entries.find(({ type }) => type === "url")?.value,
});

/** The contact points named, as schema.org `ContactPoint`. */
export const contactPoints = (references: readonly Reference[], view: Pick<DocumentView, "resolve">) =>
  resolveAs(ContactPointDocument, references, view).map(({ title, document }) => point(title, document));

/** The contact point by itself. */
export const contactPointJsonLd = (document: ContactPointDocument): object[] => [
  { "@context": "https://schema.org", ...point(document.title, document) },
];
