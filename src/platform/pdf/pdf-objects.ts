/**
 * The objects of a PDF that PDFium has written: plain objects, one cross-reference table. Not a reader for any PDF.
 * Bytes are characters of latin1, so that nothing is lost. Source: ISO 32000-1, 7.3
 */
export type PdfValue =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "ref"; readonly number: number }
  | { readonly kind: "array"; readonly items: readonly PdfValue[] }
  | PdfDict;

/** A dictionary; with `stream` the bytes that follow it, as they are stored. */
export interface PdfDict {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly stream?: string;
}

export const pdfNull: PdfValue = { kind: "plain", text: "null" };
export const pdfName = (text: string): PdfValue => ({ kind: "name", text });
export const pdfDict = (entries: Iterable<readonly [string, PdfValue]>, stream?: string): PdfDict => ({
  kind: "dict",
  entries: new Map(entries),
  ...(stream !== undefined && { stream }),
});

/** Deepest nesting that is followed; a file that nests deeper is made to hurt. */
const deepest = 60;
const blank = /[\s\0]/;
const delimiter = /[\s\0()<>[\]{}/%]/;

/** Reads one value at a time. */
class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  skip(): void {
    for (; blank.test(this.#text[this.at] ?? "x"); this.at += 1);
    if (this.#text[this.at] !== "%") return;
    while (this.at < this.#text.length && !/[\r\n]/.test(this.#text[this.at] ?? "")) this.at += 1;
    this.skip();
  }

  begins(word: string): boolean {
    return this.#text.startsWith(word, this.at);
  }

  token(): string {
    const from = this.at;
    for (; this.at < this.#text.length && !delimiter.test(this.#text[this.at] ?? ""); this.at += 1);
    return this.#text.slice(from, this.at);
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new Error("nested too deep");
    this.skip();
    const sign = this.#text[this.at];
    if (sign === "/") {
      this.at += 1;
      return pdfName(this.token());
    }
    if (sign === "(") return { kind: "string", text: this.literal() };
    if (this.begins("<<")) return this.dict(depth);
    if (sign === "<") {
      const from = this.at;
      this.at = this.#text.indexOf(">", from) + 1;
      if (this.at === 0) throw new Error("a string has no end");
      return { kind: "string", text: this.#text.slice(from, this.at) };
    }
    if (sign === "[") return this.array(depth);
    return this.refOrPlain();
  }

  array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.at >= this.#text.length) throw new Error("an array has no end");
      if (this.begins("]")) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return { kind: "array", items };
  }

  dict(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.begins(">>")) break;
      if (!this.begins("/")) throw new Error("a dictionary has no end");
      this.at += 1;
      const name = this.token();
      entries.set(name, this.value(depth + 1));
    }
    this.at += 2;
    return { kind: "dict", entries };
  }

  literal(): string {
    const from = this.at;
    let open = 0;
    for (; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at];
      if (sign === "\\") this.at += 1;
      else if (sign === "(") open += 1;
      else if (sign === ")") {
        open -= 1;
        if (open === 0) break;
      }
    }
    if (open !== 0) throw new Error("a string has no end");
    this.at += 1;
    return this.#text.slice(from, this.at);
  }

  refOrPlain(): PdfValue {
    const ref = /^(\d{1,10}) (\d{1,5}) R(?![A-Za-z0-9])/.exec(this.#text.slice(this.at, this.at + 24));
    if (ref) {
      this.at += ref[0].length;
      return { kind: "ref", number: Number(ref[1]) };
    }
    const text = this.token();
    if (text === "") throw new Error("nothing where a value should be");
    return { kind: "plain", text };
  }
}

/** Every object of a PDF that PDFium wrote, by its number, and the number of its catalogue. Throws for anything else. */
export function readPdfObjects(pdf: Buffer): { objects: Map<number, PdfValue>; root: number } {
  const text = pdf.toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (!text.startsWith("xref", table)) throw new Error("no cross-reference table");
  const trailerAt = text.indexOf("trailer", table);
  const trailer = new Reader(text, trailerAt + "trailer".length).value();
  const root = trailer.kind === "dict" ? trailer.entries.get("Root") : undefined;
  if (root?.kind !== "ref") throw new Error("no catalogue");
  const offsets = offsetsOf(text.slice(table + 4, trailerAt));
  const objects = new Map<number, PdfValue>();
  for (const [number, offset] of offsets) objects.set(number, readObject(text, offset, offsets));
  return { objects, root: root.number };
}

function offsetsOf(table: string): Map<number, number> {
  const lines = table.split(/[\r\n]+/).map((line) => line.trim());
  const offsets = new Map<number, number>();
  let next = 0;
  for (const line of lines) {
    const [, offset, kind] = /^(\d{10}) \d{5} ([nf])$/.exec(line) ?? [];
    if (kind === undefined) next = Number(/^(\d+) \d+$/.exec(line)?.[1] ?? next);
    else {
      if (kind === "n") offsets.set(next, Number(offset));
      next += 1;
    }
  }
  return offsets;
}

function readObject(text: string, offset: number, offsets: ReadonlyMap<number, number>): PdfValue {
  const reader = new Reader(text, offset);
  reader.at += /^\d+ \d+ obj/.exec(text.slice(offset, offset + 32))?.[0].length ?? Number.NaN;
  if (Number.isNaN(reader.at)) throw new Error("no object where the table says");
  const value = reader.value();
  reader.skip();
  if (value.kind !== "dict" || !reader.begins("stream")) return value;
  const from = reader.at + (text.startsWith("stream\r\n", reader.at) ? 8 : 7);
  const length = lengthOf(value.entries.get("Length"), text, offsets);
  return { ...value, stream: text.slice(from, from + length) };
}

function lengthOf(length: PdfValue | undefined, text: string, offsets: ReadonlyMap<number, number>): number {
  const own = length?.kind === "ref" ? new Reader(text, offsets.get(length.number) ?? 0) : undefined;
  if (own) own.at += /^\d+ \d+ obj/.exec(text.slice(own.at, own.at + 32))?.[0].length ?? 0;
  const plain = own ? own.value() : length;
  const bytes = plain?.kind === "plain" ? Number(plain.text) : Number.NaN;
  if (!Number.isInteger(bytes) || bytes < 0) throw new Error("a stream has no length");
  return bytes;
}
