import type { Concern, ContentFault, TableFault } from "#src/trasparenza/index.ts";
import { transparencyDeskMessages } from "./messages.ts";

/** What is wrong in a cell, without its place. */
export const cellSentence = ({ kind, value, allowed }: TableFault, language: string): string =>
  transparencyDeskMessages(language)(`cell.${kind}`, { value, allowed });

/** What keeps a content from being published, in a sentence that says what to do. */
export function faultSentence(fault: ContentFault, language: string): string {
  const say = transparencyDeskMessages(language);
  if (fault.kind === "table") {
    const { row, column } = fault.fault;
    return say(column === "" ? "fault.row" : "fault.table", {
      row,
      column,
      what: cellSentence(fault.fault, language),
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
