import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** How urgent a notice is to the push services, which wake a sleeping telephone or do not. Source: RFC 8030 section 5.3 */
export const urgencies = ["very-low", "low", "normal", "high"] as const;
export type Urgency = (typeof urgencies)[number];

interface TopicsTable {
  id: string;
  site: string;
  slug: string;
  names: ColumnType<Readonly<Record<string, string>>, string, string>;
  urgency: Urgency;
  ttlSeconds: number;
  isOpen: Generated<boolean>;
  madeAt: Date;
}

interface BrowsersTable {
  id: string;
  site: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  locale: string;
  madeAt: Date;
}

interface WishesTable {
  browserId: string;
  topicId: string;
}

interface NoticesTable {
  id: string;
  topicId: string;
  payload: string;
  state: Generated<"open" | "withdrawn">;
  madeAt: Date;
}

/** How a notice stands for one browser. */
export type SendState = "queued" | "sending" | "sent" | "gone" | "refused" | "withdrawn";

interface SendsTable {
  id: GeneratedAlways<number>;
  noticeId: string;
  browserId: string | null;
  state: Generated<SendState>;
  attempts: Generated<number>;
  nextAt: Date;
  code: number | null;
  doneAt: Date | null;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "push.topics": TopicsTable;
    "push.browsers": BrowsersTable;
    "push.wishes": WishesTable;
    "push.notices": NoticesTable;
    "push.sends": SendsTable;
  }
}
