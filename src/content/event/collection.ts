import {
  arrayField,
  checkboxField,
  dateField,
  groupField,
  longTextField,
  numberField,
  relationField,
  required,
  richField,
  shownWhen,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import type { FieldText } from "../fields/labels.ts";
import { commonTexts } from "../fields/messages.ts";
import { videoField } from "../fields/video.ts";
import { eventStandings } from "../vocabularies/event-standings.ts";
import { eventTypes } from "../vocabularies/event-types.ts";
import { repetitions } from "../vocabularies/repetitions.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import { eventNames, eventTexts as t } from "./messages.ts";

const supporters = (name: string, text: FieldText) =>
  arrayField(name, text, [
    textField("name", required(t.supporterName)),
    textField("url", required(t.url), { localized: false }),
  ]);

const repeats = (_form: unknown, beside: Readonly<Record<string, unknown>>) => Boolean(beside.frequency);

const isPostponed = (form: Readonly<Record<string, unknown>>) => form.standing === "postponed";
const isChanged = (form: Readonly<Record<string, unknown>>) => isPostponed(form) || form.standing === "cancelled";

/** The desk's form for events. */
export const eventCollection = contentCollection(
  "events",
  { ...eventNames, group: menuGroups.living },
  [
    tab(commonTexts.content, [
      termField("eventType", required(t.eventType), eventTypes),
      ...headFields(),
      textField("subtitle", t.subtitle),
      richField("body", required(t.body)),
      richField("audience", required(t.audience)),
      richField("programme", t.programme),
    ]),
    tab(t.dates, [
      termField("standing", t.standing, eventStandings),
      shownWhen(longTextField("standingNote", t.standingNote, 500), isChanged),
      shownWhen(dateField("previousStartsAt", t.previousStartsAt, { time: true }), isPostponed),
      dateField("startsAt", required(t.startsAt), { time: true }),
      dateField("endsAt", t.endsAt, { time: true }),
      checkboxField("allDay", t.allDay),
      groupField("recurrence", t.recurrence, [
        termField("frequency", t.frequency, repetitions),
        shownWhen(numberField("interval", t.interval, { min: 1, max: 52 }), repeats),
        shownWhen(
          termField("weekdays", t.weekdays, weekdays, { many: true }),
          (_form, { frequency }) => frequency === "WEEKLY",
        ),
        shownWhen(dateField("until", t.until), repeats),
        shownWhen(arrayField("skipped", t.skipped, [dateField("day", t.day)]), repeats),
      ]),
      arrayField("otherDates", t.otherDates, [
        dateField("startsAt", t.startsAt, { time: true }),
        dateField("endsAt", t.endsAt, { time: true }),
      ]),
      richField("hours", t.hours),
    ]),
    tab(commonTexts.details, [
      relationField("places", t.places, "places"),
      arrayField("costs", required(t.costs), [
        textField("title", t.costTitle),
        textField("price", t.price),
        textField("description", t.costDescription),
      ]),
      relationField("contacts", required(commonTexts.contacts), "contact-points"),
      relationField("organizers", t.organizers, "offices"),
      textField("externalOrganizer", t.externalOrganizer),
      relationField("politicalBodies", t.politicalBodies, "offices"),
      relationField("parent", t.parent, "events", { many: false }),
      relationField("people", t.people, "people"),
      supporters("patrons", t.patrons),
      supporters("sponsors", t.sponsors),
      textField("supportedBy", t.supportedBy),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(commonTexts.files, [
      uploadField("attachments", t.attachments, { many: true }),
      uploadField("gallery", t.gallery, { many: true }),
      videoField(),
    ]),
  ],
  { columns: ["eventType", "startsAt"], sort: "-startsAt" },
);
