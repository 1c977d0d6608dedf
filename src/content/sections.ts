import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { sectionTitles } from "./section-titles.ts";
import { nameIn } from "./vocabularies/translated-names.ts";

/** A place in the page tree of the national model: where a list is and what lies below it. */
export interface Section {
  /** Language-neutral key, the Italian path without the first slash; stored with every document. */
  readonly key: string;
  readonly parent?: string;
  readonly path: Addresses;
  /** The Italian titles are the model's, to the letter (C.SI.1.6, C.SI.1.7); further languages: `section-titles.ts`. */
  readonly title: { readonly it: string; readonly en: string };
}

const section = (key: string, title: string, english: { path: string; title: string }): Section => {
  const cut = key.lastIndexOf("/");
  return {
    key,
    ...(cut > 0 && { parent: key.slice(0, cut) }),
    path: { it: `/${key}`, en: `/en/${english.path}` },
    title: { it: title, en: english.title },
  };
};

/** The tree, parents before children, in the order of the menu. Source: Modello Comuni, page tree; C.SI.1.6 and C.SI.1.7. */
export const sections: readonly Section[] = [
  section("amministrazione", "Amministrazione", { path: "administration", title: "Administration" }),
  section("amministrazione/organi-di-governo", "Organi di governo", {
    path: "administration/governing-bodies",
    title: "Governing bodies",
  }),
  section("amministrazione/aree-amministrative", "Aree amministrative", {
    path: "administration/departments",
    title: "Departments",
  }),
  section("amministrazione/uffici", "Uffici", { path: "administration/offices", title: "Offices" }),
  section("amministrazione/enti-e-fondazioni", "Enti e fondazioni", {
    path: "administration/bodies-and-foundations",
    title: "Bodies and foundations",
  }),
  section("amministrazione/politici", "Politici", { path: "administration/politicians", title: "Politicians" }),
  section("amministrazione/personale-amministrativo", "Personale amministrativo", {
    path: "administration/staff",
    title: "Administrative staff",
  }),
  section("amministrazione/documenti-e-dati", "Documenti e dati", {
    path: "administration/documents-and-data",
    title: "Documents and data",
  }),
  section("amministrazione/documenti-e-dati/documenti-albo-pretorio", "Documenti albo pretorio", {
    path: "administration/documents-and-data/notice-board-documents",
    title: "Notice board documents",
  }),
  section("amministrazione/documenti-e-dati/modulistica", "Modulistica", {
    path: "administration/documents-and-data/forms",
    title: "Forms",
  }),
  section("amministrazione/documenti-e-dati/documenti-funzionamento-interno", "Documenti funzionamento interno", {
    path: "administration/documents-and-data/internal-operation",
    title: "Internal operation documents",
  }),
  section("amministrazione/documenti-e-dati/atti-normativi", "Atti normativi", {
    path: "administration/documents-and-data/regulations",
    title: "Regulations",
  }),
  section("amministrazione/documenti-e-dati/accordi-tra-enti", "Accordi tra enti", {
    path: "administration/documents-and-data/agreements",
    title: "Agreements between bodies",
  }),
  section("amministrazione/documenti-e-dati/documenti-attivita-politica", "Documenti attività politica", {
    path: "administration/documents-and-data/political-activity",
    title: "Political activity documents",
  }),
  section("amministrazione/documenti-e-dati/documenti-tecnici-di-supporto", "Documenti (tecnici) di supporto", {
    path: "administration/documents-and-data/supporting-documents",
    title: "Technical supporting documents",
  }),
  section("amministrazione/documenti-e-dati/istanze", "Istanze", {
    path: "administration/documents-and-data/applications",
    title: "Applications",
  }),
  section(
    "amministrazione/documenti-e-dati/documenti-programmazione-e-rendicontazione",
    "Documenti di programmazione e rendicontazione",
    {
      path: "administration/documents-and-data/planning-and-reporting",
      title: "Planning and reporting documents",
    },
  ),
  section("amministrazione/documenti-e-dati/dataset", "Dataset", {
    path: "administration/documents-and-data/datasets",
    title: "Datasets",
  }),
  section("novita", "Novità", { path: "news", title: "News" }),
  section("novita/notizie", "Notizie", { path: "news/articles", title: "News articles" }),
  section("novita/comunicati", "Comunicati", { path: "news/press-releases", title: "Press releases" }),
  section("novita/avvisi", "Avvisi", { path: "news/notices", title: "Notices" }),
  section("servizi", "Servizi", { path: "services", title: "Services" }),
  section("servizi/educazione-e-formazione", "Educazione e formazione", {
    path: "services/education",
    title: "Education and training",
  }),
  section("servizi/salute-benessere-e-assistenza", "Salute, benessere e assistenza", {
    path: "services/health-and-care",
    title: "Health, wellbeing and care",
  }),
  section("servizi/vita-lavorativa", "Vita lavorativa", { path: "services/working-life", title: "Working life" }),
  section("servizi/mobilita-e-trasporti", "Mobilità e trasporti", {
    path: "services/mobility-and-transport",
    title: "Mobility and transport",
  }),
  section("servizi/catasto-e-urbanistica", "Catasto e urbanistica", {
    path: "services/land-and-planning",
    title: "Land registry and planning",
  }),
  section("servizi/anagrafe-e-stato-civile", "Anagrafe e stato civile", {
    path: "services/civil-registry",
    title: "Civil registry",
  }),
  section("servizi/turismo", "Turismo", { path: "services/tourism", title: "Tourism" }),
  section("servizi/giustizia-e-sicurezza-pubblica", "Giustizia e sicurezza pubblica", {
    path: "services/justice-and-public-safety",
    title: "Justice and public safety",
  }),
  section("servizi/tributi-finanze-e-contravvenzioni", "Tributi, finanze e contravvenzioni", {
    path: "services/taxes-and-fines",
    title: "Taxes, finance and fines",
  }),
  section("servizi/cultura-e-tempo-libero", "Cultura e tempo libero", {
    path: "services/culture-and-leisure",
    title: "Culture and leisure",
  }),
  section("servizi/ambiente", "Ambiente", { path: "services/environment", title: "Environment" }),
  section("servizi/imprese-e-commercio", "Imprese e commercio", {
    path: "services/business-and-trade",
    title: "Business and trade",
  }),
  section("servizi/autorizzazioni", "Autorizzazioni", { path: "services/permits", title: "Permits" }),
  section("servizi/appalti-pubblici", "Appalti pubblici", {
    path: "services/public-procurement",
    title: "Public procurement",
  }),
  section("servizi/agricoltura-e-pesca", "Agricoltura e pesca", {
    path: "services/agriculture-and-fishing",
    title: "Agriculture and fishing",
  }),
  section("vivere-il-comune", "Vivere il Comune", { path: "living-here", title: "Living here" }),
  section("vivere-il-comune/luoghi", "Luoghi", { path: "living-here/places", title: "Places" }),
  section("vivere-il-comune/eventi", "Eventi", { path: "living-here/events", title: "Events" }),
  section("argomenti", "Argomenti", { path: "topics", title: "Topics" }),
  section("domande-frequenti", "Domande frequenti", { path: "faq", title: "Frequently asked questions" }),
  // below no level of the menu: the model names seven second-level pages of Amministrazione, and appointments are none of them
  section("incarichi", "Incarichi", { path: "held-offices", title: "Appointments" }),
  section("bandi", "Bandi", { path: "calls", title: "Calls" }),
  section("guide", "Guide passo per passo", { path: "guides", title: "Step-by-step guides" }),
  section("siti-tematici", "Siti tematici", { path: "thematic-sites", title: "Thematic sites" }),
  section("pagine", "Pagine", { path: "pages", title: "Pages" }),
  section("contatti", "Punti di contatto", { path: "contacts", title: "Contact points" }),
];

const byKey = new Map(sections.map((entry) => [entry.key, entry]));

/** The section with this key; throws for a key that is not in the tree (a fault of ours, never of a reader). */
export function sectionOf(key: string): Section {
  const found = byKey.get(key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
}

/** Address of a section's list in a language. */
export function sectionPath(key: string, locale: Locale): string {
  return addressIn(sectionOf(key).path, locale);
}

/** Title of a section in a language; English where the program does not speak it. */
export const sectionTitle = (key: string, locale: Locale): string =>
  nameIn(sectionOf(key).title, sectionTitles.get(key), locale);
