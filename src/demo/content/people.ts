import { slugify } from "#src/content/desk-types.ts";
import type { Calendar, DemoItem } from "../item.ts";

/** Stands in the description of each person. */
export const inventedNote = "Persona inventata per la dimostrazione.";
const inventedNoteEnglish = "Invented person, for the demonstration.";

interface PersonInput {
  slug: string;
  given: string;
  family: string;
  role: string;
  type: "politico" | "amministrativo";
  office: string;
  contacts: string;
  summary: string;
  powers?: string;
  body?: string;
  curriculum?: boolean;
  en?: { role: string; summary: string };
}

const politicians: readonly PersonInput[] = [
  {
    ...{ slug: "altea-pietraserena", given: "Altea", family: "Pietraserena", role: "Sindaca" },
    ...{ type: "politico", office: "giunta-comunale", contacts: "contatti-segreteria", curriculum: true },
    summary: "Sindaca, con deleghe a bilancio, comunicazione e protezione civile.",
    powers:
      "- bilancio e programmazione\n- comunicazione e trasparenza\n- protezione civile\n- rapporti con le frazioni",
    body: "Insegnante di storia, ha lavorato a lungo nelle scuole della Valdichiana. Riceve il mercoledì mattina su appuntamento e, il primo sabato del mese, in una frazione diversa.",
    en: { role: "Mayor", summary: "Mayor, in charge of budget, communication and civil protection." },
  },
  {
    ...{
      slug: "oreste-valdichiara",
      given: "Oreste",
      family: "Valdichiara",
      role: "Vicesindaco e assessore ai lavori pubblici",
    },
    ...{ type: "politico", office: "giunta-comunale", contacts: "contatti-lavori", curriculum: true },
    summary: "Vicesindaco, con deleghe a lavori pubblici, viabilità e Polizia Municipale.",
    powers: "- lavori pubblici e manutenzioni\n- viabilità e Polizia Municipale\n- patrimonio",
    en: {
      role: "Deputy mayor, public works",
      summary: "Deputy mayor, in charge of public works, roads and Municipal Police.",
    },
  },
  {
    ...{ slug: "nora-campobianco", given: "Nora", family: "Campobianco", role: "Assessora alla cultura e al turismo" },
    ...{ type: "politico", office: "giunta-comunale", contacts: "contatti-cultura", curriculum: true },
    summary: "Assessora, con deleghe a cultura, musei, turismo e gemellaggi.",
    powers: "- cultura e musei\n- turismo e manifestazioni\n- gemellaggi",
    en: {
      role: "Member of the executive for culture and tourism",
      summary: "In charge of culture, museums, tourism and twinning.",
    },
  },
  {
    ...{ slug: "elio-ripalta", given: "Elio", family: "Ripalta", role: "Assessore all'urbanistica e all'ambiente" },
    ...{ type: "politico", office: "giunta-comunale", contacts: "contatti-urbanistica", curriculum: true },
    summary: "Assessore, con deleghe a urbanistica, edilizia, ambiente e rifiuti.",
    powers: "- urbanistica ed edilizia\n- ambiente, verde e rifiuti\n- energia",
  },
  {
    ...{ slug: "tosca-montelieto", given: "Tosca", family: "Montelieto", role: "Assessora alla scuola e al sociale" },
    ...{ type: "politico", office: "giunta-comunale", contacts: "contatti-scuola", curriculum: true },
    summary: "Assessora, con deleghe a istruzione, politiche sociali e pari opportunità.",
    powers: "- istruzione e nidi\n- politiche sociali e casa\n- pari opportunità",
  },
  {
    ...{
      slug: "dino-fontescura",
      given: "Dino",
      family: "Fontescura",
      role: "Assessore alle attività produttive e allo sport",
    },
    ...{ type: "politico", office: "giunta-comunale", contacts: "contatti-suap", curriculum: true },
    summary: "Assessore, con deleghe a commercio, agricoltura, sport e giovani.",
    powers: "- commercio e artigianato\n- agricoltura\n- sport e politiche giovanili",
  },
];

const councillor = (given: string, family: string, role: string, summary: string): PersonInput => ({
  slug: `${given}-${family}`.toLowerCase(),
  ...{ given, family, role, summary, type: "politico", office: "consiglio-comunale", contacts: "contatti-segreteria" },
  curriculum: true,
});

const councillors: readonly PersonInput[] = [
  councillor(
    "Ada",
    "Colleoro",
    "Presidente del Consiglio comunale",
    "Presiede il Consiglio comunale e la conferenza dei capigruppo.",
  ),
  councillor(
    "Berto",
    "Vallelonga",
    "Consigliere comunale",
    "Consigliere di maggioranza, presidente della commissione bilancio.",
  ),
  councillor(
    "Celeste",
    "Terrarossa",
    "Consigliera comunale",
    "Consigliera di maggioranza, componente della commissione cultura.",
  ),
  councillor(
    "Delfo",
    "Acquaviola",
    "Consigliere comunale",
    "Consigliere di minoranza, presidente della commissione di controllo e garanzia.",
  ),
  councillor(
    "Emma",
    "Cantagrillo",
    "Consigliera comunale",
    "Consigliera di minoranza, componente della commissione scuola.",
  ),
  councillor(
    "Furio",
    "Granoturchi",
    "Consigliere comunale",
    "Consigliere di maggioranza, componente della commissione agricoltura.",
  ),
  councillor(
    "Gilda",
    "Lunanova",
    "Consigliera comunale",
    "Consigliera di minoranza, componente della commissione urbanistica.",
  ),
  councillor(
    "Igino",
    "Portavecchia",
    "Consigliere comunale",
    "Consigliere di maggioranza, delegato alle frazioni della montagna.",
  ),
];

