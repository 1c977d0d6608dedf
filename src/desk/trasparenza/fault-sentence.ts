import type { Concern, ContentFault } from "#src/trasparenza/index.ts";
import { transparencyDeskMessages } from "./messages.ts";

/** What keeps a content from being published, in a sentence that says what to do. */
export function faultSentence(fault: ContentFault, language: string): string {
  const say = transparencyDeskMessages(language);
  if (fault.kind === "table") {
    const { row, column, kind, value, allowed } = fault.fault;
    return say(column === "" ? "fault.row" : "fault.table", {
      row,
      column,
      what: say(`cell.${kind}`, { value, allowed }),
    });
  }
  return say(`fault.${fault.kind}`, {
    ...("excerpt" in fault && { excerpt: fault.excerpt }),
    ...("file" in fault && { file: fault.file }),
  });
}

/** What a person must look at before publishing. */
export function concernSentence({ kind, file, excerpt }: Concern, language: string): string {
  const say = transparencyDeskMessages(language);
  const what = say(`concern.${kind}`, { excerpt });
  return file === "" ? what : say("concern.inFile", { file, what });
}
