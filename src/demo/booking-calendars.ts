import type { Fields } from "./item.ts";

const times = (weekdays: readonly number[], from: string, until: string) =>
  weekdays.map((weekday) => ({ weekday: String(weekday), from, until }));
const shared = { isOpen: true, noticeHours: 24, daysAhead: 60, closed: [], clerks: [] };

/** Three invented counters that take appointments. */
export const bookingCalendars: readonly Fields[] = [
  {
    ...shared,
    title: "Sportello anagrafe e stato civile",
    place: "Palazzo comunale, piazza della Repubblica 13, piano terra",
    bring: "Un documento di riconoscimento, una fototessera recente e la tessera sanitaria",
    subjects: ["Carta d'identità elettronica", "Cambio di residenza", "Certificati"].map((subject) => ({ subject })),
    opening: [...times([1, 2, 3, 4, 5], "09:00", "12:30"), ...times([2, 4], "15:00", "17:30")],
    minutes: 30,
    capacity: 2,
  },
  {
    ...shared,
    title: "Sportello tributi",
    place: "Palazzo comunale, piazza della Repubblica 13, primo piano",
    bring: "L'avviso ricevuto e il codice fiscale dell'intestatario",
    subjects: ["TARI", "IMU", "Rateizzazioni"].map((subject) => ({ subject })),
    opening: times([1, 3, 5], "09:00", "12:00"),
    minutes: 20,
    capacity: 1,
  },
  {
    ...shared,
    title: "Sportello edilizia",
    place: "Palazzo comunale, piazza della Repubblica 13, secondo piano",
    bring: "",
    subjects: ["Accesso agli atti", "Informazioni su una pratica"].map((subject) => ({ subject })),
    opening: times([2, 4], "09:00", "13:00"),
    minutes: 60,
    capacity: 1,
  },
];
