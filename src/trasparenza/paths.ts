import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { findNode, type Node, nodes } from "./tree/nodes.ts";

/** Where the section is. The Italian address is the one that outside programs and other bodies know. */
export const rootPaths = { it: "/amministrazione-trasparente", en: "/en/transparency" } as const;
/** Requests for civic access. */
export const accessPaths = {
  it: "/amministrazione-trasparente/richiesta-accesso-civico",
  en: "/en/transparency/civic-access-request",
} as const;
/** What was asked and answered, without persons. */
export const accessRegisterPaths = {
  it: "/amministrazione-trasparente/registro-degli-accessi",
  en: "/en/transparency/register-of-requests",
} as const;
/** After a request was taken. */
export const accessThanksPaths = {
  it: "/amministrazione-trasparente/richiesta-accesso-civico/ricevuta",
  en: "/en/transparency/civic-access-request/received",
} as const;
/** Asking the officer to look again at an answer. */
export const reviewPaths = {
  it: "/amministrazione-trasparente/richiesta-di-riesame",
  en: "/en/transparency/review-request",
} as const;
/** What goes with the answer to a request, by a signed link. */
export const answerPaths: Addresses = {
  it: "/amministrazione-trasparente/risposta",
  en: "/en/transparency/answer",
};

/** One of these files; with `:id`, as the router reads it. */
export const answerFilePath = (id: string, code?: string): string =>
  `/amministrazione-trasparente/risposta/file/${id}${code === undefined ? "" : `?codice=${encodeURIComponent(code)}`}`;

/** The register of requests as data. */
export const accessRegisterCsvPath = "/amministrazione-trasparente/registro-degli-accessi.csv";

/** Where a node is, by language: below its parent, in words that never change. */
export function nodePaths(node: Node): Addresses {
  const parent = node.parent ? findNode(node.parent) : undefined;
  const tail = `/${parent ? `${parent.slug}/` : ""}${node.slug}`;
  return { it: rootPaths.it + tail, en: rootPaths.en + tail };
}

/** The node at the end of an address. */
export const findNodeAt = (parentSlug: string | undefined, slug: string): Node | undefined =>
  nodes.find((node) => node.slug === slug && (node.parent && findNode(node.parent)?.slug) === parentSlug);

/** Where one content is with its proof of publication. Not below a node: a content may be moved to another. */
export const contentPath = (id: string, locale: Locale = "it"): string =>
  `${addressIn(rootPaths, locale)}/${locale === "it" ? "contenuti" : "contents"}/${id}`;

/** The proof of a content as data, for accounting. */
export const proofJsonPath = `${rootPaths.it}/contenuti/:id/prova.json`;

/** Fragment of a third-level label on its node's page. */
export const fragmentOf = (label: string): string =>
  label
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, "")
    .trim()
    .replaceAll(/ +/g, "-")
    .slice(0, 60);

/** Addresses of the section for the sitemap. */
export const transparencyAddresses: readonly Addresses[] = [
  ...nodes.map(nodePaths),
  accessPaths,
  accessRegisterPaths,
  reviewPaths,
];
