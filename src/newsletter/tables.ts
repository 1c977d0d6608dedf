import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Part } from "./parts.ts";

/** How often somebody wants to be written to. */
export const rhythms = ["immediate", "daily", "weekly"] as const;
export type Rhythm = (typeof rhythms)[number];

type ByLanguage = ColumnType<Readonly<Record<string, string>>, string, string>;

interface ListsTable {
  id: string;
  site: string;
  slug: string;
  names: ByLanguage;
  descriptions: ByLanguage;
  isPress: Generated<boolean>;
  isOpen: Generated<boolean>;
  madeAt: Date;
}

interface SubscribersTable {
  id: string;
  site: string;
  email: string;
  locale: string;
  suspendedAt: Generated<Date | null>;
  resumedAt: Generated<Date | null>;
  askedAt: Date;
  madeAt: Date;
}

interface SubscriptionsTable {
  id: string;
  subscriberId: string;
  listId: string;
  rhythm: Rhythm;
  consent: string;
  askedAt: Date;
  confirmedAt: Date | null;
  person: Generated<string>;
  outlet: Generated<string>;
  accreditation: Generated<"none" | "waiting" | "accredited" | "refused">;
  mayEmbargo: Generated<boolean>;
  decidedBy: Generated<string>;
  decidedAt: Date | null;
}

interface IssuesTable {
  id: string;
  listId: string;
  kind: "letter" | "digest" | "correction";
  rhythm: "daily" | "weekly" | null;
  day: string | null;
  parts: ColumnType<readonly Part[], string, string>;
  replaces: string | null;
  state: Generated<"open" | "withdrawn">;
  madeAt: Date;
}

/** How an issue stands for one person. */
export type RecipientState = "queued" | "sending" | "sent" | "refused" | "uncertain" | "left" | "withdrawn";

/** Whose fault a refusal is: the address does not exist, it takes nothing now, or neither. */
export type Bounce = "" | "hard" | "soft";

interface RecipientsTable {
  id: GeneratedAlways<number>;
  issueId: string;
  subscriptionId: string | null;
  state: Generated<RecipientState>;
  attempts: Generated<number>;
  nextAt: Date;
  sendingSince: Date | null;
  code: number | null;
  status: Generated<string>;
  bounce: Generated<Bounce>;
  doneAt: Date | null;
}

interface SendersTable {
  site: string;
  address: string;
  changedAt: Date;
}

interface DaysTable {
  listId: string;
  day: string;
  what: "subscribed" | "left" | "bounced";
  count: Generated<number>;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "newsletter.senders": SendersTable;
    "newsletter.lists": ListsTable;
    "newsletter.subscribers": SubscribersTable;
    "newsletter.subscriptions": SubscriptionsTable;
    "newsletter.issues": IssuesTable;
    "newsletter.recipients": RecipientsTable;
    "newsletter.days": DaysTable;
  }
}
