import type { PayloadRequest } from "payload";
import { type HeldCalendar, listCalendars } from "#src/booking/index.ts";
import { mainSite } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";
import { dbOf } from "../db.ts";

/** Calendars that whoever asks looks after: administrators all, others those they are entrusted with. */
export async function listEntrusted(req: PayloadRequest): Promise<HeldCalendar[]> {
  const { user } = req;
  if (!user) return [];
  const all = await listCalendars(dbOf(req), mainSite);
  return may(rolesOf(req), "administer") ? all : all.filter(({ clerks }) => clerks.includes(Number(user.id)));
}
