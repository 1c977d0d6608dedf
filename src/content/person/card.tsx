/** @jsxImportSource preact */
import { ProfileCard } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { PersonDocument } from "./document.ts";
import { rolesOf } from "./parts.tsx";

/** Somebody in a list, with the offices held today. */
export const personCard: SiteType<PersonDocument>["card"] = (document, view, heading) => (
  <ProfileCard
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    role={rolesOf(document, view.now) || undefined}
    summary={document.summary}
    picture={document.image}
    icon="user"
  />
);
