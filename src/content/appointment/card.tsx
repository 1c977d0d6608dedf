/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { DayRange } from "#src/ui/date-time/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { AppointmentDocument } from "./document.ts";
import { stateBadge } from "./parts.tsx";

/** An appointment in a list, with who holds it and from when to when. */
export const appointmentCard: SiteType<AppointmentDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary || view.resolve(document.person)?.title}
    date={<DayRange from={document.from} until={document.until} locale={view.locale} />}
    state={stateBadge(document, view)}
  />
);
