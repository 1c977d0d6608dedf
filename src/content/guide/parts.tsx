/** @jsxImportSource preact */
import type { VNode } from "preact";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { contacts, files, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { businessEvents, lifeEvents } from "../vocabularies/life-events.ts";
import { type Term, termLabel } from "../vocabularies/term.ts";
import type { GuideDocument } from "./document.ts";
import { guideText } from "./site-messages.ts";

/** The page of a guide: what to know first, then the steps, each with its number and where it is done. */
export function guideParts(document: GuideDocument, view: DocumentView): PagePart[] {
  const text = guideText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "introduzione", title: text("introduction"), content: rich(document.body, view) },
    { id: "a-chi-e-rivolto", title: shared("audience"), content: rich(document.audience, view) },
    { id: "prima-di-cominciare", title: text("needed"), content: rich(document.needed, view) },
    ...document.steps.map(({ title, body, links: places }, index) => ({
      id: `passo-${index + 1}`,
      title: text("step", { number: index + 1, title }),
      content: together(rich(body, view), titled(text("where"), links(places, view))),
    })),
    { id: "allegati", title: shared("attachments"), content: files(document.attachments, view) },
    { id: "ufficio-responsabile", title: text("office"), content: links(document.offices, view) },
    { id: "contatti", title: shared("contacts"), content: contacts(document.contacts, view) },
    { id: "informazioni", title: text("about"), content: facts(document, view) },
    { id: "pagine-collegate", title: text("related"), content: links(document.related, view) },
  ]);
}

function facts(document: GuideDocument, { locale }: DocumentView): VNode | undefined {
  const text = guideText(locale);
  const inWords = (vocabulary: readonly Term[], codes: readonly string[]) =>
    codes.map((code) => termLabel(vocabulary, code, locale)).join("; ");
  const rows = [
    [text("duration"), document.duration],
    [text("lifeEvents"), inWords(lifeEvents, document.lifeEvents)],
    [text("businessEvents"), inWords(businessEvents, document.businessEvents)],
  ] as const;
  return rows.some(([, value]) => value) ? <DefinitionList rows={rows} /> : undefined;
}
