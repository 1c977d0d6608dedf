import { slugify } from "#src/content/desk-types.ts";
import type { Calendar, DemoItem, Fields } from "../item.ts";

export interface NewsOptions {
  readonly office?: string;
  readonly image?: string;
  readonly documents?: string[];
  readonly datasets?: string[];
  readonly people?: string[];
  readonly places?: string[];
  readonly en?: Fields;
}

export interface NewsInput {
  readonly type: "notizie" | "comunicati" | "avvisi";
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly topics: string[];
  readonly daysAgo: number;
  readonly number?: string;
  readonly options: NewsOptions;
}

/** A news item of the desk; its date is so many days before the demonstration is loaded. */
export function newsItem({ day }: Calendar, input: NewsInput): DemoItem {
  const {
    office = "ufficio-stampa",
    image,
    documents = [],
    datasets = [],
    people = [],
    places = [],
    en,
  } = input.options;
  return {
    slug: slugify(input.title),
    it: {
      title: input.title,
      newsType: input.type,
      summary: input.summary,
      body: input.body,
      topics: input.topics,
      date: day(-input.daysAgo),
      ...(input.number && { number: input.number }),
      ...(image && { image }),
      offices: [office],
      ...{ documents, datasets, people, places },
    },
    ...(en && { en }),
  };
}
