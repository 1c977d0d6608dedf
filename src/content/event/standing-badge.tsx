/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Badge } from "#src/ui/badge/component.tsx";
import { eventText } from "./site-messages.ts";
import { becameOf, type Standing } from "./standing.ts";

/** A word for an event that does not take place as announced; nothing for one that does. */
export function StandingBadge({ standing, locale }: { standing: Standing; locale: Locale }) {
  const became = becameOf(standing);
  return became === "planned" ? null : <Badge label={eventText(locale)(`became.${became}`)} tone="negative" />;
}
