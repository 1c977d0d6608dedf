/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { LinkList } from "#src/ui/link-list/component.tsx";
import { Notice } from "#src/ui/notice/component.tsx";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { Timeline } from "#src/ui/timeline/component.tsx";
import { DocumentDocument } from "../document/document.ts";
import { line, partsOf, titled, together } from "../page-parts/compose.tsx";
import { contacts, files, links, linksTo, rich } from "../page-parts/pieces.tsx";
import { asDocuments, names, resolveAs } from "../page-parts/resolve-as.ts";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { businessEvents, lifeEvents } from "../vocabularies/life-events.ts";
import { type Term, termLabel } from "../vocabularies/term.ts";
import { access } from "./access.tsx";
import type { ServiceDocument } from "./document.ts";
import { serviceText } from "./site-messages.ts";
import { transparency } from "./transparency.tsx";

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
    {
      id: "ulteriori-informazioni",
      title: shared("further"),
      content: together(written(document.furtherInformation), facts(document, view)),
    },
    { id: "documenti", title: shared("documents"), content: papers(document, view, (type) => type !== "modulistica") },
    { id: "siti-esterni", title: text("externalLinks"), content: outside(document) },
    { id: "modulistica", title: text("forms"), content: papers(document, view, (type) => type === "modulistica") },
    {
      id: "condizioni-di-servizio",
      title: text("conditions"),
      content: files(document.conditions, view, "service-file"),
    },
    { id: "contatti", title: shared("contacts"), content: reach(document, view) },
    { id: "trasparenza", title: text("procedure"), content: transparency(document, view) },
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
    stages.length > 0 && (
      <Timeline stages={stages.map(asStage)} locale={view.locale} dataElement="service-calendar-list" />
    ),
  );
}

const asStage = ({ unit, ...stage }: ServiceDocument["stages"][number]) => ({ ...stage, unit: unitOf(unit) });

/** The unit of a stage; one that is not known counts as days, as the desk does. */
function unitOf(code: string | undefined): "hours" | "days" | "weeks" | "months" {
  if (code === "ore") return "hours";
  if (code === "settimane") return "weeks";
  return code === "mesi" ? "months" : "days";
}

function reach(document: ServiceDocument, view: DocumentView): VNode | undefined {
  const text = serviceText(view.locale);
  const offices = links(document.offices, view);
  const people = together(
    contacts(document.contacts, view),
    titled(text("inCharge"), offices && <div data-element="service-area">{offices}</div>),
    titled(text("area"), links([document.area], view)),
  );
  const help = `${view.assistancePath}?servizio=${encodeURIComponent(document.path)}`;
  return (
    people && (
      <>
        {people}
        <p>
          <a href={help} rel="nofollow">
            {text("help")}
          </a>
        </p>
      </>
    )
  );
}

/** Documents that the service names, and those that name it, of the types wanted. */
function papers(document: ServiceDocument, view: DocumentView, wanted: (type: string) => boolean): VNode | undefined {
  const named = resolveAs(DocumentDocument, document.documents, view);
  const naming = asDocuments(DocumentDocument, view.referring("document")).filter((found) =>
    names(found.document.services, document),
  );
  return linksTo(
    [...named, ...naming].filter((found) => wanted(found.document.documentType)),
    view,
  );
}

function outside({ externalLinks }: ServiceDocument): VNode | undefined {
  const pages = externalLinks.flatMap(({ label, url }) => {
    const href = safeHref(url);
    return href ? [{ title: label, href }] : [];
  });
  return pages.length > 0 ? <LinkList pages={pages} /> : undefined;
}

/** For whom and what the service is classified. */
function facts(document: ServiceDocument, { locale }: DocumentView): VNode | undefined {
  const text = serviceText(locale);
  const inWords = (vocabulary: readonly Term[], codes: readonly string[]) =>
    codes.map((code) => termLabel(vocabulary, code, locale)).join("; ");
  const rows = [
    [text("lifeEvents"), inWords(lifeEvents, document.lifeEvents)],
    [text("businessEvents"), inWords(businessEvents, document.businessEvents)],
    [text("sector"), document.sector],
    [text("identifier"), document.identifier],
    [text("providerIpa"), document.providerIpa],
  ] as const;
  return rows.some(([, value]) => value) ? <DefinitionList rows={rows} /> : undefined;
}
