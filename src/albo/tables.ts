import type { ColumnType, Generated } from "kysely";
import type { ReadText } from "#src/platform/read-text.ts";
import type { ActContent } from "./act-content.ts";
import type { ActDocument, ActFact } from "./act-document.ts";
import type { CertificateData } from "./certificate/certificate-data.ts";
import type { ReportedSignature } from "./files/signature-report.ts";
import type { Draft } from "./requests/form/draft.ts";
import type { Counting } from "./term.ts";

type AsJson<Value> = ColumnType<Value, string, string>;

/** Steps of a draft; `published` and `refused` are final. */
export type DraftState = "draft" | "in-review" | "approved" | "published" | "refused";

interface DraftsTable {
  id: string;
  site: string;
  state: Generated<DraftState>;
  content: AsJson<ActContent>;
  contentSha256: string;
  author: string;
  approvedBy: string | null;
  approvedRole: string | null;
  approvedSha256: string | null;
  /** Civil day on which the exposure begins; `null`: as soon as it is approved. */
  startOn: string | null;
  personalData: AsJson<unknown> | null;
  source: Generated<string>;
  sourceKey: string | null;
  note: string | null;
  createdAt: Date;
  changedAt: Date;
}

interface ActsTable {
  id: string;
  site: string;
  register: string;
  /** Given by the database with the number. */
  year: Generated<number>;
  number: Generated<number>;
  type: string;
  corrects: string | null;
  startsAt: Date;
}

interface EditionsTable {
  act: string;
  version: number;
  cause: ActFact["what"] | "posting";
  document: AsJson<ActDocument>;
  entry: number;
  at: Date;
  reason: string;
  role: string;
}

/** Derived by the database from the editions; nobody writes it. */
interface ExposuresTable {
  act: string;
  site: string;
  register: string;
  year: number;
  number: number;
  type: string;
  office: string;
  body: string;
  search: string;
  startsAt: Date;
  endsAt: Date;
  annulledAt: Date | null;
  removedAt: Date | null;
  /** Ranges as PostgreSQL writes them, where the posting is not one piece; asked in SQL only. */
  periods: string | null;
  version: number;
  document: ActDocument;
  entry: number;
}

interface FilesTable {
  act: string;
  place: number;
  sha256: string;
  name: string;
  mime: string;
  bytes: number;
  shownFrom: Date;
  shownUntil: Date | null;
}

interface LogTable {
  id: Generated<number>;
  site: string;
  act: string | null;
  what: string;
  person: string;
  role: string;
  detail: AsJson<unknown>;
  at: Date;
}

interface SettingsTable {
  site: string;
  counting: Counting;
  extendsOnHoliday: boolean;
  twoPersons: boolean;
  visibleHours: number;
}

interface ActTypesTable {
  site: string;
  code: string;
  term: "days" | "until-day" | null;
  days: number | null;
  origin: "law" | "body" | null;
  citation: string | null;
  enforceableAfter: number | null;
}

/** What metadata for conservation want to know beside the settings of the site. */
interface ConservationTable {
  site: string;
  areaName: string;
  areaCode: string;
  classIndex: string;
  className: string;
  classPlan: string;
}

/** A way of posting an act several times. */
interface SchedulesTable {
  site: string;
  code: string;
  name: string;
  times: number;
  /** Days of each period. */
  days: number;
  /** From the beginning of one period to that of the next. */
  everyDays: number;
  /** ISO day of the week on which the first period begins; `null`: any. */
  weekday: number | null;
  citation: string;
}

interface CertificatesTable {
  act: string;
  data: AsJson<CertificateData>;
  sha256: string;
  bytes: number;
  at: Date;
}

interface OutagesTable {
  id: Generated<number>;
  site: string;
  beganAt: Date;
  endedAt: Date;
  cause: string;
  recordedAt: Date;
}

interface HeartbeatsTable {
  site: string;
  seenAt: Date;
  failingSince: Date | null;
  failure: string | null;
}

interface LostDaysTable {
  act: string;
  /** Civil day. */
  day: string;
  entry: number;
}

interface ClosedYearsTable {
  site: string;
  register: string;
  year: number;
  lastNumber: number;
  document: AsJson<object>;
  entry: number;
  at: Date;
}

