import { defineDeskMessages } from "#src/kernel/messages.ts";
import { actTexts } from "./messages/act.ts";
import { emergencyTexts } from "./messages/emergency.ts";
import { listTexts } from "./messages/list.ts";
import { redactTexts } from "./messages/redact.ts";
import { refusalsTexts } from "./messages/refusals.ts";
import { requestsTexts } from "./messages/requests.ts";
import { rulesTexts } from "./messages/rules.ts";
import { signaturesTexts } from "./messages/signatures.ts";

/** Texts of the desk's screens for the notice board; each screen has its file. */
export const alboDeskMessages = defineDeskMessages({
  it: {
    ...listTexts.it,
    ...actTexts.it,
    ...rulesTexts.it,
    ...emergencyTexts.it,
    ...requestsTexts.it,
    ...signaturesTexts.it,
    ...redactTexts.it,
    ...refusalsTexts.it,
  },
  en: {
    ...listTexts.en,
    ...actTexts.en,
    ...rulesTexts.en,
    ...emergencyTexts.en,
    ...requestsTexts.en,
    ...signaturesTexts.en,
    ...redactTexts.en,
    ...refusalsTexts.en,
  },
});
