import type { Addresses } from "#src/kernel/languages.ts";
import { accessPaths, accessRegisterPaths, reviewPaths } from "./paths.ts";

/** A page of the site that meets what an entry asks for without anybody writing a content there. */
export interface OwnPage {
  /** Third-level label that it stands under; absent: the whole entry. */
  readonly label?: string;
  readonly paths: Addresses;
  /** What the link says: no label of the tree, so that nobody takes it for the entry. */
  readonly says: "request" | "review" | "register" | "catalogue" | "accessibility" | "statistics";
}

const registerLabel = "Registro degli accessi";

/** By entry. The pages of other parts of the site are named by their addresses, which never change. */
const pages: Readonly<Record<string, readonly OwnPage[]>> = {
  // how the site is read. Source: CAD art. 7 c. 3
  "16.05": [{ paths: { it: "/statistiche", en: "/en/statistics" }, says: "statistics" }],
  // Source: ANAC delibera 1309/2016
  "23.02": [
    { paths: accessPaths, says: "request" },
    { paths: reviewPaths, says: "review" },
    { label: registerLabel, paths: accessRegisterPaths, says: "register" },
  ],
  // Source: CAD art. 53 c. 1-bis; L. 4/2004
  "23.03": [
    {
      label: "Catalogo dei dati, metadati e delle banche dati",
      paths: { it: "/dati-aperti", en: "/en/open-data" },
      says: "catalogue",
    },
    {
      label: "Obiettivi di accessibilità",
      paths: { it: "/accessibilita", en: "/en/accessibility" },
      says: "accessibility",
    },
  ],
};

/** The pages that meet an entry, or one of its labels, by themselves. */
export const ownPagesOf = (node: string, label?: string): readonly OwnPage[] =>
  (pages[node] ?? []).filter((page) => page.label === label);

/** Labels of an entry that such a page meets wholly: accessibility objectives are a document of each year, and are not among them. */
export const isMetByOwnPage = (node: string, label: string): boolean =>
  (pages[node] ?? []).some((page) => page.label === label && page.says !== "accessibility");
