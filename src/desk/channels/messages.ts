import { defineDeskMessages } from "#src/kernel/messages.ts";
import { answersWords } from "./words/answers.ts";
import { archiveWords } from "./words/archive.ts";
import { composerWords } from "./words/composer.ts";
import { findingsWords } from "./words/findings.ts";
import { listWords } from "./words/list.ts";
import { profilesWords } from "./words/profiles.ts";
import { stepsWords } from "./words/steps.ts";

/** Texts of the desk's screens about channels: each subject has a file of its own. */
export const channelsDeskMessages = defineDeskMessages({
  it: {
    ...listWords.it,
    ...composerWords.it,
    ...stepsWords.it,
    ...answersWords.it,
    ...findingsWords.it,
    ...profilesWords.it,
    ...archiveWords.it,
  },
  en: {
    ...listWords.en,
    ...composerWords.en,
    ...stepsWords.en,
    ...answersWords.en,
    ...findingsWords.en,
    ...profilesWords.en,
    ...archiveWords.en,
  },
});
