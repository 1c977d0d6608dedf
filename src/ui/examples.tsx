/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Address, MapLinks } from "./address/component.tsx";
import { Badge } from "./badge/component.tsx";
import { Card, ProfileCard } from "./card/component.tsx";
import { ContactList } from "./contact-list/component.tsx";
import { DateRange, Day, DayRange } from "./date-time/component.tsx";
import { DefinitionList } from "./definition-list/component.tsx";
import { FileList } from "./file-list/component.tsx";
import { CheckField, FormErrors, LongTextField, SelectField, TextField } from "./form/component.tsx";
import { Icon } from "./icon/component.tsx";
import { LinkList } from "./link-list/component.tsx";
import { Notice } from "./notice/component.tsx";
import { PageIndex } from "./page-index/component.tsx";
import { Figure, Gallery } from "./picture/component.tsx";
import { Rating } from "./rating/component.tsx";
import { RichText, type TextBlock } from "./rich-text/component.tsx";
import { Section } from "./section/component.tsx";
import { Timeline } from "./timeline/component.tsx";

const hostile = `<script>alert(1)</script> & "virgolette"`;
const long =
  "Avviso pubblico per la presentazione delle domande di contributo per il riscaldamento delle abitazioni principali nelle frazioni montane e Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const file = { sha256: "a".repeat(64), name: `${"modulo".repeat(12)}.pdf`, mime: "application/pdf", bytes: 1_400_000 };
const picture = {
  alt: `La piazza ${hostile}`,
  caption: long,
  credit: hostile,
  focal: { x: 10, y: 90 },
  sizes: [{ ...file, width: 640, height: 360 }],
};
const starts = new Date("2026-03-05T09:30:00Z");
const words = (text: string) => [{ text }];
const blocks: TextBlock[] = [
  { type: "heading", level: 3, children: words("Un titolo nel testo") },
  {
    type: "paragraph",
    children: [
      { text: `${hostile} ` },
      { text: "in inglese", lang: "en", italic: true },
      { text: " e un " },
      { text: "collegamento", href: "https://esempio.it/" },
      { text: " che non è uno script", href: "javascript:alert(1)" },
    ],
  },
  {
    type: "list",
    ordered: true,
    items: [
      { children: words("Primo"), nested: [{ type: "list", ordered: false, items: [{ children: words("Sotto") }] }] },
    ],
  },
  { type: "quote", children: words(long) },
  { type: "rule" },
  {
    type: "table",
    caption: "Orari",
    header: [words("Giorno"), words("Mattina"), words("Pomeriggio"), words("Sportello telematico polifunzionale")],
    rows: [[words("Lunedì"), words("9-13"), words("15-17"), words(long)]],
  },
  { type: "table", header: [], rows: [[words("Senza titolo"), words("né intestazione")]] },
];
const contacts = [
  { type: "telefono", label: "Telefono", value: "0575 000000", description: hostile },
  { type: "pec", label: "PEC", value: "protocollo.generale.lunghissimo@pec.comune.esempio.it" },
  { type: "url", label: "Sito web", value: "javascript:alert(1)" },
  { type: "indirizzo", label: "Indirizzo", value: long },
];
const position = { latitude: 43.275, longitude: 11.985 };
const parts = [
  { id: "prima", title: "Cosa serve" },
  { id: "seconda", title: long },
];

