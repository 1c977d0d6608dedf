import type { ColumnType, Generated, GeneratedAlways, Selectable } from "kysely";
import type { Json } from "#src/kernel/canonical-json.ts";
import type { Medium, Message, Reason } from "./publisher.ts";

/** A column of JSON: written as text, read as what it holds. */
type JsonColumn<Value> = ColumnType<Value, string, string>;

interface AccountsTable {
  id: string;
  site: string;
  network: string;
  name: string;
  address: Generated<string>;
  remoteId: Generated<string>;
  settings: ColumnType<Record<string, string>, string | undefined, string>;
  office: Generated<string>;
  responsibleId: Generated<string>;
  responsible: Generated<string>;
  responsibleMail: Generated<string>;
  policy: Generated<string>;
  isPublic: Generated<boolean>;
  needsOtherPerson: Generated<boolean>;
  automaticKinds: Generated<string[]>;
  state: Generated<"connected" | "stopped" | "removed">;
  stopReason: Generated<Reason | "">;
  stoppedAt: Date | null;
  secret: Buffer | null;
  secretExpiresAt: Date | null;
  renewUntil: Date | null;
  warnedDays: number | null;
  pausedUntil: Date | null;
  nextCallAt: Date | null;
  measureAt: Date | null;
  measureReason: Generated<Reason | "">;
  inboxAt: Date | null;
  inboxReadAt: Date | null;
  inboxReason: Generated<Reason | "">;
  probedAt: Date | null;
  connectedAt: Date;
}

