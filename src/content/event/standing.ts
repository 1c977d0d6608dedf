import type { Locale } from "#src/kernel/messages.ts";
import type { PublicDocument } from "../public-document.ts";
import { EventDocument } from "./document.ts";
import { eventText } from "./site-messages.ts";

/** What an event says of how its dates are kept. */
export type Standing = Pick<EventDocument, "standing"> & { readonly previousStartsAt?: string | null | undefined };

/** What became of an announced event: `moved` has a new date, `postponed` none yet. */
export function becameOf({ standing, previousStartsAt }: Standing): "planned" | "cancelled" | "postponed" | "moved" {
  if (standing === "cancelled") return "cancelled";
  if (standing === "postponed") return previousStartsAt ? "moved" : "postponed";
  return "planned";
}

/** Whether nothing takes place on the dates that the event names. */
export const isCalledOff = (event: Standing): boolean => ["cancelled", "postponed"].includes(becameOf(event));

/** The title with a word before it when an event does not take place as announced, for where there is room for a title alone. */
export function announcedTitle(document: PublicDocument, locale: Locale): string {
  const event =
    EventDocument.shape.standing.safeParse(document.standing).data && EventDocument.safeParse(document).data;
  return event ? titleWith(event, document.title, locale) : document.title;
}

/** The same of a title alone. */
export function titleWith(standing: Standing, title: string, locale: Locale): string {
  const became = becameOf(standing);
  return became === "planned" ? title : eventText(locale)(`titled.${became}`, { title });
}
