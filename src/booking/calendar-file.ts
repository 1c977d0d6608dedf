import type { FastifyPluginAsync } from "fastify";
import type { Db } from "#src/platform/db.ts";
import { type Appointment, findAppointment } from "./appointment-queries.ts";
import { readCode } from "./link.ts";
import { calendarFilePath } from "./paths.ts";

/** The appointment as an iCalendar file, by its signed code; 404 without. Source: RFC 5545 */
export const calendarFile =
  (deps: { db: Db; secret: string; now: () => Date }): FastifyPluginAsync =>
  async (scope) => {
    scope.get(calendarFilePath, async (request, reply) => {
      const { code } = request.query as { code?: unknown };
      const id = readCode(deps.secret, typeof code === "string" ? code : undefined);
      const found = id === undefined ? undefined : await findAppointment(deps.db, id, deps.now());
      if (!found) return reply.callNotFound();
      return reply
        .header("cache-control", "private, no-store")
        .header("content-disposition", 'attachment; filename="appuntamento.ics"')
        .type("text/calendar; charset=utf-8")
        .send(iCalendar(found, deps.now()));
    });
  };

/** The appointment as iCalendar; one that moved or was cancelled takes the place of what the calendar has. Source: RFC 5545 */
export function iCalendar(appointment: Omit<Appointment, "reason">, now: Date): string {
  const { id, startsAt, minutes, subject, state, calendar, moves } = appointment;
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Arengo//Booking//IT", "BEGIN:VEVENT"],
    `UID:${id}@arengo`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${moves + (state === "booked" ? 0 : 1)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(new Date(startsAt.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(`${subject} – ${calendar.title}`)}`,
    `LOCATION:${escaped(calendar.place)}`,
    ...(calendar.bring ? [`DESCRIPTION:${escaped(calendar.bring)}`] : []),
    `STATUS:${state === "booked" ? "CONFIRMED" : "CANCELLED"}`,
    ...["END:VEVENT", "END:VCALENDAR"],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const utc = (instant: Date): string => instant.toISOString().replaceAll(/[-:]|\.\d+/g, "");
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n/g, "\\n");

/** Lines of at most 75 octets, never broken inside a character. Source: RFC 5545 section 3.1 */
function folded(line: string): string {
  let octets = 0;
  let text = "";
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}
