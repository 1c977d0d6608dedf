import type { SiteType } from "../site-type.ts";
import { datasetCard } from "./card.tsx";
import { DatasetDocument } from "./document.ts";
import { datasetJsonLd } from "./json-ld.ts";
import { datasetParts } from "./parts.tsx";

/** Open data on the site. */
export const datasetSite: SiteType<DatasetDocument> = {
  kind: "dataset",
  schema: DatasetDocument,
  parts: datasetParts,
  card: datasetCard,
  jsonLd: datasetJsonLd,
};
