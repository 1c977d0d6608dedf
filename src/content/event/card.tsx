/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { eventTypes } from "../vocabularies/event-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import { nearest } from "./dates.tsx";
import type { EventDocument } from "./document.ts";
import { stateBadge } from "./parts.tsx";

/** An event in a list. The link carries `event-link`. Source: Modello Comuni, list of events */
export const eventCard: SiteType<EventDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    picture={document.image}
    category={termLabel(eventTypes, document.eventType, view.locale)}
    date={nearest(document, view)}
    state={stateBadge(document, view)}
    dataElement="event-link"
  />
);
