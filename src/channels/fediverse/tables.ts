import type { ColumnType, Generated, GeneratedAlways, Selectable } from "kysely";
import type { Message } from "../publisher.ts";
import type { Mention } from "./write-html.ts";

interface FediverseFollowersTable {
  accountId: string;
  actor: string;
  inbox: string;
  sharedInbox: Generated<string>;
  since: Date;
}

interface FediverseObjectsTable {
  id: string;
  accountId: string;
  message: ColumnType<Message, string, string>;
  replyTo: Generated<string>;
  mention: ColumnType<Mention | null, string | null | undefined, string | null>;
  publishedAt: Date;
  updatedAt: Date | null;
  deletedAt: Date | null;
}

interface FediverseSendsTable {
  serial: GeneratedAlways<number>;
  accountId: string;
  objectId: string | null;
  what: "create" | "update" | "delete" | "accept" | "reject";
  inbox: string;
  recipient: string;
  follow: Generated<string>;
  version: Generated<number>;
  state: Generated<"waiting" | "sent" | "given-up">;
  attempts: Generated<number>;
  nextAt: Date;
  reason: Generated<string>;
  madeAt: Date;
  endedAt: Date | null;
}

interface FediverseBlocksTable {
  site: string;
  what: "server" | "actor";
  value: string;
  reason: Generated<string>;
  madeBy: string;
  madeAt: Date;
}

interface FediverseReactionsTable {
  objectId: string;
  what: "like" | "share";
  activity: string;
}

interface FediverseMemoryTable {
  key: string;
  value: ColumnType<unknown, string, string>;
  expiresAt: Date | null;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "channels.fediverseFollowers": FediverseFollowersTable;
    "channels.fediverseObjects": FediverseObjectsTable;
    "channels.fediverseSends": FediverseSendsTable;
    "channels.fediverseBlocks": FediverseBlocksTable;
    "channels.fediverseReactions": FediverseReactionsTable;
    "channels.fediverseMemory": FediverseMemoryTable;
  }
}

export type FediverseObject = Selectable<FediverseObjectsTable>;
export type FediverseSend = Selectable<FediverseSendsTable>;
