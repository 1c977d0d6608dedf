/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { Day, Moment } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { partsOf, together } from "../page-parts/compose.tsx";
import { contacts, files, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { callTypes } from "../vocabularies/call-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { CallDocument } from "./document.ts";
import { callText } from "./site-messages.ts";
import { callState } from "./state.ts";

/** The page of a call: what came of it first, then who may apply, until when and how. */
export function callParts(document: CallDocument, view: DocumentView): PagePart[] {
  const text = callText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "esito", title: text("results"), content: results(document, view) },
    { id: "descrizione", title: text("what"), content: rich(document.body, view) },
    { id: "a-chi-si-rivolge", title: text("audience"), content: rich(document.audience, view) },
    { id: "date", title: text("dates"), content: dates(document, view) },
    { id: "come-partecipare", title: text("howToApply"), content: rich(document.howToApply, view) },
    { id: "documenti", title: text("attachments"), content: files(document.attachments, view) },
    { id: "aggiornamenti", title: text("updates"), content: rich(document.updates, view) },
    { id: "moduli", title: text("documents"), content: links(document.documents, view) },
    { id: "servizi", title: shared("services"), content: links(document.services, view) },
    { id: "ufficio-responsabile", title: text("office"), content: links(document.offices, view) },
    { id: "contatti", title: shared("contacts"), content: contacts(document.contacts, view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: facts(document, view) },
    { id: "bandi-collegati", title: text("related"), content: links(document.related, view) },
  ]);
}

/** Kind and state beside the title. */
export const callHeading = (document: CallDocument, view: DocumentView): VNode => (
  <p class="mb-1">
    <Badge label={termLabel(callTypes, document.callType, view.locale)} tone="primary" /> {stateBadge(document, view)}
  </p>
);

/** Where the call stands at this instant. */
export function stateBadge(document: CallDocument, { locale, now }: Pick<DocumentView, "locale" | "now">): VNode {
  const state = callState(document, now);
  const tones = {
    coming: "neutral",
    open: "positive",
    closing: "negative",
    closed: "neutral",
    decided: "primary",
  } as const;
  return <Badge label={callText(locale)(state)} tone={tones[state]} />;
}

function dates(document: CallDocument, { locale }: DocumentView): VNode | undefined {
  const text = callText(locale);
  const at = (instant: string | undefined) => instant && <Moment at={new Date(instant)} locale={locale} weekday />;
  const rows = [
    [text("opens"), at(document.opensAt)],
    [text("questions"), at(document.questionsUntil)],
    [text("closes"), at(document.closesAt)],
    [text("procedureEnds"), document.procedureEndsOn && <Day date={document.procedureEndsOn} locale={locale} />],
  ] as const;
  return rows.some(([, value]) => value) ? <DefinitionList rows={rows} /> : undefined;
}

function results({ results: found }: CallDocument, view: DocumentView): VNode | undefined {
  return together(
    found?.on !== undefined && (
      <p>
        {callText(view.locale)("resultsOn")} <Day date={found.on} locale={view.locale} />
      </p>
    ),
    rich(found?.text, view),
    files(found?.files ?? [], view),
  );
}

function facts({ issuer, cig, legalReferences }: CallDocument, { locale }: DocumentView): VNode | undefined {
  const text = callText(locale);
  const rows = [
    [text("issuer"), issuer],
    [text("cig"), cig],
    [text("legal"), legalReferences],
  ] as const;
  return rows.some(([, value]) => value) ? <DefinitionList rows={rows} /> : undefined;
}
