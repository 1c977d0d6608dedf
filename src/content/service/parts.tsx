/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { Notice } from "#src/ui/notice/component.tsx";
import { Timeline } from "#src/ui/timeline/component.tsx";
import { line, partsOf, titled, together } from "../page-parts/compose.tsx";
import { contacts, files, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { access } from "./access.tsx";
import type { ServiceDocument } from "./document.ts";
import { serviceText } from "./site-messages.ts";

/**
 * The page of a service, its voices in the model's order with the model's `data-element`s. The frame adds `service-title` on
 * the heading, `service-description` on the summary and `service-topic` on each topic. Source: C.SI.1.3
 */
export function serviceParts(document: ServiceDocument, view: DocumentView): PagePart[] {
  const text = serviceText(view.locale);
  const shared = partText(view.locale);
  const written = (blocks: ServiceDocument["body"]) => rich(blocks, view);
  return partsOf([
    {
      id: "a-chi-e-rivolto",
      title: text("audience"),
      dataElement: "service-addressed",
      content: together(
        written(document.audience),
        titled(text("applicants"), written(document.applicants)),
        titled(text("coverage"), line(document.geographicCoverage)),
      ),
    },
    { id: "descrizione", title: shared("description"), content: written(document.body) },
    { id: "come-fare", title: text("howTo"), dataElement: "service-how-to", content: written(document.howTo) },
    { id: "cosa-serve", title: text("needed"), dataElement: "service-needed", content: needed(document, view) },
    {
      id: "cosa-si-ottiene",
      title: text("obtained"),
      dataElement: "service-achieved",
      content: written(document.obtained),
    },
    {
      id: "tempi-e-scadenze",
      title: text("timing"),
      dataElement: "service-calendar-text",
      content: timing(document, view),
    },
    {
      id: "quanto-costa",
      title: text("costs"),
      content: together(written(document.costs), titled(text("constraints"), written(document.constraints))),
    },
    { id: "casi-particolari", title: text("special"), content: written(document.specialCases) },
    { id: "procedure-collegate", title: text("outcome"), content: written(document.outcomeProcedures) },
    { id: "accedi-al-servizio", title: text("access"), content: access(document, view) },
    { id: "ulteriori-informazioni", title: shared("further"), content: written(document.furtherInformation) },
    { id: "documenti", title: shared("documents"), content: links(document.documents, view) },
    {
      id: "condizioni-di-servizio",
      title: text("conditions"),
      content: files(document.conditions, view, "service-file"),
    },
    { id: "contatti", title: shared("contacts"), content: reach(document, view) },
    { id: "servizi-correlati", title: text("related"), content: links(document.related, view) },
  ]);
}

/** State beside the title, and why when the service cannot be used. */
export function serviceHeading(document: ServiceDocument, { locale }: DocumentView): VNode {
  const text = serviceText(locale);
  return (
    <>
      {document.subtitle && <p class="h4">{document.subtitle}</p>}
      <p>
        <Badge
          label={text(document.active ? "active" : "inactive")}
          tone={document.active ? "positive" : "negative"}
          dataElement="service-status"
        />
      </p>
      {!document.active && document.inactiveReason && (
        <Notice tone="warning">
          <p class="mb-0">{document.inactiveReason}</p>
        </Notice>
      )}
    </>
  );
}

function needed({ needed: intro, neededItems }: ServiceDocument, view: DocumentView): VNode | undefined {
  const items = neededItems.filter((item) => item.trim() !== "");
  return together(
    rich(intro, view),
    items.length > 0 && (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    ),
  );
}

function timing({ timing: words, stages }: ServiceDocument, view: DocumentView): VNode | undefined {
  return together(
    rich(words, view),
    stages.length > 0 && <Timeline stages={stages} locale={view.locale} dataElement="service-calendar-list" />,
  );
}

function reach(document: ServiceDocument, view: DocumentView): VNode | undefined {
  const text = serviceText(view.locale);
  const offices = links(document.offices, view);
  return together(
    contacts(document.contacts, view),
    titled(text("inCharge"), offices && <div data-element="service-area">{offices}</div>),
    titled(text("area"), links([document.area], view)),
  );
}
