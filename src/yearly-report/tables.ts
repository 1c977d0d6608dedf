import type { ColumnType, Generated } from "kysely";
import type { ReportDocument } from "./report-data.ts";

interface VersionsTable {
  site: string;
  year: number;
  version: number;
  entry: number;
  document: ColumnType<ReportDocument, string, never>;
  note: Generated<string>;
  publishedAt: Date;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "report.versions": VersionsTable;
  }
}
