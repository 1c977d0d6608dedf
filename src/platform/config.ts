import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);
const address = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      message: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    })
    .optional();

const Environment = z.object({
  ARENGO_DATA: z.string().min(1).default("var"),
  ARENGO_HOST: z.string().min(1).default("127.0.0.1"),
  ARENGO_PORT: port(3000),
  ARENGO_DESK_PORT: port(3001),
  ARENGO_POSTGRES_PORT: port(3002),
  ARENGO_CLICKHOUSE_PORT: port(3003),
  ARENGO_DISK_RESERVE: z.coerce.number().int().min(0).default(500),
  ARENGO_PUBLIC_URL: address("http:", "https:"),
  ARENGO_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ARENGO_LOG_FORMAT: z.enum(["json", "text"]).default("json"),
  ARENGO_TRUST_PROXY: z.enum(["true", "false"]).default("false"),
  DATABASE_URL: address("postgres:", "postgresql:"),
  CLICKHOUSE_URL: address("http:", "https:"),
  ARENGO_SMTP_URL: address("smtp:", "smtps:"),
  ARENGO_MAIL_FROM: z.email().optional(),
  ARENGO_MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(600),
  ARENGO_SOFT_BOUNCES: z.coerce.number().int().min(2).max(50).default(5),
  ARENGO_SOFT_BOUNCE_DAYS: z.coerce.number().int().min(1).max(365).default(14),
  ARENGO_BOUNCE_ADDRESS: z.email().optional(),
  ARENGO_DKIM_KEY: z.string().min(1).optional(),
  ARENGO_DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9._-]{1,63}$/i)
    .default("arengo"),
  ARENGO_MEASURES_MONTHS: z.coerce.number().int().min(1).max(25).default(25),
  ARENGO_SEAL_KEY: z.string().min(1).optional(),
  ARENGO_SEAL_CERTIFICATE: z.string().min(1).optional(),
  ARENGO_SEAL_PASSWORD: z.string().optional(),
  ARENGO_CHANNELS: z.enum(["live", "simulated"]).default("live"),
  ARENGO_CHANNELS_PORT: port(3004),
  ARENGO_GRAPH_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d$/)
    .optional(),
  ARENGO_LINKEDIN_VERSION: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

/** Everything that can be set from outside, read once at start and passed as an argument. `docs/runbook/configuration.md` lists it. */
export interface Config {
  /** Absolute path of the folder that holds all data. */
  readonly dataDir: string;
  /** Address the site listens on; `127.0.0.1` unless told. */
  readonly host: string;
  readonly ports: {
    readonly site: number;
    readonly desk: number;
    readonly postgres: number;
    readonly clickhouse: number;
  };
  /** Free space below which nothing is started, in MB (default 500): a PostgreSQL that runs out of disk stops serving. */
  readonly diskReserve: number;
  /** Where citizens reach the site: origin without trailing slash. */
  readonly publicUrl: string;
  /** An own PostgreSQL (>= 16), as a role that may create schemas and roles; absent: the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** An own ClickHouse; absent: the embedded one is started. */
  readonly clickhouseUrl: string | undefined;
  readonly log: { readonly level: string; readonly format: "json" | "text" };
  /** True when a reverse proxy in front sets `X-Forwarded-For`; false (default) takes the peer's address. */
  readonly trustProxy: boolean;
  /** Months for which rows of single requests are kept (25 at most, as the Garante wants it); sums stay for ever. */
  readonly measuresMonths: number;
  /** What certificates are sealed with; absent: they are not sealed. */
  readonly seal: SealSettings | undefined;
  /** How messages are sent; absent: this installation sends none. */
  readonly mail: MailSettings | undefined;
  /** How letters to many are sent. */
  readonly letters: LetterSettings;
  readonly channels: {
    /** True when a program of ours plays the social networks, for trying and for showing. */
    readonly isSimulated: boolean;
    /** Where that program listens, on loopback. */
    readonly port: number;
    /** Versions of the networks' interfaces; absent: those this version of Arengo knows best. */
    readonly versions: { readonly graph?: string; readonly linkedin?: string };
  };
}

/** Files in PEM: a key, and its certificate followed by those that issued it. */
export interface SealSettings {
  readonly keyFile: string;
  readonly certificateFile: string;
  readonly password?: string;
}

