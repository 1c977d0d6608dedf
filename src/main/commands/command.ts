import type { commandMessages } from "../messages.ts";

export type Say = ReturnType<typeof commandMessages>;

/** One command of `arengo`. Its line in the help is the message of its name. */
export interface Command {
  /** Does it; gives back the exit code. */
  readonly run: (args: string[], say: Say) => Promise<number>;
  /** True for what goes on after `run` returned, until a signal ends it. */
  readonly staysOpen?: boolean;
}
