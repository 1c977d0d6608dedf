/**
 * Makes what Word and Google Docs put on the clipboard plain: no styles, no private elements, real lists. Word writes list
 * items as paragraphs whose bullet is text (`mso-list`), Google Docs wraps everything in a `b` that is not bold. Works on the
 * document given, which the caller has parsed; what the editor cannot hold is left to it.
 */
export function cleanPasted(document: Document): void {
  const { body } = document;
  for (const unwanted of body.querySelectorAll("style, script, meta, link, title, xml, img, del")) unwanted.remove();
  removeConditionals(body);
  removeUnread(body);
  mendLinks(body);
  unwrapNotBold(body);
  makeLists(document);
  for (const element of body.querySelectorAll("*")) {
    if (element.localName.includes(":")) element.replaceWith(...element.childNodes);
  }
  marksOfStyles(document);
  for (const element of body.querySelectorAll(unwantedAttributes.map((name) => `[${name}]`).join())) {
    for (const name of unwantedAttributes) element.removeAttribute(name);
  }
  nameColumns(document);
  levelHeadings(document);
  for (const element of body.querySelectorAll("span, font, ins")) element.replaceWith(...element.childNodes);
  for (const element of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div")) {
    if (textOf(element) === "" && !element.querySelector("table, hr, li")) element.remove();
  }
}

/** Levels that a text may have: above it stand the title of the page and those of its parts. */
const levels = { highest: 3, lowest: 5 };

/** The highest heading that was pasted becomes the highest that a text may have, and the others follow it. */
function levelHeadings(document: Document): void {
  const headings = [...document.body.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const levelOf = (heading: Element) => Number(heading.localName.slice(1));
  const shift = levels.highest - Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    const level = Math.min(levelOf(heading) + shift, levels.lowest);
    if (level === levelOf(heading)) continue;
    const moved = document.createElement(`h${level}`);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  }
}

/**
 * A table whose first row is bold throughout has its column names there: both programs show header cells so, and neither says so.
 * Without header cells a screen reader cannot name the columns.
 */
function nameColumns(document: Document): void {
  for (const table of document.body.querySelectorAll("table")) {
    const [first, second] = table.querySelectorAll("tr");
    const cells = [...(first?.children ?? [])];
    const isBold = (cell: Element) => {
      const bold = [...cell.querySelectorAll("b, strong")].map(textOf).join("");
      return textOf(cell) !== "" && bold === textOf(cell);
    };
    if (!second || cells.length === 0 || !cells.every(isBold)) continue;
    for (const cell of cells) {
      const header = document.createElement("th");
      header.append(...cell.childNodes);
      for (const mark of header.querySelectorAll("b, strong")) mark.replaceWith(...mark.childNodes);
      cell.replaceWith(header);
    }
  }
}

const unwantedAttributes = [
  ...["paraid", "paraeid", "data-contrast", "data-ccp-props", "data-leveltext", "data-font", "data-listid"],
  ...["data-list-defn-props", "data-aria-posinset", "data-aria-level", "name"],
  ...["style", "class", "lang", "dir", "role", "aria-level"],
  ...["width", "height", "valign", "align", "border", "cellspacing", "cellpadding"],
];

/** Whether this looks like something that an office program or Google Docs has put on the clipboard. */
export const isFromOffice = (html: string): boolean =>
  /class="?Mso|mso-|urn:schemas-microsoft-com|docs-internal-guid|content="?LibreOffice|\bSCXW\d/i.test(html);

const textOf = (element: Element): string => (element.textContent ?? "").replaceAll("\u00a0", " ").trim();
const styleOf = (element: Element): string => (element.getAttribute("style") ?? "").toLowerCase();

/** Comments, among them Word's conditional ones. */
function removeConditionals(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === 8) node.parentNode?.removeChild(node);
    else removeConditionals(node);
  }
}

/** What Word carries along without showing it in the text: hidden letters, remarks and their marks, the ends of its paragraphs. */
function removeUnread(body: Element): void {
  for (const element of body.querySelectorAll("[style]")) {
    if (/mso-hide:\s*all|mso-element:\s*comment/.test(styleOf(element))) element.remove();
  }
  for (const mark of body.querySelectorAll("[class*=MsoCommentReference], [class*=msocomanchor], [class~=EOP]"))
    mark.remove();
}

/** Links to a place inside the copied document or to a file of the writer's own become text; those that lead through a checker lead on. */
function mendLinks(body: Element): void {
  for (const link of body.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (href === "" || href.startsWith("#") || /^file:/i.test(href)) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    const aim = aimOf(href);
    if (aim !== undefined) link.setAttribute("href", aim);
  }
}

/** Where a link leads that Outlook or Google wrote to pass through their own server. */
function aimOf(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { hostname, pathname, searchParams } = new URL(href);
  const name = hostname.endsWith(".safelinks.protection.outlook.com")
    ? "url"
    : /^www\.google\.[a-z.]+$/.test(hostname) && pathname === "/url"
      ? "q"
      : undefined;
  const aim = name === undefined ? null : searchParams.get(name);
  return aim !== null && /^https?:\/\//i.test(aim) ? aim : undefined;
}

/** Google Docs: `<b style="font-weight:normal" id="docs-internal-guid-…">` around everything. */
function unwrapNotBold(body: Element): void {
  for (const bold of body.querySelectorAll("b, strong")) {
    if (/(?:^|;)\s*font-weight:\s*(normal|400)/.test(styleOf(bold))) bold.replaceWith(...bold.childNodes);
  }
}

/** Bold and italic that are only a style become elements, which the editor understands. */
function marksOfStyles(document: Document): void {
  for (const span of document.body.querySelectorAll("span[style]")) {
    const style = styleOf(span);
    const names = [
      ...(/(?:^|;)\s*font-weight:\s*(bold|[6-9]00)/.test(style) ? ["strong"] : []),
      ...(/(?:^|;)\s*font-style:\s*italic/.test(style) ? ["em"] : []),
    ];
    // what Google Docs says of a heading's letters is how headings look there
    if (span.closest("h1, h2, h3, h4, h5, h6")) continue;
    for (const name of names) {
      const mark = document.createElement(name);
      mark.append(...span.childNodes);
      span.append(mark);
    }
  }
}

/**
 * Word's list paragraphs that follow each other become one list, numbered when their mark is a number or a letter; what stands
 * deeper (`level2`) becomes a list inside the item above it.
 */
function makeLists(document: Document): void {
  const items = [...document.body.querySelectorAll("p")].filter((paragraph) =>
    /mso-list:\s*l\d/.test(styleOf(paragraph)),
  );
  /** The lists that are open, the outermost first. */
  let open: Element[] = [];
  for (const paragraph of items) {
    const marks = [...paragraph.querySelectorAll("span")].filter((span) => /mso-list:\s*ignore/.test(styleOf(span)));
    const written = marks.map(textOf).join("").trim();
    for (const mark of marks) mark.remove();
    // Word's bullet of the second level is the letter o
    const name = /^\(?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(written) ? "ol" : "ul";
    if (open[0]?.nextElementSibling !== paragraph) open = [];
    const level = Math.min(Number(/mso-list:\s*l\d+\s+level(\d)/.exec(styleOf(paragraph))?.[1] ?? 1), open.length + 1);
    open.length = Math.min(open.length, level);
    if (open[level - 1]?.localName !== name) {
      open.length = level - 1;
      const list = document.createElement(name);
      const above = open.at(-1)?.lastElementChild;
      if (above) above.append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = document.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1)?.append(item);
    paragraph.remove();
  }
}
