/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { DatasetDocument } from "./document.ts";
import { datasetNames } from "./messages.ts";

/** A dataset in a list: what it is, and when the data last changed. */
export const datasetCard: SiteType<DatasetDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    category={datasetNames.singular[view.locale === "it" ? "it" : "en"]}
    date={document.modifiedOn && <Day date={document.modifiedOn} locale={view.locale} />}
  />
);
