/** An element of a small XML document: its name without prefix, its own text, the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Elements of a document and levels of nesting at most. */
const bounds = { elements: 400_000, depth: 12 };
const token = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[^>]*\?>|<(\/?)([A-Za-z_][\w.:-]*)([^<>]*)>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads XML that is data: elements and texts, no attributes. `undefined` for what is not well formed, too large, or declares types and entities
 * of its own, which data of this kind have no need of. In time that grows with the length and no more.
 */
export function readXml(text: string): XmlElement | undefined {
  const body = text.replace(/^\uFEFF/, "");
  if (/<!DOCTYPE|<!ENTITY/i.test(body)) return undefined;
  const root = { name: "", text: "", children: [] as XmlElement[] };
  const open = [root];
  let [at, count] = [0, 0];
  for (const found of body.matchAll(token)) {
    if (found.index !== at) return undefined;
    at = found.index + found[0].length;
    const [, cdata, closing, name = "", rest = "", plain] = found;
    const parent = open.at(-1);
    if (!parent) return undefined;
    if (cdata !== undefined) parent.text += cdata;
    else if (plain !== undefined) parent.text += plain.replaceAll(/&(#?\w+);/g, decode);
    else if (closing === "/") {
      if (open.length === 1 || local(name) !== parent.name) return undefined;
      open.pop();
    } else if (name !== "") {
      count += 1;
      if (count > bounds.elements || open.length > bounds.depth) return undefined;
      const element = { name: local(name), text: "", children: [] };
      parent.children.push(element);
      if (!rest.trimEnd().endsWith("/")) open.push(element);
    }
  }
  return at === body.length && open.length === 1 && root.children.length === 1 ? root.children[0] : undefined;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function decode(whole: string, name: string): string {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
  const number = code === undefined ? Number(/^#(\d{1,7})$/.exec(name)?.[1]) : Number.parseInt(code, 16);
  if (Number.isInteger(number) && number > 0 && number <= 0x10ffff) return String.fromCodePoint(number);
  return entities[name] ?? whole;
}
