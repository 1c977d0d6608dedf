import type { CollectionConfig } from "payload";
import { Calendar, clockTime, keepCalendar } from "#src/booking/index.ts";
import { rowLabels } from "#src/content/desk-types.ts";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { bookingDeskMessages, bookingDeskLabels as l } from "../booking/messages.ts";
import { inRome } from "../dates/in-rome.ts";
import { invalid } from "../invalid.ts";
import { transactionOf } from "../publication/transaction.ts";
import { whoMay } from "./access.ts";
import { mapFields } from "./map-fields.ts";
import { nameRows } from "./name-rows.ts";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/**
 * When and for what offices take appointments. Saving one puts it on the site at once, in the same transaction. None is
 * deleted, since people may have booked: it is closed instead.
 */
export const bookingCalendars: CollectionConfig = {
  slug: "booking-calendars",
  labels: { singular: l.calendar, plural: l.calendars },
  lockDocuments: false,
  disableBulkEdit: true,
  defaultSort: "title",
  admin: { useAsTitle: "title", group: l.group, hideAPIURL: true, defaultColumns: ["title", "place", "isOpen"] },
  access: {
    read: whoMay("read"),
    create: whoMay("administer"),
    update: whoMay("administer"),
    delete: () => false,
  },
  fields: mapFields(
    [
      { name: "title", type: "text", label: l.title, required: true, maxLength: 200 },
      { name: "isOpen", type: "checkbox", label: l.isOpen, defaultValue: true },
      { name: "place", type: "text", label: l.place, required: true, maxLength: 500 },
      { name: "bring", type: "textarea", label: l.bring, maxLength: 1_000 },
      {
        name: "subjects",
        type: "array",
        labels: rowLabels,
        label: l.subjects,
        required: true,
        minRows: 1,
        fields: [{ name: "subject", type: "text", label: l.subject, required: true, maxLength: 200 }],
      },
      {
        name: "opening",
        type: "array",
        labels: rowLabels,
        label: l.opening,
        fields: [
          {
            name: "weekday",
            type: "select",
            label: l.weekday,
            required: true,
            options: weekdays.map((value) => ({ value, label: l.weekdays[value] })),
          },
          { name: "from", type: "text", label: l.from, required: true, validate: isTime },
          { name: "until", type: "text", label: l.until, required: true, validate: isTime },
        ],
      },
      { name: "minutes", type: "number", label: l.minutes, required: true, min: 5, max: 480, defaultValue: 30 },
      { name: "capacity", type: "number", label: l.capacity, required: true, min: 1, max: 100, defaultValue: 1 },
      { name: "noticeHours", type: "number", label: l.noticeHours, required: true, min: 0, max: 720, defaultValue: 24 },
      { name: "daysAhead", type: "number", label: l.daysAhead, required: true, min: 1, max: 365, defaultValue: 60 },
      {
        name: "closed",
        type: "array",
        labels: rowLabels,
        label: l.closed,
        admin: { description: l.closedHint },
        fields: [
          inRome({
            name: "day",
            type: "date",
            label: l.day,
            required: true,
            admin: { date: { pickerAppearance: "dayOnly", displayFormat: "dd/MM/yyyy" } },
          }),
        ],
      },
      { name: "clerks", type: "relationship", relationTo: "users", hasMany: true, label: l.clerks },
      {
        name: "offices",
        type: "relationship",
        relationTo: "offices" as never,
        hasMany: true,
        label: l.offices,
        admin: { description: l.officesHint },
      },
    ],
    nameRows,
  ),
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        const calendar = Calendar.safeParse(calendarOf(doc as SavedCalendar));
        if (!calendar.success) {
          const field = String(calendar.error.issues[0]?.path[0] ?? "title");
          const message = bookingDeskMessages(req.i18n?.language ?? "it")("badCalendar");
          throw invalid(req, { collection: "booking-calendars" }, [{ field, message }]);
        }
        await keepCalendar(await transactionOf(req), mainSite, Number(doc.id), calendar.data);
        return doc;
      },
    ],
  },
};

/** A calendar as the desk keeps it. */
interface SavedCalendar {
  readonly bring?: string | null;
  readonly isOpen?: boolean | null;
  readonly subjects: readonly { readonly subject: string }[];
  readonly opening?: readonly { readonly weekday: string; readonly from: string; readonly until: string }[] | null;
  readonly closed?: readonly { readonly day: string }[] | null;
  readonly clerks?: readonly (number | { readonly id: number })[] | null;
  readonly offices?: readonly (number | { readonly id: number })[] | null;
}

/** The calendar as the booking wants it; numbers and texts are checked there. */
const calendarOf = (saved: SavedCalendar): object => ({
  ...saved,
  bring: saved.bring ?? "",
  isOpen: saved.isOpen === true,
  subjects: saved.subjects.map(({ subject }) => subject),
  opening: (saved.opening ?? []).map(({ weekday, from, until }) => ({ weekday: Number(weekday), from, until })),
  closed: (saved.closed ?? []).map(({ day }) => civilDateOf(new Date(day))),
  clerks: (saved.clerks ?? []).map(idOf),
  offices: (saved.offices ?? []).map((office) => String(idOf(office))),
});

const idOf = (named: number | { readonly id: number }): number => (typeof named === "number" ? named : named.id);

function isTime(value: unknown, { req }: { req: { i18n?: { language: string } } }): true | string {
  return (
    (typeof value === "string" && clockTime.test(value)) || bookingDeskMessages(req.i18n?.language ?? "it")("badTime")
  );
}
