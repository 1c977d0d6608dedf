import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Words of the letters to bodies that asked for a posting. They are sent in Italian, the language of public bodies. */
export const requestText = defineDeskMessages({
  it: {
    yourRequest: "In merito alla vostra richiesta di pubblicazione all'albo pretorio:",
    yourRequestOf: "In merito alla vostra richiesta di pubblicazione all'albo pretorio (protocollo {{protocol}}):",
    refusedSubject: "Richiesta di pubblicazione non accolta",
    refused: "la richiesta non può essere accolta per questo motivo: {{reason}}",
    postedSubject: "Pubblicazione all'albo pretorio",
    posted: "l'atto è pubblicato con il numero di registro {{number}}/{{year}}, dal {{from}} al {{until}}.",
    certificateSubject: "Relata di pubblicazione",
    certificate: "la pubblicazione n. {{number}}/{{year}} è terminata. La relata si scarica da qui:",
    certificateUntil: "Il collegamento è personale e vale un anno.",
  },
  en: {
    yourRequest: "About your request to post an act on the legal notice board:",
    yourRequestOf: "About your request to post an act on the legal notice board (protocol {{protocol}}):",
    refusedSubject: "Request to post not accepted",
    refused: "the request cannot be accepted for this reason: {{reason}}",
    postedSubject: "Posted on the legal notice board",
    posted: "the act is posted with the register number {{number}}/{{year}}, from {{from}} to {{until}}.",
    certificateSubject: "Certificate of posting",
    certificate: "the posting no. {{number}}/{{year}} is over. The certificate is downloaded from here:",
    certificateUntil: "The link is personal and valid for a year.",
  },
});
