/** @jsxImportSource preact */

import { Card } from "#src/ui/card/component.tsx";
import { Moment } from "#src/ui/date-time/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { callTypes } from "../vocabularies/call-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { CallDocument } from "./document.ts";
import { stateBadge } from "./parts.tsx";
import { callText } from "./site-messages.ts";

/** A call in a list: its kind, where it stands, and until when one may apply. */
export const callCard: SiteType<CallDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    category={termLabel(callTypes, document.callType, view.locale)}
    state={stateBadge(document, view)}
    date={
      document.closesAt && (
        <>
          {callText(view.locale)("closes")}
          {colon(view.locale)} <Moment at={new Date(document.closesAt)} locale={view.locale} />
        </>
      )
    }
  />
);
