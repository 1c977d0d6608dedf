/** Where the contents of a node may come from, among what the site shows already. */
export interface SourceRule {
  /** Kinds of documents, each with the beginning of its section where only some are meant. */
  readonly documents?: readonly { readonly kind: string; readonly section?: string }[];
  /** Codes of the board's vocabulary of acts, or their beginnings. */
  readonly acts?: readonly string[];
}

const politicians = { kind: "person", section: "amministrazione/politici" };
const staff = { kind: "person", section: "amministrazione/personale-amministrativo" };
const documents = { kind: "document" };
/** Files of data, such as the payments of a quarter as the accounts give them out. */
const datasets = { kind: "dataset" };

/** By node. What is entered once as a person, office, call, service, document, dataset or act is offered here, never copied by hand. */
export const sourceRules: Readonly<Record<string, SourceRule>> = {
  "01.01": { documents: [documents] },
  "01.02": { documents: [documents] },
  "02.01": { documents: [politicians] },
  "02.04": { documents: [{ kind: "office" }] },
  "02.05": { documents: [{ kind: "office" }, { kind: "contact-point" }] },
  "03.01": { documents: [documents], acts: ["A.03"] },
  "04.01": { documents: [staff] },
  "04.02": { documents: [staff] },
  "04.05": { documents: [staff] },
  "04.08": { documents: [datasets] },
  "05": { documents: [{ kind: "call" }] },
  "06.02": { documents: [documents] },
  "06.03": { documents: [documents] },
  "07.01": { documents: [{ kind: "office", section: "amministrazione/enti-e-fondazioni" }] },
  "07.02": { documents: [{ kind: "office", section: "amministrazione/enti-e-fondazioni" }] },
  "07.03": { documents: [{ kind: "office", section: "amministrazione/enti-e-fondazioni" }] },
  "08.01": { documents: [{ kind: "service" }] },
  "09.01": { acts: ["A.01.02", "A.02", "A.04.02"] },
  "09.02": { acts: ["A.01.01", "A.03", "A.04.01"] },
  "11.01": { documents: [documents] },
  "11.02": { documents: [{ kind: "call" }], acts: ["A.03"] },
  "12.01": { documents: [documents] },
  "12.02": { acts: ["A.02.02", "A.03"] },
  "13.01": { documents: [documents], acts: ["A.02.01"] },
  "14.01": { documents: [datasets] },
  "14.02": { documents: [datasets] },
  "16.01": { documents: [documents] },
  "17.01": { documents: [datasets] },
  "17.03": { documents: [datasets, documents] },
  "18.02": { documents: [documents] },
  "19": { documents: [documents], acts: ["A.02.01"] },
  "23.03": { documents: [datasets] },
};
