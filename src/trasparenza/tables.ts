import type { ColumnType, Generated } from "kysely";
import type { DataKind } from "#src/personal-data/index.ts";
import type { ReadText } from "#src/platform/read-text.ts";
import type { AttestationRound } from "./attestation/rounds.ts";
import type { Content } from "./content.ts";
import type { Frequency } from "./tree/nodes.ts";

interface SettingsTable {
  site: string;
  inhabitants: number;
  employees: Generated<number>;
  hasManagers: Generated<boolean>;
  officerName: string;
  officerEmail: string;
}

interface NodesTable {
  site: string;
  node: string;
  intro: Generated<string>;
  office: Generated<string>;
  email: Generated<string>;
  every: Frequency | null;
  notApplicable: string | null;
  labels: ColumnType<Record<string, string>, string | undefined, string>;
  applies: Generated<boolean>;
  checkedOn: string | null;
  checkedBy: string | null;
  changedAt: Date;
}

interface ContentsTable {
  id: string;
  site: string;
  node: string;
  content: ColumnType<Content, string, string>;
  state: Generated<"draft" | "published" | "changed" | "withdrawn">;
  entry: number | null;
  changedBy: string;
  changedAt: Date;
}

/** Steps of the letters about a deadline. */
export type ReminderStep = "soon" | "due" | "overdue" | "escalated";

interface RemindersTable {
  site: string;
  node: string;
  due: string;
  step: ReminderStep;
  sentAt: Date;
}

/** Kinds of civic access. Source: L. 241/1990 art. 22; D.Lgs. 33/2013 art. 5 c. 1 and c. 2 */
export const accessKinds = ["simple", "generalised", "documental"] as const;
export type AccessKind = (typeof accessKinds)[number];
export const accessStates = [
  ...(["received", "suspended", "granted", "partly", "refused", "deferred", "transmitted", "dropped"] as const),
] as const;
export type AccessState = (typeof accessStates)[number];

/** Ways by which a request comes. */
export const accessChannels = ["web", "email", "pec", "counter", "post"] as const;
export type AccessChannel = (typeof accessChannels)[number];
/** States of a review. */
export const reviewStates = ["received", "suspended", "granted", "partly", "refused"] as const;
export type ReviewState = (typeof reviewStates)[number];

interface RequestsTable {
  id: string;
  number: Generated<number>;
  site: string;
  kind: AccessKind;
  subject: string;
  details: string;
  name: string;
  surname: string;
  email: string;
  locale: string;
  receivedAt: Date;
  state: Generated<AccessState>;
  due: string;
  suspendedOn: string | null;
  pausedDays: Generated<number>;
  channel: Generated<AccessChannel>;
  protocol: Generated<string>;
  office: Generated<string>;
  publicSubject: Generated<string>;
  outcome: Generated<string>;
  decidedOn: string | null;
  changedBy: string | null;
  changedAt: Date;
  erasedAt: Date | null;
}

interface ThirdPartiesTable {
  id: string;
  request: string;
  name: string;
  toldOn: string;
  opposedOn: string | null;
}

interface ReviewsTable {
  request: string;
  askedOn: string;
  details: string;
  due: string;
  state: Generated<ReviewState>;
  suspendedOn: string | null;
  pausedDays: Generated<number>;
  outcome: Generated<string>;
  decidedOn: string | null;
  changedBy: string | null;
  changedAt: Date;
}

interface AnswerFilesTable {
  id: string;
  request: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  addedBy: string;
  addedAt: Date;
  /** First and last civil day on which it may be fetched; `null` until the request is decided. */
  openFrom: string | null;
  openUntil: string | null;
}

/** Files that erased requests gave up, until they are removed. */
interface ForgottenFilesTable {
  sha256: string;
  since: Date;
  setAsideAt: Date | null;
}

interface DutiesTable {
  site: string;
  duty: string;
  dueOn: string | null;
  dueDays: number | null;
  offReason: string | null;
  office: Generated<string>;
  email: Generated<string>;
  changedBy: string;
  changedAt: Date;
}

interface DutiesMetTable {
  site: string;
  duty: string;
  due: string;
  metOn: string;
  metBy: string;
  note: Generated<string>;
}

interface AttestationDaysTable {
  site: string;
  round: AttestationRound;
  /** `MM-DD`. */
  day: string;
  changedBy: string;
  changedAt: Date;
}

interface AttestationsTable {
  site: string;
  year: number;
  round: AttestationRound;
  plannedOn: string;
  takenAt: Date;
  takenBy: string;
  grid: ColumnType<string[][], string, string>;
  sha256: string;
  bytes: number;
  content: string;
}

interface ScansTable {
  sha256: string;
  outcome: ReadText["outcome"];
  findings: ColumnType<{ kind: DataKind; excerpt: string }[], string, string>;
  tagged: boolean | null;
  /** First row of a CSV file. */
  headings: ColumnType<string[] | null, string | null, string | null>;
  at: Date;
}

interface ValidationsTable {
  id: Generated<number>;
  content: string;
  outcome: "publishable" | "provisional" | "not-publishable";
  note: string;
  concerns: ColumnType<unknown, string, string>;
  entry: number | null;
  person: string;
  role: string;
  at: Date;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "trasparenza.settings": SettingsTable;
    "trasparenza.nodes": NodesTable;
    "trasparenza.contents": ContentsTable;
    "trasparenza.reminders": RemindersTable;
    "trasparenza.scans": ScansTable;
    "trasparenza.validations": ValidationsTable;
    "trasparenza.attestation_days": AttestationDaysTable;
    "trasparenza.attestations": AttestationsTable;
    "trasparenza.duties": DutiesTable;
    "trasparenza.duties_met": DutiesMetTable;
    "trasparenza.requests": RequestsTable;
    "trasparenza.third_parties": ThirdPartiesTable;
    "trasparenza.reviews": ReviewsTable;
    "trasparenza.forgotten_files": ForgottenFilesTable;
    "trasparenza.answer_files": AnswerFilesTable;
  }
}
