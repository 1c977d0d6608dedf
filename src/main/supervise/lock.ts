import { DatabaseSync } from "node:sqlite";

/** How long a moment's look by somebody else is waited for, in milliseconds. */
const patience = 500;

/**
 * Takes a lock that only one process of this machine can hold and that the system takes back when the process ends,
 * however it ends. SQLite is only the way to the system's file locks, which Node does not give; the file stays empty and
 * is never removed, since whoever removes a lock file may remove another's lock.
 * @returns how to let go; `undefined` when a living process has it
 */
export function takeLock(file: string): (() => void) | undefined {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec("begin exclusive");
  } catch (fault) {
    database.close();
    if (isBusy(fault)) return undefined;
    throw fault;
  }
  return () => {
    if (database.isOpen) database.close();
  };
}

/** Whether a living process has the lock. */
export function isLocked(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec("begin; select count(*) from sqlite_schema");
    return false;
  } catch (fault) {
    if (isBusy(fault)) return true;
    throw fault;
  } finally {
    database.close();
  }
}

const isBusy = (fault: unknown) => (fault as { errcode?: number }).errcode === 5; // SQLITE_BUSY