const official = (
  given: string,
  family: string,
  role: string,
  office: string,
  contacts: string,
  summary: string,
): PersonInput => ({
  slug: `${given}-${family}`.toLowerCase(),
  ...{ given, family, role, office, contacts, summary, type: "amministrativo" },
});

const officials: readonly PersonInput[] = [
  official(
    "Livia",
    "Sassoforte",
    "Segretaria generale",
    "area-affari-generali",
    "contatti-segreteria",
    "Segretaria generale e responsabile della prevenzione della corruzione e della trasparenza.",
  ),
  official(
    "Marzio",
    "Cipressini",
    "Comandante della Polizia Municipale",
    "polizia-municipale",
    "contatti-polizia",
    "Dirige la Polizia Municipale: viabilità, ZTL, sicurezza e protezione civile.",
  ),
  official(
    "Nives",
    "Torrechiara",
    "Responsabile dei Servizi demografici",
    "servizi-demografici",
    "contatti-demografici",
    "Risponde di anagrafe, stato civile ed elettorale.",
  ),
  official(
    "Osvaldo",
    "Mezzacosta",
    "Dirigente dell'Area tecnica",
    "area-tecnica",
    "contatti-lavori",
    "Dirige l'Area tecnica: urbanistica, lavori pubblici, ambiente.",
  ),
  official(
    "Palma",
    "Olivastro",
    "Direttrice della Biblioteca",
    "biblioteca",
    "contatti-biblioteca",
    "Dirige la biblioteca e l'archivio storico.",
  ),
  official(
    "Remo",
    "Bronzelli",
    "Conservatore del museo",
    "maec",
    "contatti-maec",
    "Cura le raccolte del MAEC e il parco archeologico.",
  ),
  official(
    "Silvia",
    "Carteblu",
    "Responsabile dell'Ufficio stampa",
    "ufficio-stampa",
    "contatti-stampa",
    "Cura i comunicati e i rapporti con i giornali.",
  ),
  official(
    "Tullio",
    "Pontevero",
    "Responsabile dei Tributi",
    "ufficio-tributi",
    "contatti-tributi",
    "Risponde di IMU, TARI e canone unico.",
  ),
];

/** Mayor, executive, councillors and officials: all invented, with surnames taken from no register. */
export const people = ({ year }: Calendar): readonly DemoItem[] =>
  [...politicians, ...councillors, ...officials].map((person) => ({
    slug: person.slug,
    it: {
      title: `${person.given} ${person.family}`,
      givenName: person.given,
      familyName: person.family,
      summary: `${person.summary} ${inventedNote}`,
      group: person.type === "politico" ? "politici" : "personale-amministrativo",
      role: person.role,
      ...(person.powers && { powers: person.powers }),
      body: `${person.body ?? `${person.summary} Riceve su appuntamento.`}\n\n${inventedNote}`,
      ...(person.curriculum && {
        curriculum: curriculumName(person),
        declarations: [
          { type: "redditi", year: year - 1, file: declarationName },
          { type: "situazione-patrimoniale", year: year - 1, file: declarationName },
          { type: "redditi", year: year - 2, file: declarationName },
        ],
      }),
      contacts: [person.contacts],
    },
    ...(person.en && {
      en: {
        title: `${person.given} ${person.family}`,
        summary: `${person.en.summary} ${inventedNoteEnglish}`,
        role: person.en.role,
        body: inventedNoteEnglish,
      },
    }),
  }));

/** What the people hold, and for three of them what they held before. */
export const appointments = ({ day }: Calendar): readonly DemoItem[] => {
  const everybody = [...politicians, ...councillors, ...officials];
  const now = everybody.map((person) => ({
    slug: slugOf(person.role, person),
    it: {
      title: person.role,
      appointmentType: person.type,
      person: person.slug,
      unit: person.office,
      from: day(-520),
      ...(person.type === "politico"
        ? { installedOn: day(-512), pay: "Indennità di funzione stabilita dalla legge (importo inventato)." }
        : {}),
      ...(person.role.startsWith("Responsabile") && { headOf: person.office }),
    },
    ...(person.en && {
      en: {
        title: person.en.role,
        ...(person.type === "politico" && { pay: "Allowance fixed by law (invented amount)." }),
      },
    }),
  }));
  const before = politicians.slice(0, 3).map((person) => ({
    slug: slugOf("consiglio-2019", person),
    it: {
      title: "Componente del Consiglio comunale",
      appointmentType: "politico",
      person: person.slug,
      unit: "consiglio-comunale",
      from: day(-2345),
      until: day(-521),
    },
  }));
  return [...now, ...before];
};

const slugOf = (role: string, person: PersonInput): string => slugify(`${role} ${person.slug}`);

const declarationName = "dichiarazione-dimostrazione.txt";

/** Named after the office held, not the person: names of files stay in the register. */
const curriculumName = (person: PersonInput): string =>
  `curriculum-${[...politicians, ...councillors].indexOf(person) + 1}.txt`;

/** Curricula of those in political office, which the law wants published (art. 14 D.Lgs. 33/2013). */
export const curricula = (): { name: string; text: string }[] => [
  {
    name: declarationName,
    text: `DICHIARAZIONE (dimostrazione)\n\n${inventedNote}\n\nQuesto file sta al posto di una dichiarazione vera: non contiene dati.\n`,
  },
  ...[...politicians, ...councillors].map((person) => ({
    name: curriculumName(person),
    text: `CURRICULUM (dimostrazione)\n\n${person.role}\n${inventedNote}\n\nIncarico\n${person.summary}\n\nFormazione\nDiploma di scuola superiore.\n\nEsperienze\nAttività nel volontariato e nelle associazioni del territorio.\n\nLingue\nInglese: livello intermedio.\n`,
  })),
];
