import { defineMessages } from "#src/kernel/messages.ts";
import { documentTexts } from "./messages/document.ts";
import { frameTexts } from "./messages/frame.ts";
import { listsTexts } from "./messages/lists.ts";
import { ownPageSentences } from "./messages/own-page-sentences.ts";
import { ownPagesTexts } from "./messages/own-pages.ts";
import { questionsTexts } from "./messages/questions.ts";
import { refusalsTexts } from "./messages/refusals.ts";
import { searchTexts } from "./messages/search.ts";

/** Texts of the public site's shell and pages: every subject in a file of its own, in all languages. */
export const siteText = defineMessages({
  it: {
    ...frameTexts.it,
    ...listsTexts.it,
    ...documentTexts.it,
    ...searchTexts.it,
    ...ownPagesTexts.it,
    ...ownPageSentences.it,
    ...questionsTexts.it,
    ...refusalsTexts.it,
  },
  en: {
    ...frameTexts.en,
    ...listsTexts.en,
    ...documentTexts.en,
    ...searchTexts.en,
    ...ownPagesTexts.en,
    ...ownPageSentences.en,
    ...questionsTexts.en,
    ...refusalsTexts.en,
  },
  de: {
    ...frameTexts.de,
    ...listsTexts.de,
    ...documentTexts.de,
    ...searchTexts.de,
    ...ownPagesTexts.de,
    ...ownPageSentences.de,
    ...questionsTexts.de,
    ...refusalsTexts.de,
  },
  fr: {
    ...frameTexts.fr,
    ...listsTexts.fr,
    ...documentTexts.fr,
    ...searchTexts.fr,
    ...ownPagesTexts.fr,
    ...ownPageSentences.fr,
    ...questionsTexts.fr,
    ...refusalsTexts.fr,
  },
  es: {
    ...frameTexts.es,
    ...listsTexts.es,
    ...documentTexts.es,
    ...searchTexts.es,
    ...ownPagesTexts.es,
    ...ownPageSentences.es,
    ...questionsTexts.es,
    ...refusalsTexts.es,
  },
});
