export { listComing } from "./appointment-queries.ts";
export { Calendar, clockTime } from "./calendar.ts";
export { type HeldCalendar, keepCalendar, listCalendars } from "./calendar-queries.ts";
export { cancelByOffice } from "./cancel-by-office.ts";
export { bookingCron, forgetAppointmentsJob } from "./jobs.ts";
export { type TellDeps, tellPeopleCron, tellPeopleJob } from "./tell-people.ts";