interface ScansTable {
  sha256: string;
  outcome: ReadText["outcome"];
  pages: number | null;
  tagged: boolean | null;
  findings: AsJson<readonly { readonly kind: string; readonly excerpt: string }[]>;
  at: Date;
}

interface SignatureReportsTable {
  sha256: string;
  form: "cades" | "pades";
  report: AsJson<readonly ReportedSignature[]>;
  at: Date;
}

interface SignedCertificatesTable {
  act: string;
  sha256: string;
  bytes: number;
  form: "cades" | "pades";
  signers: AsJson<readonly ReportedSignature[]>;
  person: string;
  at: Date;
}

interface TextsTable {
  sha256: string;
  text: string;
  isWhole: boolean;
  at: Date;
}

/** A view: texts of files of posted acts. */
interface ShownTextsTable {
  act: string;
  sha256: string;
  text: string;
  isWhole: boolean;
}

interface YearPrintsTable {
  site: string;
  register: string;
  year: number;
  sha256: string;
  bytes: number;
  at: Date;
}

interface WatchersTable {
  id: string;
  site: string;
  email: string;
  type: Generated<string>;
  locale: string;
  askedAt: Date;
  confirmedAt: Date | null;
  toldUntil: Date | null;
}

interface RequestsTable {
  id: string;
  site: string;
  body: string;
  ipa: string;
  protocol: string;
  basis: string;
  email: string;
  content: AsJson<ActContent>;
  state: Generated<"received" | "accepted" | "refused">;
  draft: string | null;
  reason: string | null;
  receivedAt: Date;
  receivedBy: string;
  answeredAt: Date | null;
  answeredBy: string | null;
  postedToldAt: Date | null;
  certificateToldAt: Date | null;
  /** When and how the body would like it; not for the public. */
  wishes: Generated<string>;
  /** Whether it came by the public form. */
  byForm: Generated<boolean>;
}

/** A request as the public form sent it; the site cannot read what it says. */
interface RequestFormsTable {
  id: string;
  site: string;
  locale: string;
  data: AsJson<Draft>;
  email: string;
  sentAt: Date;
  confirmedAt: Date | null;
  takenAt: Date | null;
  refused: string | null;
}

interface RequestFormFilesTable {
  form: string;
  place: number;
  name: string;
  sha256: string;
  bytes: number;
  data: Buffer;
  keptAt: Date;
}

interface EmergenciesTable {
  site: string;
  code: string;
  beganAt: Date;
  endedAt: Date;
  cause: string;
  authorisedBy: string;
  /** Last number given by hand. */
  numbers: number;
  recordedAt: Date;
  recordedBy: string;
}

interface FileChecksTable {
  sha256: string;
  checkedAt: Date;
  outcome: "whole" | "differs" | "missing";
}

interface ApiKeysTable {
  id: string;
  site: string;
  name: string;
  keySha256: string;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "albo.drafts": DraftsTable;
    "albo.acts": ActsTable;
    "albo.editions": EditionsTable;
    "albo.exposures": ExposuresTable;
    "albo.files": FilesTable;
    "albo.log": LogTable;
    "albo.settings": SettingsTable;
    "albo.act_types": ActTypesTable;
    "albo.conservation": ConservationTable;
    "albo.schedules": SchedulesTable;
    "albo.certificates": CertificatesTable;
    "albo.outages": OutagesTable;
    "albo.heartbeats": HeartbeatsTable;
    "albo.lost_days": LostDaysTable;
    "albo.closed_years": ClosedYearsTable;
    "albo.api_keys": ApiKeysTable;
    "albo.scans": ScansTable;
    "albo.file_checks": FileChecksTable;
    "albo.signature_reports": SignatureReportsTable;
    "albo.texts": TextsTable;
    "albo.shownTexts": ShownTextsTable;
    "albo.signed_certificates": SignedCertificatesTable;
    "albo.year_prints": YearPrintsTable;
    "albo.emergencies": EmergenciesTable;
    "albo.watchers": WatchersTable;
    "albo.requests": RequestsTable;
    "albo.request_forms": RequestFormsTable;
    "albo.request_form_files": RequestFormFilesTable;
  }
}

export type { ActTypesTable, SchedulesTable, SettingsTable };
