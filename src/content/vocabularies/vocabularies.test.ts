import { expect, test } from "vitest";
import { sections } from "../sections.ts";
import { appointmentTypes } from "./appointment-types.ts";
import { contactTypes } from "./contact-types.ts";
import { datasetThemes } from "./dataset-themes.ts";
import { declarationTypes } from "./declaration-types.ts";
import { documentTypes } from "./document-types.ts";
import { durationUnits } from "./duration-units.ts";
import { eventTypes } from "./event-types.ts";
import { licences } from "./licences.ts";
import { businessEvents, lifeEvents } from "./life-events.ts";
import { newsTypes } from "./news-types.ts";
import { isCall, noticeBoardTypes } from "./notice-board-types.ts";
import { personGroups } from "./person-groups.ts";
import { placeTypes } from "./place-types.ts";
import { repetitions } from "./repetitions.ts";
import { serviceCategories } from "./service-categories.ts";
import { topics } from "./topics.ts";
import { unitTypes } from "./unit-types.ts";
import { updateFrequencies } from "./update-frequencies.ts";
import { weekdays } from "./weekdays.ts";

// how many terms the national model has of each
const vocabularies = [
  ["topics", topics, 64],
  ["service categories", serviceCategories, 15],
  ["news types", newsTypes, 3],
  ["unit types", unitTypes, 12],
  ["document types", documentTypes, 10],
  ["notice board types", noticeBoardTypes, 33],
  ["event types", eventTypes, 70],
  ["place types", placeTypes, 93],
  ["appointment types", appointmentTypes, 3],
  ["person groups", personGroups, 2],
  ["declaration types", declarationTypes, 7],
  ["weekdays", weekdays, 7],
  ["repetitions", repetitions, 4],
  ["licences", licences, 7],
  ["contact types", contactTypes, 11],
  ["life events", lifeEvents, 19],
  ["business events", businessEvents, 15],
  ["dataset themes", datasetThemes, 13],
  ["update frequencies", updateFrequencies, 30],
  ["duration units", durationUnits, 4],
] as const;

test.each(vocabularies)("%s: every term has a code of its own and a name in both languages", (_name, terms, count) => {
  expect(terms).toHaveLength(count);
  expect(new Set(terms.map(({ code }) => code)).size).toBe(count);
  expect(new Set(terms.map(({ it }) => it.toLowerCase())).size).toBe(count);
  expect(terms.filter(({ code, it, en }) => !code || !it || !en)).toEqual([]);
});

// Italian legal words stay Italian, with an English explanation; categories of services are named by their sections
const namedElsewhere: readonly string[] = ["notice board types", "service categories"];
test.each(vocabularies.filter(([name]) => !namedElsewhere.includes(name)))(
  "%s: every term has a name in German, French and Spanish too",
  (_name, terms) => {
    const isName = (en: string) =>
      ["WhatsApp", "Telegram", "Skype", "LinkedIn", "Twitter"].some((name) => en.includes(name));
    const lacking = terms.filter(
      ({ translated, en }) => !isName(en) && !(translated?.de && translated.fr && translated.es),
    );
    expect(lacking.map(({ code }) => code)).toEqual([]);
  },
);

test("a kind of act stands below one that is there, and the three calls are calls", () => {
  const codes = new Set(noticeBoardTypes.map(({ code }) => code));
  expect(noticeBoardTypes.filter(({ parent }) => parent && !codes.has(parent))).toEqual([]);
  expect(noticeBoardTypes.filter(({ code }) => isCall(code)).map(({ code }) => code)).toEqual([
    ...["bando", "bando-concorso", "bando-gara", "bando-contributi"],
  ]);
});

test("event types have three levels and place types thirteen groups, and each term stands below one that is there", () => {
  for (const terms of [eventTypes, placeTypes]) {
    const codes = new Set(terms.map(({ code }) => code));
    expect(terms.filter(({ parent }) => parent && !codes.has(parent))).toEqual([]);
  }
  expect(placeTypes.filter(({ parent }) => !parent)).toHaveLength(13);
  expect(eventTypes.filter(({ parent }) => !parent).map(({ it }) => it)).toEqual([
    ...["Evento culturale", "Evento sociale", "Evento politico", "Evento di affari o commerciale", "Evento Sportivo"],
  ]);
});

test("the second level of the tree has the model's titles, to the letter", () => {
  const below = (key: string) => sections.filter(({ parent }) => parent === key).map(({ title }) => title.it);
  expect(below("amministrazione").toSorted()).toEqual([
    ...["Aree amministrative", "Documenti e dati", "Enti e fondazioni", "Organi di governo"],
    ...["Personale amministrativo", "Politici", "Uffici"],
  ]);
  expect(below("novita").toSorted()).toEqual(["Avvisi", "Comunicati", "Notizie"]);
  expect(below("servizi")).toEqual([
    ...["Educazione e formazione", "Salute, benessere e assistenza", "Vita lavorativa", "Mobilità e trasporti"],
    ...["Catasto e urbanistica", "Anagrafe e stato civile", "Turismo", "Giustizia e sicurezza pubblica"],
    ...["Tributi, finanze e contravvenzioni", "Cultura e tempo libero", "Ambiente", "Imprese e commercio"],
    ...["Autorizzazioni", "Appalti pubblici", "Agricoltura e pesca"],
  ]);
  expect(below("vivere-il-comune")).toEqual(["Luoghi", "Eventi"]);
});

test("each kind of document and of unit has its section", () => {
  const keys = new Set(sections.map(({ key }) => key));
  expect(documentTypes.filter(({ parent }) => !keys.has(`amministrazione/documenti-e-dati/${parent}`))).toEqual([]);
  expect(unitTypes.filter(({ parent }) => !keys.has(`amministrazione/${parent}`))).toEqual([]);
});
