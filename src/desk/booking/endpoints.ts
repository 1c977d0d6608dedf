import type { Endpoint, PayloadRequest } from "payload";
import { cancelByOffice, moveAppointment } from "#src/booking/index.ts";
import { addDays, civilDateOf, parseCivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "../albo/endpoints.ts";
import { dbOf } from "../db.ts";
import { personOf } from "../requests/access.ts";
import { listEntrusted } from "./entrusted.ts";

const screen = "/admin/appointments";

const readForm = async (req: PayloadRequest) => {
  const form = await formOf(req);
  const read = (name: string) =>
    String(form.get(name) ?? "")
      .trim()
      .replaceAll("\0", "");
  const calendar = (await listEntrusted(req)).find(({ id }) => String(id) === read("calendar"));
  return { read, calendar, office: { by: personOf(req), reason: read("reason") } };
};

/** `POST /booking/cancel`: cancels one appointment, with a reason that who would have come is told. */
const cancel: Endpoint = {
  path: "/booking/cancel",
  method: "post",
  handler: async (req) => {
    const { read, calendar, office } = await readForm(req);
    const id = read("id");
    if (!calendar || !isUuid(id)) return leadTo(screen, { refused: "mayNot" });
    if (office.reason === "") return leadTo(screen, { refused: "noReason" });
    const count = await cancelByOffice(dbOf(req), calendar.id, { id }, { ...office, now: new Date() });
    return leadTo(screen, count === 0 ? { refused: "gone" } : { done: "cancelled" });
  },
};

/** `POST /booking/move`: gives one appointment another free time of its calendar, with a reason that who comes is told. */
const move: Endpoint = {
  path: "/booking/move",
  method: "post",
  handler: async (req) => {
    const { read, calendar, office } = await readForm(req);
    const [id, month] = [read("id"), read("month")];
    if (!calendar || !isUuid(id)) return leadTo(screen, { refused: "mayNot" });
    const again = (refused: string) =>
      leadTo(`${screen}/move`, {
        ...{ calendar: String(calendar.id), id, refused },
        ...(month && { month }),
        ...(office.reason && { reason: office.reason }),
      });
    const [startsAt, seenAt] = [new Date(read("time")), new Date(read("seen"))];
    if (Number.isNaN(startsAt.getTime()) || Number.isNaN(seenAt.getTime())) return again("noTime");
    if (office.reason === "") return again("noReason");
    const moved = await moveAppointment(dbOf(req), { id, calendar }, startsAt, new Date(), { ...office, seenAt });
    if (!moved.ok) return again(moved.error.kind);
    return leadTo(screen, { done: "moved", at: startsAt.toISOString() });
  },
};

/** `POST /booking/close-day`: nobody can book that day any more, and who had is told why not to come. */
const closeDay: Endpoint = {
  path: "/booking/close-day",
  method: "post",
  handler: async (req) => {
    const { read, calendar, office } = await readForm(req);
    const day = parseCivilDate(read("day"));
    if (!calendar) return leadTo(screen, { refused: "mayNot" });
    if (!day || day < civilDateOf(new Date())) return leadTo(screen, { refused: "badDay" });
    if (office.reason === "") return leadTo(screen, { refused: "noReason" });
    const closed = [...new Set([...calendar.closed, day])].map((one) => ({ day: `${one}T12:00:00.000Z` }));
    await req.payload.update({ collection: "booking-calendars" as never, id: calendar.id, data: { closed } as never });
    const stretch = { from: startOfDay(day), until: startOfDay(addDays(day, 1)) };
    const count = await cancelByOffice(dbOf(req), calendar.id, stretch, { ...office, now: new Date() });
    return leadTo(screen, { done: count === 0 ? "closed" : "closedTold", count: String(count), day });
  },
};

/** What the office does to its appointments. */
export const bookingEndpoints: Endpoint[] = [cancel, move, closeDay];
