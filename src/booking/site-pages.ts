// A door of its own: the desk and the worker do not load the pages.
import { appointmentPage, cancelForm, cancelPage } from "./appointment-pages.tsx";
import { bookingForm, bookingPage } from "./booking-form.tsx";

import { moveForm, movePage } from "./move-pages.tsx";

export { calendarFile } from "./calendar-file.ts";

/** The booking's pages for people. */
export const bookingPages = (deps: { secret: string; hasMail: boolean }) => [
  bookingPage,
  appointmentPage(deps),
  cancelPage(deps),
  movePage(deps),
];

/** The booking's forms. */
export const bookingForms = (deps: { secret: string; hasMail: boolean }) => [
  bookingForm(deps),
  cancelForm(deps),
  moveForm(deps),
];
