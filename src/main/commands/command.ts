import type { commandMessages } from "../messages.ts";

export type Say = ReturnType<typeof commandMessages>;

/** One command of `arengo`. */
export interface Command {
  /** Key of its line in the help. */
  readonly help: Parameters<Say>[0];
  /** Does it; gives back the exit code. */
  readonly run: (args: string[], say: Say) => Promise<number>;
  /** True for what goes on after `run` returned, until a signal ends it. */
  readonly staysOpen?: boolean;
}
