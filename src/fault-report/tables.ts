import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** States of a report, in the order of its life. */
export const faultStates = ["received", "in-charge", "solved", "not-competent"] as const;
export type FaultState = (typeof faultStates)[number];

/** One report. Table `faults.reports`; the site's role cannot read who reports and what. */
interface ReportsTable {
  id: string;
  number: GeneratedAlways<number>;
  site: string;
  category: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  title: string;
  details: string;
  name: string;
  email: string;
  locale: string;
  sentAt: Date;
  state: ColumnType<FaultState, FaultState | undefined, FaultState>;
  answer: string | null;
  publicTitle: string | null;
  publicDetails: string | null;
  publicAddress: string | null;
  publicPosition: Generated<boolean>;
  releasedAt: Date | null;
  hiddenAt: Date | null;
  hiddenReason: string | null;
  changedBy: string | null;
  changedAt: Date;
  erasedAt: Date | null;
}

/** A picture of a report, as JPEG. Table `faults.pictures`. */
interface PicturesTable {
  report: string;
  /** 1 to 3. */
  place: number;
  /** SHA-256 of what was sent, in hex. */
  digest: string;
  image: Buffer;
  bytes: GeneratedAlways<number>;
  width: number;
  height: number;
  alt: Generated<string>;
  isReleased: Generated<boolean>;
  keptAt: Date;
}

/** What everybody may read of a report; words are `null` until the office released them. View `faults.public_reports`. */
interface PublicReportsView {
  number: number;
  site: string;
  category: string;
  state: FaultState;
  sentAt: Date;
  changedAt: Date;
  isReleased: boolean;
  title: string | null;
  details: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  answer: string | null;
}

/** Released pictures of released reports. View `faults.public_pictures`. */
interface PublicPicturesView {
  site: string;
  number: number;
  place: number;
  image: Buffer;
  width: number;
  height: number;
  alt: string;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "faults.reports": ReportsTable;
    "faults.pictures": PicturesTable;
    "faults.publicReports": PublicReportsView;
    "faults.publicPictures": PublicPicturesView;
  }
}
