/** How a certificate is set, in Typst. Everything that it says comes as data, so that no text of an act is ever source. */
export const template = `
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

== #d.headings.data

#table(
  columns: (4.2cm, 1fr),
  stroke: (x: none, y: 0.4pt + luma(160)),
  inset: (x: 4pt, y: 4pt),
  ..d.rows.map(row => (text(weight: 600, row.at(0)), row.at(1))).flatten()
)

== #d.headings.files

#table(
  columns: (1fr, 1fr),
  stroke: (x: none, y: 0.4pt + luma(160)),
  inset: (x: 4pt, y: 4pt),
  table.header(text(weight: 600, d.fileHeader.at(0)), text(weight: 600, d.fileHeader.at(1))),
  ..d.files.map(file => (
    [#file.at(0) #linebreak() #text(size: 7.5pt)[#d.fileHeader.at(2): #file.at(2).slice(0, 32) #linebreak() #file.at(2).slice(32)]],
    file.at(1),
  )).flatten()
)

== #d.headings.facts

#if d.facts.len() == 0 [#d.noFacts] else { list(..d.facts.map(fact => [#fact])) }

== #d.headings.interruptions

#if d.interruptions.len() == 0 [#d.noInterruptions] else { list(..d.interruptions.map(one => [#one])) }

== #d.headings.verify

#d.verifyText

#link(d.url)[#d.url]

#image(bytes(sys.inputs.qr), format: "svg", width: 3cm, alt: d.qrAlt)

#if "proof" in d [
== #d.proof.title

#d.proof.text

#list(..d.proof.lines.map(line => [#line.at(0): #text(size: 6.5pt, line.at(1))]))
]

#text(size: 9pt, d.madeAt)
#if "seal" in d [#text(size: 9pt, d.seal)]
`;
