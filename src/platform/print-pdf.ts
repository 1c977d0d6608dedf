import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { showTitle } from "./pdf/show-title.ts";
import { glyphsOf, printable } from "./printable-text.ts";

/** A document to be set in type. */
export interface Printed {
  /** Typst source; it reads the inputs with `sys.inputs`. */
  readonly template: string;
  /** Texts that the template reads, never parsed as source. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Instant that the PDF says it was made at; the same inputs and instant give the same bytes. */
  readonly madeAt: Date;
}

const fonts = ["regular", "600", "700", "italic"].map(
  (style) => `Titillium_Web/titillium-web-v10-latin-ext_latin-${style}.ttf`,
);
interface Press {
  readonly compiler: NodeCompiler;
  /** What every one of the fonts draws. */
  readonly glyphs: ReadonlySet<number>;
}
let press: Promise<Press> | undefined;

/** Fonts are read once; those of the machine must not get in, or two machines would print two files. */
async function openPress(program: string): Promise<Press> {
  // loaded when something is printed: the site must not carry fifty megabytes that it never uses
  const typst = await import("@myriaddreamin/typst-ts-node-compiler");
  const folder = join(program, "node_modules/bootstrap-italia/dist/fonts");
  const fontBlobs = await Promise.all(fonts.map((name) => readFile(join(folder, name))));
  const compiler = typst.NodeCompiler.create({ workspace: program, fontArgs: [{ fontBlobs }] });
  const [first = new Set<number>(), ...others] = fontBlobs.map(glyphsOf);
  return { compiler, glyphs: new Set([...first].filter((code) => others.every((one) => one.has(code)))) };
}

/**
 * Prints a tagged PDF/A-2a, byte for byte the same on every machine. It is compiled as PDF/UA-1 first, which refuses what
 * people who cannot see would miss: a picture without words, a missing title, a skipped heading. Signs that the fonts do not have
 * are printed as `printable` says.
 * @param program folder of the program, where `node_modules` is
 * @throws Error when the template is wrong or the result would not be accessible
 */
export async function printPdf(program: string, { template, inputs, madeAt }: Printed): Promise<Buffer> {
  press ??= openPress(program);
  const { compiler: opened, glyphs } = await press;
  const texts = Object.entries(inputs).map(([name, text]) => [name, printable(text, glyphs)] as const);
  const source = { mainFileContent: template, inputs: Object.fromEntries(texts) };
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
  opened.pdf(source, { pdfStandard: "ua-1", creationTimestamp });
  const pdf = opened.pdf(source, { pdfStandard: "a-2a", creationTimestamp });
  opened.evictCache(10);
  return showTitle(pdf);
}
