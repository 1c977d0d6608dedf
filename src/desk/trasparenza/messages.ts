import { defineDeskMessages } from "#src/kernel/messages.ts";
import { accessTexts } from "./messages/access.ts";
import { answersTexts } from "./messages/answers.ts";
import { boardTexts } from "./messages/board.ts";
import { contentTexts } from "./messages/content.ts";
import { dutiesTexts } from "./messages/duties.ts";
import { faultsTexts } from "./messages/faults.ts";

/** Texts of the desk's screens for the transparency section; each subject has its file. */
export const transparencyDeskMessages = defineDeskMessages({
  it: {
    ...accessTexts.it,
    ...dutiesTexts.it,
    ...faultsTexts.it,
    ...answersTexts.it,
    ...boardTexts.it,
    ...contentTexts.it,
  },
  en: {
    ...accessTexts.en,
    ...dutiesTexts.en,
    ...faultsTexts.en,
    ...answersTexts.en,
    ...boardTexts.en,
    ...contentTexts.en,
  },
});
