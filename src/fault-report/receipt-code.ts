/** What the signed code of a receipt opens. */
export const codeSubject = "fault";
