import type { DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { text } from "../read-fields.ts";
import { eventCollection } from "./collection.ts";
import { eventMessages, eventTexts } from "./messages.ts";
import { eventToPublished } from "./to-published.ts";

const mandatory = ["eventType", "title", "summary", "topics", "body", "audience", "startsAt", "costs", "contacts"];

/** Events in the desk. Mandatory fields: Modello Comuni, type Evento. */
export const eventDesk: DeskType = {
  kind: "event",
  collection: eventCollection,
  toPublished: eventToPublished,
  check: (source, language) => {
    const [start, end] = [text(source, "startsAt"), text(source, "endsAt")];
    const isReversed = start !== undefined && end !== undefined && Date.parse(end) < Date.parse(start);
    const reversed: Finding[] = isReversed
      ? [{ severity: "error", field: "endsAt", message: eventMessages(language)("endBeforeStart") }]
      : [];
    return byWeight([
      ...missingFields(source, mandatory, eventTexts, language),
      ...reversed,
      ...commonFindings(source, ["body", "audience", "hours", "furtherInformation"], eventTexts, language),
    ]);
  },
};
