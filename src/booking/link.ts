import { readSignedCode, signedCode } from "#src/platform/signed-code.ts";

/** The code that opens one appointment: its number, signed. It holds until the appointment begins. */
export const codeOf = (secret: string, id: string): string => signedCode(secret, "booking", id);

/** Number of the appointment of a code; `undefined` when it was not signed here. */
export const readCode = (secret: string, code: string | null | undefined): string | undefined =>
  readSignedCode(secret, "booking", code);
