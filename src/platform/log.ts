import pino, { type Logger } from "pino";
import type { Config } from "./config.ts";

export type Log = Logger;

/** Structured log of one process, to standard output. Secrets and addresses of persons are cut before they are written. */
export function openLog(config: Pick<Config, "log">, process: string): Log {
  return pino({
    name: process,
    level: config.log.level,
    base: { process },
    redact: {
      paths: [
        "password",
        "secret",
        "token",
        "authorization",
        "cookie",
        "*.password",
        "*.secret",
        "*.token",
        "*.accessToken",
        "*.refreshToken",
        "*.clientSecret",
        "req.headers.authorization",
        "req.headers.cookie",
        "req.remoteAddress",
      ],
      censor: "[removed]",
    },
  });
}
