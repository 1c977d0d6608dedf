import type { ColumnType, GeneratedAlways } from "kysely";

/** States of a request, in the order of its life. */
export const requestStates = ["received", "in-charge", "answered", "closed"] as const;
export type RequestState = (typeof requestStates)[number];

/** One request of one person. Table `assistance.requests`; the site's role cannot read who asks. */
interface RequestsTable {
  id: string;
  number: GeneratedAlways<number>;
  site: string;
  category: string;
  serviceTitle: string | null;
  servicePath: string | null;
  details: string;
  name: string;
  surname: string;
  email: string;
  locale: string;
  sentAt: Date;
  state: ColumnType<RequestState, RequestState | undefined, RequestState>;
  office: string | null;
  answer: string | null;
  changedBy: string | null;
  changedAt: Date;
  erasedAt: Date | null;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "assistance.requests": RequestsTable;
  }
}
