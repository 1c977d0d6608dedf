import {
  arrayField,
  checkboxField,
  dateField,
  relationField,
  required,
  richField,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { eventTypes } from "../vocabularies/event-types.ts";
import { eventNames, eventTexts as t } from "./messages.ts";

/** The desk's form for events. */
export const eventCollection = contentCollection("events", { ...eventNames, group: menuGroups.living }, [
  tab(commonTexts.content, [
    termField("eventType", required(t.eventType), eventTypes),
    ...headFields(),
    textField("subtitle", t.subtitle),
    richField("body", required(t.body)),
    richField("audience", required(t.audience)),
  ]),
  tab(t.startsAt, [
    dateField("startsAt", required(t.startsAt), { time: true }),
    dateField("endsAt", t.endsAt, { time: true }),
    checkboxField("allDay", t.allDay),
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
    relationField("parent", t.parent, "events", { many: false }),
    relationField("people", t.people, "people"),
    richField("furtherInformation", commonTexts.furtherInformation),
  ]),
  tab(commonTexts.files, [
    uploadField("attachments", t.attachments, { many: true }),
    uploadField("gallery", t.gallery, { many: true }),
  ]),
]);
