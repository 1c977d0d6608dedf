/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { DateRange } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { LinkList } from "#src/ui/link-list/component.tsx";
import { Notice } from "#src/ui/notice/component.tsx";
import { sentence } from "#src/ui/sentence/component.tsx";
import { line, partsOf, titled, together } from "../page-parts/compose.tsx";
import { addresses, contacts, files, gallery, links, otherLanguage, rich, video } from "../page-parts/pieces.tsx";
import { asDocuments, names } from "../page-parts/resolve-as.ts";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { eventTypes } from "../vocabularies/event-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import { nearest, when } from "./dates.tsx";
import { EventDocument, type Supporter } from "./document.ts";
import { eventState } from "./event-state.ts";
import { eventText } from "./site-messages.ts";
import { becameOf, isCalledOff } from "./standing.ts";
import { StandingBadge } from "./standing-badge.tsx";

/** The page of an event. Source: Modello Comuni, page of Evento */
export function eventParts(document: EventDocument, view: DocumentView): PagePart[] {
  const text = eventText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    {
      id: "cos-e",
      title: text("what"),
      content: together(
        rich(document.body, view),
        titled(text("partOf"), links([document.parent], view)),
        titled(shared("audience"), rich(document.audience, view)),
        titled(text("people"), links(document.people, view)),
        titled(text("politicalBodies"), links(document.politicalBodies ?? [], view)),
        titled(shared("gallery"), gallery(document.gallery, view)),
        titled(shared("video"), video(document.video, view)),
      ),
    },
    { id: "luogo", title: text("place"), content: addresses(document.places, view) },
    {
      id: "date-e-orari",
      title: text("when"),
      content: together(when(document, view), titled(text("hours"), rich(document.hours, view))),
    },
    { id: "costi", title: text("costs"), content: costs(document) },
    { id: "documenti", title: shared("documents"), content: files(document.attachments, view) },
    { id: "contatti", title: shared("contacts"), content: reach(document, view) },
    { id: "appuntamenti", title: text("appointments"), content: programme(document, view) },
    { id: "sponsor", title: text("sponsors"), content: supporters(document, view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: rich(document.furtherInformation, view) },
  ]);
}

/** Kind, dates and state beside the title. */
export function eventHeading(document: EventDocument, view: DocumentView): VNode {
  return (
    <>
      {document.subtitle && <p class="h4">{document.subtitle}</p>}
      <p class="mb-1">
        <Badge label={termLabel(eventTypes, document.eventType, view.locale)} tone="primary" />{" "}
        {stateBadge(document, view)}
      </p>
      <p class={becameOf(document) === "planned" ? "mb-0" : "mb-3"}>{nearest(document, view)}</p>
      {changed(document, view)}
    </>
  );
}

/** What who wanted to come should know of an event that does not take place as announced. */
function changed(document: EventDocument, { locale }: DocumentView): VNode | undefined {
  const became = becameOf(document);
  if (became === "planned") return undefined;
  const { previousStartsAt, allDay } = document;
  const text = eventText(locale);
  return (
    <Notice tone={became === "moved" ? "warning" : "danger"} title={text(`told.${became}`)}>
      {previousStartsAt && (
        <p class="mb-1">
          {sentence(text, "wasPlanned", {
            date: <DateRange startsAt={new Date(previousStartsAt)} allDay={allDay} locale={locale} />,
          })}
        </p>
      )}
      {document.standingNote && <p class="mb-0">{document.standingNote}</p>}
    </Notice>
  );
}

/** A word for an event that does not take place as announced, is on or over; nothing for one to come. */
export function stateBadge(document: EventDocument, { locale, now }: Pick<DocumentView, "locale" | "now">) {
  const text = eventText(locale);
  const became = becameOf(document);
  const state = eventState(document, now);
  if (isCalledOff(document) || (state === "coming" && became === "moved"))
    return <StandingBadge standing={document} locale={locale} />;
  if (state === "coming") return undefined;
  return <Badge label={text(state)} tone={state === "running" ? "positive" : "neutral"} />;
}

function costs({ costs: rows }: EventDocument): VNode | undefined {
  if (rows.length === 0) return undefined;
  return (
    <DefinitionList
      rows={rows.map(({ title, price, description }) => [title, [price, description].filter(Boolean).join(" — ")])}
    />
  );
}

function reach(document: EventDocument, view: DocumentView): VNode | undefined {
  const organizers = together(links(document.organizers, view), line(document.externalOrganizer));
  return together(contacts(document.contacts, view), titled(eventText(view.locale)("organizedBy"), organizers));
}

/** The programme in words, then the events with pages of their own that belong to this one, in the order in which they happen. */
function programme(document: EventDocument, view: DocumentView): VNode | undefined {
  const found = asDocuments(EventDocument, view.referring("event"))
    .filter((child) => names([child.document.parent], document))
    .sort((a, b) => a.document.startsAt.localeCompare(b.document.startsAt));
  const pages = found.map((child) => ({
    title: child.title,
    href: child.path,
    lang: otherLanguage(child, view),
    note: (
      <>
        {nearest(child.document, view)} {stateBadge(child.document, view)}
      </>
    ),
  }));
  return together(rich(document.programme, view), pages.length > 0 && <LinkList pages={pages} />);
}

function supporters(document: EventDocument, { locale }: DocumentView): VNode | undefined {
  const text = eventText(locale);
  return together(
    standingBy(document.sponsors ?? []),
    titled(text("patrons"), standingBy(document.patrons ?? [])),
    titled(text("supportedBy"), line(document.supportedBy)),
  );
}

function standingBy(list: readonly Supporter[]): VNode | undefined {
  if (list.length === 0) return undefined;
  return (
    <ul>
      {list.map(({ name, url }) => (
        <li class="text-break">{url ? <a href={url}>{name}</a> : name}</li>
      ))}
    </ul>
  );
}
