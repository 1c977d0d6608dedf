import { ActContent } from "#src/albo/index.ts";

/** What was typed, as a draft; a field that cannot be read keeps its old value and is named. */
export function readActForm(form: FormData, before: ActContent): { content: ActContent; unread: string[] } {
  const text = (name: string) => {
    const value = form.get(name);
    // NUL and halves of characters: no person types them, and PostgreSQL holds neither
    return typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : "";
  };
  const fewerDays = text("fewerDays").trim();
  const typed = {
    ...Object.fromEntries(textFields.map((name) => [name, text(name)])),
    correctsHow: text("correctsHow") || before.correctsHow,
    schedule: text("schedule") || undefined,
    fewerDays: fewerDays === "" ? undefined : Number(fewerDays),
    immediatelyEnforceable: form.get("immediatelyEnforceable") === "on",
    files: before.files
      // what was taken out of a signed file goes with it
      .filter(({ sha256, takenFrom }) => !isRemoved(form, sha256) && !(takenFrom && isRemoved(form, takenFrom)))
      .map((file) => ({
        ...file,
        title: text(`title-${file.sha256}`).trim(),
        nature: text(`nature-${file.sha256}`) === "attachment" ? ("attachment" as const) : ("main" as const),
        extract: form.get(`extract-${file.sha256}`) === "on",
      })),
  };
  const whole = ActContent.safeParse({ ...before, ...typed });
  if (whole.success) return { content: whole.data, unread: [] };
  const unread = [...new Set(whole.error.issues.map(({ path }) => String(path[0])))];
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !unread.includes(name)));
  return { content: ActContent.parse({ ...before, ...kept }), unread };
}

const isRemoved = (form: FormData, sha256: string): boolean => form.get(`remove-${sha256}`) === "on";

const textFields = [
  ...(["type", "title", "actNumber", "actDate", "organ", "body", "office", "procedureOfficer", "protocol"] as const),
  ...(["emergencyNumber", "notes", "corrects", "untilDay", "fewerBecause"] as const),
];
