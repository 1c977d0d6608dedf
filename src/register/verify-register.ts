import { type DatabaseSource, verifyDatabase } from "./verify-database.ts";
import type { RegisterReport } from "./verify-findings.ts";
import { readFolder, readSite } from "./verify-sources.ts";
import { type VerifyOptions, verifyTiles } from "./verify-tiles.ts";

/** Where the register to verify is. */
export type RegisterSource =
  | ({ readonly kind: "database"; readonly key: string } & DatabaseSource)
  | { readonly kind: "site"; readonly url: string }
  | { readonly kind: "folder"; readonly path: string };

/**
 * Verifies a whole register: rebuilds its tree from the entries and names everything that does not match. Reads in
 * batches, so that a million entries need no more memory than a thousand. Shares hashing and formats with the writer, nothing else.
 * @returns the report; what is wrong is in it, also a source that cannot be reached. `describeFinding` makes sentences
 * @throws when the database itself fails
 * Source: docs/spec/register.md section 8
 */
export async function verifyRegister(source: RegisterSource, options: VerifyOptions = {}): Promise<RegisterReport> {
  switch (source.kind) {
    case "database":
      return verifyDatabase(source, { ...options, key: options.key ?? source.key });
    case "site":
      return verifyTiles(readSite(source.url), options);
    case "folder":
      return verifyTiles(readFolder(source.path), options);
  }
}
