import { roleTexts } from "./messages.ts";

/** What a role is called in a language: those of people, `program` and `system`; one that nobody knows any more is said as written. */
export const roleName = (locale: string, role: string): string =>
  roleTexts(locale)(role as Parameters<ReturnType<typeof roleTexts>>[0]);