/** A mail server and the address that messages come from. */
export interface MailSettings {
  /** `smtp://` (STARTTLS where the server offers it) or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

/** Settings of letters to many. */
export interface LetterSettings {
  /** Address that letters come from. */
  readonly from: string;
  /** Letters a minute, at most. */
  readonly perMinute: number;
  /** After how many letters in a row that an address did not take, over how many days at least, it is left alone. */
  readonly softBounces: { readonly letters: number; readonly days: number };
  /** Where refusals come back to that a server tells later; absent: to the sender. */
  readonly bounces?: string;
  /** A private key in PEM by which letters are signed (DKIM), and its name in the DNS. */
  readonly dkim?: { readonly keyFile: string; readonly selector: string };
}

/** A setting that cannot be used. The message is a sentence for the person who starts the program. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads the settings from environment variables.
 * @throws ConfigError naming each variable that cannot be used and what it must look like
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = Environment.safeParse(given);
  if (!read.success) {
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  }
  const env = read.data;
  const publicUrl = env.ARENGO_PUBLIC_URL ?? `http://localhost:${env.ARENGO_PORT}`;
  return Object.freeze({
    dataDir: isAbsolute(env.ARENGO_DATA) ? env.ARENGO_DATA : resolve(env.ARENGO_DATA),
    host: env.ARENGO_HOST,
    ports: Object.freeze({
      site: env.ARENGO_PORT,
      desk: env.ARENGO_DESK_PORT,
      postgres: env.ARENGO_POSTGRES_PORT,
      clickhouse: env.ARENGO_CLICKHOUSE_PORT,
    }),
    diskReserve: env.ARENGO_DISK_RESERVE,
    publicUrl: new URL(publicUrl).origin,
    databaseUrl: env.DATABASE_URL,
    clickhouseUrl: env.CLICKHOUSE_URL,
    log: Object.freeze({ level: env.ARENGO_LOG_LEVEL, format: env.ARENGO_LOG_FORMAT }),
    trustProxy: env.ARENGO_TRUST_PROXY === "true",
    measuresMonths: env.ARENGO_MEASURES_MONTHS,
    mail: env.ARENGO_SMTP_URL
      ? Object.freeze({ url: env.ARENGO_SMTP_URL, from: env.ARENGO_MAIL_FROM ?? senderFor(publicUrl) })
      : undefined,
    letters: Object.freeze({
      from: env.ARENGO_MAIL_FROM ?? senderFor(publicUrl),
      perMinute: env.ARENGO_MAIL_PER_MINUTE,
      softBounces: Object.freeze({ letters: env.ARENGO_SOFT_BOUNCES, days: env.ARENGO_SOFT_BOUNCE_DAYS }),
      ...(env.ARENGO_BOUNCE_ADDRESS && { bounces: env.ARENGO_BOUNCE_ADDRESS }),
      ...(env.ARENGO_DKIM_KEY && { dkim: { keyFile: env.ARENGO_DKIM_KEY, selector: env.ARENGO_DKIM_SELECTOR } }),
    }),
    seal: sealOf(env),
    channels: Object.freeze({
      isSimulated: env.ARENGO_CHANNELS === "simulated",
      port: env.ARENGO_CHANNELS_PORT,
      versions: Object.freeze({
        ...(env.ARENGO_GRAPH_VERSION && { graph: env.ARENGO_GRAPH_VERSION }),
        ...(env.ARENGO_LINKEDIN_VERSION && { linkedin: env.ARENGO_LINKEDIN_VERSION }),
      }),
    }),
  });
}

function sealOf(env: z.infer<typeof Environment>): SealSettings | undefined {
  const { ARENGO_SEAL_KEY: keyFile, ARENGO_SEAL_CERTIFICATE: certificateFile, ARENGO_SEAL_PASSWORD: password } = env;
  if (!keyFile && !certificateFile) return undefined;
  if (!keyFile || !certificateFile)
    throw new ConfigError("ARENGO_SEAL_KEY, ARENGO_SEAL_CERTIFICATE: a seal needs both, the key and its certificate");
  return Object.freeze({ keyFile, certificateFile, ...(password && { password }) });
}

/** The folders inside the data folder; nothing else is written there. */
export function dataFolders(config: Pick<Config, "dataDir">) {
  return {
    postgres: join(config.dataDir, "postgres"),
    clickhouse: join(config.dataDir, "clickhouse"),
    /** Uploads as the desk keeps them, drafts included. */
    media: join(config.dataDir, "media"),
    /** Published files by their SHA-256. */
    files: join(config.dataDir, "files"),
    /** Where other programs may lay acts for the notice board. */
    inbox: join(config.dataDir, "albo-in"),
    /** Letters that no mail server takes, where none is configured. */
    letters: join(config.dataDir, "letters"),
    /** Where a mail server may lay refusals that came back. */
    bounces: join(config.dataDir, "bounces-in"),
    keys: join(config.dataDir, "keys"),
    /** What imports of old logs must know of each other; goes a month after the last. */
    imports: join(config.dataDir, "imports"),
    /** Page views that are not in the database yet; empty but for seconds. */
    measures: join(config.dataDir, "measures"),
    /** What can be made again: compiled programs of the desk, logs of the embedded servers. */
    cache: join(config.dataDir, "cache"),
  } as const;
}

/** Nobody reads what is sent back to it; an own address is better. */
const senderFor = (publicUrl: string): string => `no-reply@${new URL(publicUrl).hostname}`;
