export { listComing } from "./appointment-queries.ts";
export { Calendar, clockTime } from "./calendar.ts";
export { keepCalendar, listCalendars } from "./calendar-queries.ts";
export { bookingCron, forgetAppointmentsJob } from "./jobs.ts";
