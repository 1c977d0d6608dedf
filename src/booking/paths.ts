/** Where appointments are booked. */
export const bookingPaths = { it: "/prenotazione-appuntamento", en: "/en/appointment" } as const;
/** One appointment, by the signed code in the query; never in the path, which statistics and logs may keep. */
export const appointmentPaths = { it: "/prenotazione-appuntamento/conferma", en: "/en/appointment/booked" } as const;
/** Where one is cancelled. */
export const cancelPaths = { it: "/prenotazione-appuntamento/annulla", en: "/en/appointment/cancel" } as const;
/** Where one is moved to another time. */
export const movePaths = { it: "/prenotazione-appuntamento/sposta", en: "/en/appointment/move" } as const;
/** The appointment for a personal calendar. */
export const calendarFilePath = "/prenotazione-appuntamento/appuntamento.ics";

/** The address of a page that speaks of one appointment. */
export const withCode = (path: string, code: string): string => `${path}?code=${encodeURIComponent(code)}`;
