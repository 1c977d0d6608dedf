import type { BoardRow } from "../board.ts";
import { isMetByOwnPage, ownPagesOf } from "../own-pages.ts";

/** Values of the grid. Source: ANAC delibera 168/2026 */
type Mark = "0" | "1-33" | "34-66" | "67-99" | "100" | "n.a.";

const headings = [
  ...["Codice", "Sottosezione", "Riferimento normativo", "Ufficio responsabile", "Ultimo aggiornamento"],
  ...["Pubblicazione", "Completezza del contenuto", "Completezza rispetto agli uffici", "Aggiornamento"],
  ...["Apertura del formato", "Note"],
];

/**
 * The grid of the yearly attestation, filled with what the system itself can see; no cell is empty. What only a person can
 * judge (whether a text says all that it should) is for the attesting body to correct.
 * Source: ANAC delibera 168/2026: five indicators; what does not apply is declared with its reason
 */
export function attestationGrid(rows: readonly BoardRow[]): string[][] {
  return [headings, ...rows.filter(({ node }) => node.status !== "repealed").map(lineOf)];
}

function lineOf({ node, exposures, freshOn, standing }: BoardRow): string[] {
  const head = [node.id, node.name, node.reference, node.office || "non indicato", freshOn ?? "mai"];
  if (node.notApplicable) return [...head, ...Array<Mark>(5).fill("n.a."), `Non applicabile: ${node.notApplicable}`];
  const isDeclaredEmpty = exposures.length === 0 && node.checkedOn !== null;
  const { covered, labels } = coverage({ node, exposures });
  const isMet = exposures.length > 0 || covered > 0 || ownPagesOf(node.id).length > 0;
  const published: Mark = isMet || isDeclaredEmpty ? "100" : "0";
  const complete = labels > 0 && isMet ? share(covered, labels) : published;
  const fresh: Mark =
    standing.state === "none" ? "n.a." : standing.state === "overdue" || standing.state === "never" ? "0" : "100";
  const open = exposures.filter(isOpen).length;
  const format = exposures.length === 0 ? "n.a." : share(open, exposures.length);
  const offices: Mark = node.office === "" && published === "0" ? "0" : published;
  const note = isDeclaredEmpty ? `Nessun contenuto da pubblicare alla data ${node.checkedOn}` : "-";
  return [...head, published, complete, offices, fresh, format, note];
}

/** How many of the third-level labels that apply have a content of their own, or a page of the site that meets them; none where the entry has no labels. */
export function coverage({ node, exposures }: Pick<BoardRow, "node" | "exposures">): {
  covered: number;
  labels: number;
} {
  const labels = (node.below ?? []).filter((label) => node.labels[label] === undefined);
  const covered = labels.filter(
    (label) => isMetByOwnPage(node.id, label) || exposures.some(({ document }) => document.content.below === label),
  );
  return { covered: covered.length, labels: labels.length };
}

/** Whether a content can be read by programs and by everybody: a text, a table, a reference, or files in open formats. */
const isOpen = ({ document }: BoardRow["exposures"][number]): boolean =>
  document.table !== undefined ||
  document.files.every(({ name }) => /\.(csv|ods|odt|xml|json|txt|html|pdf)$/i.test(name));

function share(part: number, whole: number): Mark {
  const percent = Math.round((100 * part) / whole);
  if (percent === 0) return part > 0 ? "1-33" : "0";
  if (percent >= 100) return "100";
  return percent <= 33 ? "1-33" : percent <= 66 ? "34-66" : "67-99";
}
