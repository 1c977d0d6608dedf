/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import type { SiteType } from "../site-type.ts";
import { partsOf } from "./compose.tsx";
import { otherLanguage, rich } from "./pieces.tsx";
import { partText } from "./site-messages.ts";

/** How a document is shown that does not fit its type's shape (published before the shape changed): title, summary and text. */
export const plainType: Pick<SiteType, "parts" | "card" | "jsonLd"> = {
  parts: (document, view) =>
    partsOf([{ id: "descrizione", title: partText(view.locale)("description"), content: rich(document.body, view) }]),
  card: (document, view, heading) => (
    <Card
      heading={heading}
      title={document.title}
      href={document.path}
      lang={otherLanguage({ document }, view)}
      summary={document.summary}
      picture={document.image}
    />
  ),
  jsonLd: () => [],
};
