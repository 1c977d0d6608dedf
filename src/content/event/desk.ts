import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { reference } from "../derive.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { badAddress, byWeight, commonFindings, endsBefore, incompleteRows, missingFields } from "../fields/check.ts";
import { videoFindings } from "../fields/video.ts";
import { group, rows, text } from "../read-fields.ts";
import { eventTypes } from "../vocabularies/event-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import { eventCollection } from "./collection.ts";
import { datesOf } from "./dates-of.ts";
import { eventMessages, eventTexts } from "./messages.ts";
import { mostOccurrences, occurrencesOf } from "./occurrences.ts";
import { eventToPublished } from "./to-published.ts";

const mandatory = ["eventType", "title", "summary", "topics", "body", "audience", "startsAt", "costs", "contacts"];
const richFields = ["body", "audience", "programme", "hours", "furtherInformation"];
/** Groups of the vocabulary that are kinds too, because the model has a kind of the same name below them. */
const alsoKinds = ["fiera", "riunione-affari"];
const rowTexts = { ...eventTexts, title: eventTexts.costTitle, name: eventTexts.supporterName };

/** Events in the desk. Mandatory fields: Modello Comuni, type Evento. */
export const eventDesk: DeskType = {
  kind: "event",
  collection: eventCollection,
  toPublished: eventToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, eventTexts, language),
      ...dateFindings(source, language),
      ...standingFindings(source, language),
      ...incompleteRows(source, "costs", ["title", "price"], rowTexts, language),
      ...["patrons", "sponsors"].flatMap((list) => supporterFindings(source, list, language)),
      ...relationFindings(source, language),
      ...videoFindings(source, language),
      ...commonFindings(source, richFields, eventTexts, language),
    ]),
};

function dateFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = eventMessages(language);
  const recurrence = group(source, "recurrence");
  const repeats = text(recurrence, "frequency") !== undefined;
  const findings = [
    ...endsBefore(source, ["startsAt", "endsAt"], "", eventTexts, language),
    ...incompleteRows(source, "otherDates", ["startsAt"], eventTexts, language),
    ...rows(source, "otherDates").flatMap((row, index) => [
      ...endsBefore(row, ["startsAt", "endsAt"], `otherDates.${index}.`, eventTexts, language),
      ...(isEarlier(row, source)
        ? [{ severity: "error" as const, field: `otherDates.${index}.startsAt`, message: say("earlierDate") }]
        : []),
    ]),
    ...(repeats ? missingFields(source, ["recurrence.until"], eventTexts, language) : []),
  ];
  if (findings.length > 0 || text(source, "startsAt") === undefined) return findings;
  return [...findings, ...countFindings(source, recurrence, language)];
}

const isEarlier = (row: Readonly<Record<string, unknown>>, source: DeskDocument): boolean => {
  const [at, first] = [text(row, "startsAt"), text(source, "startsAt")];
  return at !== undefined && first !== undefined && Date.parse(at) < Date.parse(first);
};

/** What only the dates themselves tell: that they end before they begin, are none, or too many. */
function countFindings(
  source: DeskDocument,
  recurrence: Readonly<Record<string, unknown>>,
  language: Locale,
): Finding[] {
  const say = eventMessages(language);
  const bounds = { startsAt: source.startsAt, until: recurrence.until };
  const untilBefore = text(recurrence, "until") && dayOf(bounds.until) < dayOf(bounds.startsAt);
  if (untilBefore) return endsBefore(bounds, ["startsAt", "until"], "recurrence.", eventTexts, language);
  const count = occurrencesOf(datesOf(source, new Date(0))).length;
  const field = "recurrence.until";
  if (count > mostOccurrences)
    return [{ severity: "error", field, message: say("tooManyDates", { most: mostOccurrences }) }];
  return count === 0 ? [{ severity: "error", field: "recurrence.skipped", message: say("noDate") }] : [];
}

function standingFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = eventMessages(language);
  const standing = text(source, "standing");
  if (standing !== "cancelled" && standing !== "postponed") return [];
  const [earlier, now] = [text(source, "previousStartsAt"), text(source, "startsAt")];
  const isSame = standing === "postponed" && earlier !== undefined && earlier === now;
  return [
    ...(isSame ? [{ severity: "error" as const, field: "previousStartsAt", message: say("sameDate") }] : []),
    ...(text(source, "standingNote") === undefined
      ? [{ severity: "warning" as const, field: "standingNote", message: say("noReason") }]
      : []),
  ];
}

/** The day in Italy. */
const dayOf = (at: unknown): string => (typeof at === "string" ? civilDateOf(new Date(at)) : "");

const supporterFindings = (source: DeskDocument, list: string, language: Locale): Finding[] => [
  ...incompleteRows(source, list, ["name", "url"], rowTexts, language),
  ...rows(source, list).flatMap((row, index) => badAddress(row.url, `${list}.${index}.url`, rowTexts, language)),
];

function relationFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = eventMessages(language);
  const type = text(source, "eventType");
  const isGroup = type !== undefined && !alsoKinds.includes(type) && eventTypes.some(({ parent }) => parent === type);
  const inItself = reference("event", source.parent)?.id === String(source.id);
  return [
    ...(inItself ? [{ severity: "error" as const, field: "parent", message: say("partOfItself") }] : []),
    ...(isGroup
      ? [
          {
            severity: "warning" as const,
            field: "eventType",
            message: say("groupType", { type: termLabel(eventTypes, type, language) }),
          },
        ]
      : []),
  ];
}
