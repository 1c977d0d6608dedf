import { type Config, dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { openSealKey, type SealKey } from "#src/platform/signatures/seal-key.ts";
import { readSigner } from "#src/register/index.ts";

/** What the desk needs from outside, read once when its configuration is loaded. */
export interface DeskSettings {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly previewSecret: string;
  readonly internalSecret: string;
  readonly mediaDir: string;
  readonly filesDir: string;
  /** Where other programs may lay acts for the notice board. */
  readonly inboxDir: string;
  /** Opens the register's key; asked for at the first publication, so that building the desk needs none. */
  readonly signer: () => ReturnType<typeof readSigner>;
  /** Opens the key that certificates are sealed with, where there is one. */
  readonly seal: () => Promise<SealKey | undefined>;
}

/** While Next compiles the desk there is no installation: nothing is opened, nothing is written. */
const isBuilding = process.env.NEXT_PHASE === "phase-production-build";

/** Reads settings and secrets of the installation whose desk this is. */
export async function readDeskSettings(): Promise<DeskSettings> {
  const config = readConfig(process.env);
  const folders = dataFolders(config);
  const secrets = isBuilding ? undefined : await readSecrets(folders.keys);
  return {
    config,
    databaseUrl: secrets ? databaseUrl(config, secrets, "desk") : "postgres://127.0.0.1:1/building",
    secret: secrets?.desk ?? "building",
    previewSecret: secrets?.preview ?? "building",
    internalSecret: secrets?.internal ?? "building",
    mediaDir: folders.media,
    filesDir: folders.files,
    inboxDir: folders.inbox,
    signer: () => readSigner(folders.keys, `${new URL(config.publicUrl).host}/registro`),
    seal: async () => (config.seal ? openSealKey(config.seal) : undefined),
  };
}
