import type { Endpoint, PayloadRequest } from "payload";
import { cancelByOffice, type HeldCalendar, listCalendars } from "#src/booking/index.ts";
import { mainSite } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { addDays, civilDateOf, parseCivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { formOf, leadTo } from "./albo/endpoints.ts";
import { rolesOf } from "./collections/access.ts";
import { dbOf } from "./db.ts";

const screen = "/admin/appointments";

/** Calendars that whoever asks looks after: administrators all, others those they are entrusted with. */
export async function listEntrusted(req: PayloadRequest): Promise<HeldCalendar[]> {
  const { user } = req;
  if (!user) return [];
  const all = await listCalendars(dbOf(req), mainSite);
  return may(rolesOf(req), "administer") ? all : all.filter(({ clerks }) => clerks.includes(Number(user.id)));
}

const readForm = async (req: PayloadRequest) => {
  const form = await formOf(req);
  const read = (name: string) =>
    String(form.get(name) ?? "")
      .trim()
      .replaceAll("\0", "");
  const calendar = (await listEntrusted(req)).find(({ id }) => String(id) === read("calendar"));
  return { read, calendar };
};

/** `POST /booking/cancel`: cancels one appointment, with a reason that who would have come is told. */
const cancel: Endpoint = {
  path: "/booking/cancel",
  method: "post",
  handler: async (req) => {
    const { read, calendar } = await readForm(req);
    const [id, reason] = [read("id"), read("reason")];
    if (!calendar || !isUuid(id)) return leadTo(screen, { refused: "mayNot" });
    if (reason === "") return leadTo(screen, { refused: "noReason" });
    const count = await cancelByOffice(dbOf(req), calendar.id, { id }, { reason, now: new Date() });
    return leadTo(screen, { done: "cancelled", count: String(count) });
  },
};

/** `POST /booking/close-day`: nobody can book that day any more, and who had is told why not to come. */
const closeDay: Endpoint = {
  path: "/booking/close-day",
  method: "post",
  handler: async (req) => {
    const { read, calendar } = await readForm(req);
    const [day, reason] = [parseCivilDate(read("day")), read("reason")];
    if (!calendar) return leadTo(screen, { refused: "mayNot" });
    if (!day || day < civilDateOf(new Date())) return leadTo(screen, { refused: "badDay" });
    if (reason === "") return leadTo(screen, { refused: "noReason" });
    const closed = [...new Set([...calendar.closed, day])].map((one) => ({ day: `${one}T12:00:00.000Z` }));
    await req.payload.update({ collection: "booking-calendars" as never, id: calendar.id, data: { closed } as never });
    const stretch = { from: startOfDay(day), until: startOfDay(addDays(day, 1)) };
    const count = await cancelByOffice(dbOf(req), calendar.id, stretch, { reason, now: new Date() });
    return leadTo(screen, { done: count === 0 ? "closed" : "closedTold", count: String(count), day });
  },
};

/** What the office does to its appointments. */
export const bookingEndpoints: Endpoint[] = [cancel, closeDay];
