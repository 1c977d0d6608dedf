import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of guides. */
export const guideText = defineMessages({
  it: {
    kind: "Guida",
    introduction: "Introduzione",
    needed: "Prima di cominciare",
    step: "Passo {{number}}: {{title}}",
    steps_one: "{{count}} passo",
    steps_other: "{{count}} passi",
    where: "Dove si fa",
    duration: "Quanto tempo ci vuole",
    about: "Informazioni sulla guida",
    lifeEvents: "Eventi della vita",
    businessEvents: "Eventi della vita delle imprese",
    office: "Ufficio responsabile",
    related: "Pagine collegate",
  },
  en: {
    kind: "Guide",
    introduction: "Introduction",
    needed: "Before you begin",
    step: "Step {{number}}: {{title}}",
    steps_one: "{{count}} step",
    steps_other: "{{count}} steps",
    where: "Where it is done",
    duration: "How long it takes",
    about: "About this guide",
    lifeEvents: "Life events",
    businessEvents: "Business events",
    office: "Office in charge",
    related: "Related pages",
  },
});
