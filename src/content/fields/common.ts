import type { CollectionConfig, Field, Tab } from "payload";
import type { CollectionSlug } from "../kinds.ts";
import { longTextField, relationField, required, textField, uploadField } from "./build.ts";
import type { Label } from "./labels.ts";
import { commonTexts as t } from "./messages.ts";

/** Longest short description. Source: Modello Comuni. */
export const longestSummary = 255;

/** Title, short description, topics and picture, as every type begins; publishing wants topics unless they are `optional`. */
export const headFields = (options: { topics?: boolean | "optional"; image?: boolean } = {}): Field[] => [
  { ...textField("title", required(t.title), { maxLength: 255 }), required: true } as Field,
  longTextField("summary", required(t.summary), longestSummary),
  ...(options.topics === false ? [] : [topicsField(options.topics === "optional")]),
  ...(options.image === false ? [] : [uploadField("image", t.image)]),
];

const topicsField = (isOptional: boolean): Field =>
  relationField("topics", isOptional ? t.optionalTopics : required(t.topics), "topics");

export const tab = (label: Label, fields: Field[]): Tab => ({ label: { it: label.it, en: label.en }, fields });

/**
 * A collection with its names and tabs; the desk adds drafts, access, hooks and publication fields.
 * @param list what the list shows beside the title, and the field whose order it has; default: title alone, newest first
 */
export function contentCollection(
  slug: CollectionSlug,
  names: { singular: Label; plural: Label; group: Label },
  tabs: Tab[],
  { columns = [], sort }: { columns?: readonly string[]; sort?: string } = {},
): CollectionConfig {
  return {
    slug,
    labels: { singular: { ...names.singular }, plural: { ...names.plural } },
    admin: { useAsTitle: "title", group: { ...names.group }, defaultColumns: ["title", ...columns] },
    ...(sort && { defaultSort: sort }),
    fields: [{ type: "tabs", tabs }],
  };
}

/** Groups of the desk's menu, in the order of the public menu. */
export const menuGroups = {
  news: { it: "Novità", en: "News" },
  services: { it: "Servizi", en: "Services" },
  administration: { it: "Amministrazione", en: "Administration" },
  living: { it: "Vivere il Comune", en: "Living here" },
  shared: { it: "Elementi comuni", en: "Shared elements" },
} as const;