/** What was declared for a post of a silence period. Source: art. 9 L. 28/2000 */
export interface Declaration {
  readonly impersonal: true;
  readonly indispensable: true;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** An address in a post, and whether it led to nothing when the post was last kept. */
export interface TriedLink {
  readonly url: string;
  readonly isBroken: boolean;
}

interface PostsTable {
  id: string;
  site: string;
  kind: string | null;
  documentId: string | null;
  locale: Generated<string>;
  title: string;
  text: string;
  link: Generated<string>;
  media: ColumnType<readonly Medium[], string | undefined, string>;
  state: "draft" | "waiting" | "approved" | "withdrawn";
  release: "now" | "scheduled" | "with-publication";
  scheduledAt: Date | null;
  embargoUntil: Date | null;
  isExempt: Generated<boolean>;
  asThread: Generated<boolean>;
  tried: ColumnType<readonly TriedLink[], string | undefined, string>;
  declaration: ColumnType<Declaration | null, string | null | undefined, string | null>;
  reasons: ColumnType<Record<string, string>, string | undefined, string>;
  authorId: string;
  author: string;
  approver: string | null;
  sentBack: Generated<string>;
  entry: number | null;
  said: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  inboxItem: string | null;
  createdAt: Date;
  changedAt: Date;
  approvedAt: Date | null;
}

/** Posts with an entry of their own, approved: what the site's role may read of posts. */
type SaidPostsView = Pick<PostsTable, "site" | "id" | "locale" | "entry" | "said">;

/** Posts that are out on at least one network. */
type ShownPostsView = Pick<
  PostsTable,
  "site" | "id" | "locale" | "entry" | "said" | "title" | "text" | "link" | "approvedAt"
>;

interface ShownDeliveriesView {
  postId: string;
  network: string;
  name: string;
  remoteUrl: string | null;
  sentAt: Date;
}

/** Posts that arrived somewhere in public: what the site's role may read for their feed. */
interface OutPostsView {
  site: string;
  id: string;
  locale: string;
  title: string;
  text: string;
  link: string;
  embargoUntil: Date | null;
  outAt: Date;
  changedAt: Date;
}

interface VariantsTable {
  postId: string;
  accountId: string;
  text: string | null;
}

/** In which state a delivery is; `review`: a silence period holds it until a person decides. */
export type DeliveryState = "queued" | "review" | "sending" | "sent" | "refused" | "uncertain" | "withdrawn";

interface DeliveriesTable {
  id: string;
  postId: string;
  accountId: string;
  part: Generated<number>;
  replyTo: string | null;
  isThread: Generated<boolean>;
  state: DeliveryState;
  wanted: "edit" | "delete" | null;
  message: JsonColumn<Message>;
  wantedMessage: ColumnType<Message | null, string | null | undefined, string | null>;
  sha256: string;
  dueAt: Date;
  nextAt: Date;
  attempts: Generated<number>;
  asked: Generated<number>;
  firstCallAt: Date | null;
  callingSince: Date | null;
  progress: ColumnType<Record<string, string>, string | undefined, string>;
  remoteId: string | null;
  remoteUrl: string | null;
  reason: Generated<Reason | "">;
  detail: Generated<string>;
  sentAt: Date | null;
  measureAt: Date | null;
  createdAt: Date;
}

/** What happened to a delivery, for the archive. */
export type ArchivedWhat =
  | "sent"
  | "edited"
  | "deleted"
  | "refused"
  | "uncertain"
  | "found"
  | "decided"
  | "withdrawn"
  | "stopped";

/** A picture as it was cut for a network. */
interface CutMediaTable {
  sha256: string;
  name: string;
  mime: string;
  bytes: number;
  ofSha256: string;
  ofName: string;
  madeAt: Date;
}

interface ArchiveTable {
  id: GeneratedAlways<number>;
  deliveryId: string;
  at: Date;
  what: ArchivedWhat;
  message: JsonColumn<Message>;
  sha256: string;
  entry: number | null;
  remoteId: string | null;
  remoteUrl: string | null;
  answer: ColumnType<Json | null, string | null, never>;
  person: Generated<string>;
  reason: Generated<string>;
}

interface SilencePeriodsTable {
  id: string;
  site: string;
  title: string;
  basis: string;
  startsAt: Date;
  endsAt: Date;
  madeBy: string;
  madeAt: Date;
  toldAt: Date | null;
}

export type SilencePeriodRow = Selectable<SilencePeriodsTable>;

interface MeasuresTable {
  deliveryId: string | null;
  accountId: string;
  metric: string;
  at: Date;
  value: number | null;
  state: "known" | "absent" | "ended";
}

/** The newest row of each figure; `delivery…` and what follows are empty for figures of a profile. */
interface LatestMeasuresView extends MeasuresTable {
  site: string;
  network: string;
  account: string;
  remoteId: string | null;
  remoteUrl: string | null;
  sentAt: Date | null;
  postId: string | null;
  title: string | null;
  kind: string | null;
  documentId: string | null;
  locale: string | null;
}

/** From when to when a figure was known, and since when the network gives it no more. */
interface MetricValidityView {
  site: string;
  network: string;
  accountId: string;
  isOfPosts: boolean;
  metric: string;
  knownFrom: Date | null;
  knownUntil: Date | null;
  notProvidedSince: Date | null;
}

/** `gone`: its author or the network took it away. */
export type ItemState = "open" | "answered" | "closed" | "hidden" | "gone";

interface InboxTable {
  id: string;
  accountId: string;
  deliveryId: string | null;
  remoteId: string;
  remoteUrl: Generated<string>;
  what: "comment" | "mention";
  author: Generated<string>;
  authorId: Generated<string>;
  text: Generated<string>;
  progress: ColumnType<Record<string, string>, string | undefined, string>;
  writtenAt: Date;
  fetchedAt: Date;
  state: Generated<ItemState>;
  office: Generated<string>;
  flags: Generated<string[]>;
  firstAnsweredAt: Date | null;
  wanted: "hide" | "show" | null;
  rule: Generated<string>;
  reason: Generated<Reason | "">;
  hidThereAt: Date | null;
  lookedAt: Date | null;
  stillThere: boolean | null;
  decidedBy: Generated<string>;
  changedAt: Date;
  forgottenAt: Date | null;
}

interface ModerationTable {
  id: GeneratedAlways<number>;
  site: string;
  network: string;
  day: string;
  what: "hidden" | "shown";
  rule: string;
}

interface VersionLettersTable {
  network: string;
  version: string;
  step: number;
  toldAt: Date;
}

interface StopWordsTable {
  site: string;
  word: string;
  madeBy: string;
  madeAt: Date;
}

interface AppsTable {
  network: string;
  instance: Generated<string>;
  clientId: string;
  secret: Buffer | null;
}

interface ConnectingTable {
  state: string;
  site: string;
  network: string;
  instance: Generated<string>;
  sealed: Buffer;
  personId: string;
  expiresAt: Date;
}

interface TemplatesTable {
  id: string;
  site: string;
  name: string;
  text: string;
}

interface ShortLinksTable {
  code: string;
  site: string;
  target: string;
  postId: string | null;
  /** Through which delivery it was spread. */
  deliveryId: Generated<string | null>;
  madeAt: Date;
}

interface ShortLinkDaysTable {
  code: string;
  day: string;
  clicks: Generated<number>;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "channels.accounts": AccountsTable;
    "channels.posts": PostsTable;
    "channels.saidPosts": SaidPostsView;
    "channels.shownPosts": ShownPostsView;
    "channels.shownDeliveries": ShownDeliveriesView;
    "channels.outPosts": OutPostsView;
    "channels.variants": VariantsTable;
    "channels.deliveries": DeliveriesTable;
    "channels.cutMedia": CutMediaTable;
    "channels.archive": ArchiveTable;
    "channels.silencePeriods": SilencePeriodsTable;
    "channels.measures": MeasuresTable;
    "channels.latestMeasures": LatestMeasuresView;
    "channels.metricValidity": MetricValidityView;
    "channels.inbox": InboxTable;
    "channels.moderation": ModerationTable;
    "channels.stopWords": StopWordsTable;
    "channels.versionLetters": VersionLettersTable;
    "channels.apps": AppsTable;
    "channels.connecting": ConnectingTable;
    "channels.templates": TemplatesTable;
    "channels.shortLinks": ShortLinksTable;
    "channels.shortLinkDays": ShortLinkDaysTable;
  }
}

export type Account = Selectable<AccountsTable>;
export type Post = Selectable<PostsTable>;
export type Delivery = Selectable<DeliveriesTable>;
export type Item = Selectable<InboxTable>;
