/** What came of trying one address. Table `links.checked`. */
interface CheckedTable {
  url: string;
  state: string;
  reason: string;
  status: number | null;
  checkedAt: Date;
  failingSince: Date | null;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "links.checked": CheckedTable;
  }
}

export type { CheckedTable };
