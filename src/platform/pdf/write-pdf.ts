import { createHash } from "node:crypto";
import { type PdfValue, pdfDict } from "./pdf-objects.ts";

/**
 * Writes a PDF from its objects: those that the catalogue leads to, numbered anew, and nothing else. The same objects give the
 * same bytes. Source: ISO 32000-1, 7.5
 */
export function writePdf(objects: ReadonlyMap<number, PdfValue>, root: number): Buffer {
  const numbers = new Map<number, number>();
  const order: number[] = [];
  const meet = (number: number) => {
    if (!numbers.has(number) && objects.has(number)) numbers.set(number, order.push(number));
    return numbers.get(number);
  };
  meet(root);
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let offset = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  // the list grows while it is gone through: writing an object meets those it names
  for (let place = 0; place < order.length; place += 1) {
    const value = objects.get(order[place] ?? 0) ?? { kind: "plain", text: "null" };
    const text = `${place + 1} 0 obj\n${writeValue(value, meet)}\nendobj\n`;
    const bytes = Buffer.from(text, "latin1");
    offsets.push(offset);
    offset += bytes.length;
    parts.push(bytes);
  }
  const id = createHash("sha256").update(Buffer.concat(parts)).digest("hex").slice(0, 32).toUpperCase();
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R/ID[<${id}><${id}>]>>\nstartxref\n${offset}\n%%EOF\n`,
      "latin1",
    ),
  );
  return Buffer.concat(parts);
}

/**
 * One value as it stands in a file.
 * @param numberOf the number that an object gets; `undefined`: it is not there
 */
export function writeValue(value: PdfValue, numberOf: (number: number) => number | undefined): string {
  switch (value.kind) {
    case "name":
      return `/${value.text}`;
    case "ref": {
      const number = numberOf(value.number);
      return number === undefined ? "null" : `${number} 0 R`;
    }
    case "array":
      return `[${value.items.map((item) => writeValue(item, numberOf)).join(" ")}]`;
    case "dict": {
      const { stream } = value;
      const entries =
        stream === undefined
          ? value.entries
          : pdfDict([...value.entries, ["Length", { kind: "plain", text: String(stream.length) }]]).entries;
      const inside = [...entries].map(([name, one]) => `/${name} ${writeValue(one, numberOf)}`).join("");
      return stream === undefined ? `<<${inside}>>` : `<<${inside}>>\nstream\n${stream}\nendstream`;
    }
    default:
      return value.text;
  }
}
