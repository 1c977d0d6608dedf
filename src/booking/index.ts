export { Calendar, clockTime } from "./calendar.ts";
export { type HeldCalendar, keepCalendar, listCalendars, listFreeSlots } from "./calendar-queries.ts";
export { cancelByOffice } from "./cancel-by-office.ts";
export { bookingCron, forgetAppointmentsJob } from "./jobs.ts";
export { type Coming, findComing, listComing } from "./list-coming.ts";
export { moveAppointment } from "./move-appointment.ts";
export { type TellDeps, tellPeopleCron, tellPeopleJob } from "./tell-people.ts";
