/** Address of the iCalendar file of an event or of a list. */
export const calendarPath = (path: string): string => `${path}.ics`;
