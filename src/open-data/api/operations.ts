import type { z } from "zod";
import type { apiText } from "../messages.ts";
import { KindPlace, ListQuestion, NoQuestion, OnePlace, OneQuestion, SearchQuestion } from "./questions.ts";
import { Found, Index, Item, List, Topics } from "./shapes.ts";

type Text = Parameters<ReturnType<typeof apiText>>[0];

/** An address of the API: what may be asked there and what is answered. Routes and OpenAPI document both follow from it. */
export interface Operation {
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string;
  readonly summary: Text;
  readonly place: z.ZodObject;
  readonly question: z.ZodObject;
  /** Name of the answer among the document's schemas. */
  readonly answer: keyof typeof answers;
  /** Answers beside 200, 304, 400, 429 and 503. */
  readonly missing?: true;
}

/** What is answered, by the name in the OpenAPI document. */
export const answers = { Index, List, Item, Topics, Found } as const;

export const operations = {
  index: { path: "/", summary: "index", place: NoQuestion, question: NoQuestion, answer: "Index" },
  documents: {
    path: "/documents",
    summary: "documents",
    place: NoQuestion,
    question: ListQuestion,
    answer: "List",
    missing: true,
  },
  documentsOfKind: {
    path: "/documents/{kind}",
    summary: "documentsOfKind",
    place: KindPlace,
    question: ListQuestion,
    answer: "List",
    missing: true,
  },
  document: {
    path: "/documents/{kind}/{id}",
    summary: "document",
    place: OnePlace,
    question: OneQuestion,
    answer: "Item",
    missing: true,
  },
  topics: {
    path: "/topics",
    summary: "topics",
    place: NoQuestion,
    question: OneQuestion,
    answer: "Topics",
    missing: true,
  },
  search: {
    path: "/search",
    summary: "search",
    place: NoQuestion,
    question: SearchQuestion,
    answer: "Found",
    missing: true,
  },
} as const satisfies Record<string, Operation>;
