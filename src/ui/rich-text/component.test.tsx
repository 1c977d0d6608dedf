/** @jsxImportSource preact */
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { RichText, type TextRun } from "./component.tsx";

const link = { text: "Visite del 2026", href: "/grafico?anno=2026" };
const shown = (children: readonly TextRun[], frameOf?: (href: string) => string | undefined) =>
  render(
    <RichText blocks={[{ type: "paragraph", children }]} locale="it" resolve={() => undefined} frameOf={frameOf} />,
  );
const charts = (href: string) => (href.startsWith("/grafico") ? href : undefined);

test("a link alone in its paragraph is shown as what it leads to, with its words as title, and stays below", () => {
  const html = shown([{ text: " " }, link, { text: "\n" }], charts);
  expect(html).toMatch(/^<figure [^>]*><iframe [^>]*src="\/grafico\?anno=2026"[^>]* title="Visite del 2026"/);
  expect(html).toContain('<a href="/grafico?anno=2026">Visite del 2026</a></figcaption></figure>');
});

test.each([
  ["with words beside it", [link, { text: " e altro" }], charts],
  ["with another link beside it", [link, link], charts],
  ["to something else", [{ ...link, href: "/novita" }], charts],
  ["where nothing is framed", [link], undefined],
  ["of a document", [{ text: "Pagina", ref: { kind: "page", id: "1" } }], charts],
])("a link %s stays a link", (_which, children, frameOf) => {
  expect(shown(children, frameOf)).toMatch(/^<p>.*<\/p>$/s);
});
