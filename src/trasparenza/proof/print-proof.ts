import { dateFormat } from "#src/kernel/date-format.ts";
import { printPdf } from "#src/platform/print-pdf.ts";
import type { Proof } from "./proof.ts";
import { proofText } from "./proof-messages.ts";

/** How a proof is set, in Typst. Everything that it says comes as data, so that no text of a content is ever source. */
const template = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.body, date: datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2), hour: d.date.at(3), minute: d.date.at(4), second: d.date.at(5)))
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm), numbering: "1/1")
#set text(font: "Titillium Web", size: 10pt, lang: "it", region: "IT", fallback: false, hyphenate: false)
#set par(justify: false)
#show heading: set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12pt)

#text(size: 12pt, weight: 600, d.body)

= #d.title

#d.statement

#if d.condition != none [#d.condition]

== #d.headings.content

#table(
  columns: (4.2cm, 1fr),
  stroke: (x: none, y: 0.4pt + luma(160)),
  inset: (x: 4pt, y: 4pt),
  ..d.rows.map(row => (text(weight: 600, row.at(0)), row.at(1))).flatten()
)

== #d.headings.entries

#list(..d.entries.map(one => [#one.at(0) #linebreak() #text(size: 7.5pt, one.at(1)) #linebreak() #link(one.at(2))[#one.at(2)]]))

== #d.headings.files

#if d.files.len() == 0 [#d.noFiles] else { list(..d.files.map(one => [#one.at(0) #linebreak() #text(size: 7.5pt, one.at(1))])) }

#text(size: 9pt, d.madeAt)
`;

const moment = (at: string) => dateFormat("it", { dateStyle: "long", timeStyle: "medium" }).format(new Date(at));
/** A hash in two halves, so that it breaks where it may. */
const halves = (sha256: string) => `SHA-256: ${sha256.slice(0, 32)} ${sha256.slice(32)}`;

/** Prints a proof as tagged PDF/A-2: the same proof and instant give the same bytes. */
export function printProof(program: string, proof: Proof, given: { body: string; madeAt: Date }): Promise<Buffer> {
  const say = proofText("it");
  const { condition, node } = proof;
  const { madeAt } = given;
  const data = {
    ...{
      body: given.body,
      title: say("title"),
      condition: condition ? say(`condition.${condition.of}`, condition) : null,
    },
    statement: say("statement", { at: moment(proof.firstPublishedAt) }),
    date: [
      ...[madeAt.getUTCFullYear(), madeAt.getUTCMonth() + 1, madeAt.getUTCDate()],
      ...[madeAt.getUTCHours(), madeAt.getUTCMinutes(), madeAt.getUTCSeconds()],
    ],
    headings: { content: say("content"), entries: say("entries"), files: say("files") },
    rows: [
      [say("name"), proof.title],
      [say("node"), `${node.id} ${node.name} (${node.reference})`],
      [say("office"), proof.office],
      [say("first"), moment(proof.firstPublishedAt)],
      ...(proof.visibleUntil ? [[say("until"), moment(proof.visibleUntil)]] : []),
    ],
    entries: proof.entries.map(({ number, action, at, sha256, url }) => [
      say("entry", { number, action: say(`action.${action}` as "action.publish"), at: moment(at) }),
      halves(sha256),
      url,
    ]),
    files: proof.files.map(({ name, sha256 }) => [name, halves(sha256)]),
    ...{ noFiles: say("noFiles"), madeAt: say("madeAt", { at: moment(madeAt.toISOString()) }) },
  };
  return printPdf(program, { template, inputs: { data: JSON.stringify(data) }, madeAt });
}
