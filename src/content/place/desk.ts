import type { Locale } from "#src/kernel/messages.ts";
import { reference } from "../derive.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, endsBefore, incompleteRows, missingFields } from "../fields/check.ts";
import { videoFindings } from "../fields/video.ts";
import { rows, text } from "../read-fields.ts";
import { placeCollection } from "./collection.ts";
import { placeMessages, placeTexts } from "./messages.ts";
import { placeToPublished } from "./to-published.ts";

const mandatory = [
  "title",
  "summary",
  "image",
  "access",
  "address.street",
  "address.postalCode",
  "position.latitude",
  "position.longitude",
  "contacts",
];

/** Places in the desk. Mandatory fields: Modello Comuni, type Luogo. */
export const placeDesk: DeskType = {
  kind: "place",
  collection: placeCollection,
  toPublished: placeToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, placeTexts, language),
      ...hourFindings(source, language),
      ...incompleteRows(source, "closures", ["from"], placeTexts, language),
      ...rows(source, "closures").flatMap((row, index) =>
        endsBefore(row, ["from", "until"], `closures.${index}.`, placeTexts, language),
      ),
      ...parentFindings(source, language),
      ...videoFindings(source, language),
      ...commonFindings(
        source,
        ["body", "interest", "services", "access", "openingHours", "furtherInformation"],
        placeTexts,
        language,
      ),
    ]),
};

const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

function hourFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = placeMessages(language);
  return [
    ...incompleteRows(source, "openingTimes", ["weekdays", "opens", "closes"], placeTexts, language),
    ...rows(source, "openingTimes").flatMap((row, index): Finding[] => {
      const at = `openingTimes.${index}.`;
      const times = ["opens", "closes"].flatMap((name) => {
        const value = text(row, name);
        return value === undefined ? [] : [{ name, value }];
      });
      const bad = times.filter(({ value }) => !isTime(value));
      const [opens, closes] = times;
      const isSame = bad.length === 0 && opens && opens.value === closes?.value && opens.value !== "00:00";
      return [
        ...bad.map(({ name, value }) => ({
          severity: "error" as const,
          field: at + name,
          message: say("badTime", { row: index + 1, value }),
        })),
        ...(isSame
          ? [
              {
                severity: "error" as const,
                field: `${at}closes`,
                message: say("closesAsItOpens", { row: index + 1 }),
              },
            ]
          : []),
        ...endsBefore(row, ["from", "until"], at, placeTexts, language),
      ];
    }),
  ];
}

function parentFindings(source: DeskDocument, language: Locale): Finding[] {
  if (reference("place", source.parent)?.id !== String(source.id)) return [];
  return [{ severity: "error", field: "parent", message: placeMessages(language)("partOfItself") }];
}
