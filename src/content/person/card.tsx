/** @jsxImportSource preact */
import { ProfileCard } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { PersonDocument } from "./document.ts";

/** Somebody in a list, with the role that is said of them. */
export const personCard: SiteType<PersonDocument>["card"] = (document, view, heading) => (
  <ProfileCard
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    role={document.role}
    summary={document.summary}
    picture={document.image}
    icon="user"
  />
);
