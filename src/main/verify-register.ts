import { type Config, dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import {
  describeFinding,
  type RegisterReport,
  readSigner,
  verifierKeyOf,
  verifyRegister,
} from "#src/register/index.ts";
import { streamSaid } from "./find-said.ts";
import { terminalLocale } from "./messages.ts";

/** The register's state in sentences for a person; none means that it is whole. */
export interface Verification {
  readonly entries: number;
  readonly sentences: readonly string[];
}

/** Verifies the register of any site by its address, or this installation's own from its database. */
export async function verify(url: string | undefined): Promise<Verification> {
  const report =
    url === undefined ? await verifyOwn(readConfig(process.env)) : await verifyRegister({ kind: "site", url });
  const locale = terminalLocale(process.env);
  return { entries: report.size, sentences: report.findings.map((finding) => describeFinding(locale, finding)) };
}

/** Verifies this installation's register: rows, hashes, signatures, published documents and their files. */
export async function verifyOwn(config: Config): Promise<RegisterReport> {
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const signer = await readSigner(folders.keys, `${new URL(config.publicUrl).host}/registro`);
  const pool = openPool(databaseUrl(config, secrets, "site"), {
    applicationName: "arengo verify",
    max: 2,
    statementTimeoutMs: 600_000,
  });
  try {
    const source = { db: openDb(pool), documents: streamSaid, filesFolder: folders.files };
    return await verifyRegister({ kind: "database", key: verifierKeyOf(signer), ...source });
  } finally {
    await pool.end();
  }
}
