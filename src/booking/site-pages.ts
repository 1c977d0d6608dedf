// A door of its own: the desk and the worker do not load the pages.
import { appointmentPage, cancelForm, cancelPage } from "./appointment-pages.tsx";
import { bookingForm, bookingPage } from "./booking-form.tsx";

export { calendarFile } from "./calendar-file.ts";

/** The booking's pages for people. */
export const bookingPages = (deps: { secret: string }) => [bookingPage, appointmentPage(deps), cancelPage(deps)];

/** The booking's forms. */
export const bookingForms = (deps: { secret: string }) => [bookingForm(deps), cancelForm(deps)];