/** The hard cases of every component, by name: empty, very long, markup as text, second language. They feed tests and axe. */
export const examples: Readonly<Record<string, VNode>> = {
  address: <Address address={{ street: long, postalCode: "52044", locality: "Cortona", district: hostile }} />,
  "map links": <MapLinks position={position} name="Biblioteca" locale="it" />,
  badges: (
    <p>
      <Badge label="Servizio attivo" tone="positive" /> <Badge label="Servizio non attivo" tone="negative" />{" "}
      <Badge label="Evento concluso" /> <Badge label={long} tone="primary" />
    </p>
  ),
  card: (
    <Card
      heading="h3"
      title={long}
      href="/uno"
      summary={hostile}
      category="Comunicato"
      date={<Day date="2026-03-05" locale="it" />}
      picture={picture}
    />
  ),
  "card without anything": <Card heading="h3" title={hostile} href="/due" />,
  "card in another language": <Card heading="h3" title="Opening hours" href="/tre" lang="en" summary="In English." />,
  "profile card": <ProfileCard heading="h3" title={long} href="/quattro" role={hostile} icon="user" summary={long} />,
  "profile card with picture": (
    <ProfileCard heading="h3" title="Ada Esempio" href="/cinque" icon="user" picture={picture} />
  ),
  contacts: <ContactList locale="it" entries={contacts} lang="it" />,
  "no contacts": <ContactList locale="it" entries={[]} />,
  "hours of a day": (
    <p>
      <DateRange startsAt={starts} endsAt={new Date("2026-03-05T11:00:00Z")} allDay={false} locale="en" />
    </p>
  ),
  "two moments": (
    <p>
      <DateRange startsAt={starts} endsAt={new Date("2026-03-07T11:00:00Z")} allDay={false} locale="it" />
    </p>
  ),
  "whole days": (
    <p>
      <DateRange startsAt={starts} endsAt={new Date("2026-03-07T11:00:00Z")} allDay locale="it" />
    </p>
  ),
  "open end": (
    <p>
      <DateRange startsAt={starts} allDay={false} locale="it" />
    </p>
  ),
  "a term in Italian": (
    <p>
      <DayRange from="2024-06-08" until="2029-06-11" locale="it" />
    </p>
  ),
  "a term": (
    <p>
      <DayRange from="2024-06-10" until="2029-06-09" locale="en" />
    </p>
  ),
  "definition list": (
    <DefinitionList
      rows={[
        ["Protocollo", hostile],
        ["Vuoto", undefined],
        ["Lungo", long],
      ]}
    />
  ),
  files: (
    <FileList files={[file, { ...file, name: "dati.csv", mime: "text/csv", bytes: 999, title: hostile }]} locale="it" />
  ),
  "no files": <FileList files={[]} locale="it" />,
  form: (
    <form method="post" action="/modulo">
      <FormErrors title="Controlli questi campi:" errors={[{ id: "form-name", text: hostile }]} />
      <TextField id="form-name" name="name" label={long} value={hostile} error={hostile} complete="name" />
      <LongTextField id="form-text" name="text" label="Testo" hint={long} value={hostile} />
      <SelectField
        {...{ id: "form-choice", name: "choice", label: "Scelta", value: "b", empty: "Scelga" }}
        options={[
          { value: "a", label: hostile },
          { value: "b", label: "Opening hours", lang: "en" },
        ]}
      />
      <CheckField id="form-yes" name="yes" label={hostile} hint={long} checked error={long} />
    </form>
  ),
  icon: <Icon name="search" />,
  links: <LinkList pages={[{ title: long, href: "/sei", lang: "en", note: hostile }]} />,
  notice: (
    <Notice tone="warning" title="Servizio sospeso">
      <p class="mb-0">{hostile}</p>
    </Notice>
  ),
  "page index": <PageIndex parts={parts} locale="it" />,
  "a single part needs no index": <PageIndex parts={[]} locale="it" />,
  section: (
    <Section id="prima" title={long}>
      <p>{hostile}</p>
    </Section>
  ),
  "another section": (
    <Section id="seconda" title="Cosa serve">
      <p>Niente.</p>
    </Section>
  ),
  figure: <Figure picture={picture} locale="it" />,
  gallery: <Gallery pictures={[picture, picture]} locale="en" />,
  rating: (
    <Rating
      action="/valutazione"
      page="/servizi"
      locale="it"
      draft={{ stars: 2, comment: hostile }}
      refusal={{ about: "stars", text: long }}
    />
  ),
  "rich text": <RichText blocks={blocks} locale="it" resolve={() => undefined} />,
  timeline: (
    <Timeline
      locale="it"
      stages={[
        { title: hostile, duration: 1, unit: "months" },
        { title: long, description: long, duration: 30, date: "2026-06-30" },
      ]}
    />
  ),
};
