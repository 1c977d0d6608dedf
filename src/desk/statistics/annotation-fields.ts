/** What the form of an annotation has, by the names that its address has too when it was refused. */
export const annotationFields = ["fromDay", "untilDay", "text", "textEn"] as const;
