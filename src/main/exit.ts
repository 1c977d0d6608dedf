/** Exit codes, as `docs/runbook/exit-codes.md` explains them; where sysexits.h has one, it is that. */
export const exitCodes = {
  usage: 2,
  unavailable: 69,
  internal: 70,
  portTaken: 71,
  notWritable: 73,
  diskFull: 74,
  alreadyRunning: 75,
  newerData: 76,
  config: 78,
} as const;

/** Something the person who starts the program can mend: a sentence and an exit code, never a stack trace. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
  readonly code: number;
  constructor(message: string, code: number, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
