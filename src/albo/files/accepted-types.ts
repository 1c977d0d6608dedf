/** Types of files that an act may carry, by the ending of their name. */
export const acceptedTypes: Readonly<Record<string, string>> = {
  ...{ pdf: "application/pdf", txt: "text/plain; charset=utf-8", csv: "text/csv; charset=utf-8" },
  ...{ jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", p7m: "application/pkcs7-mime" },
  odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** What a file that is named so must begin with (hex). */
export const beginnings: Readonly<Record<string, string>> = {
  ...{ pdf: "25504446", jpg: "ffd8ff", jpeg: "ffd8ff", png: "89504e470d0a1a0a", odt: "504b0304", docx: "504b0304" },
};

/** The ending of a name, in small letters; empty when there is none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether the beginning of a text is one that a browser would run. */
export const isMarkup = (start: Buffer): boolean => /<\s*(script|html|svg|!doctype)/i.test(start.toString("latin1"));
