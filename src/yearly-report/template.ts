/** How a report is set, in Typst. Everything that it says comes as data, so that no title of a page is ever source. */
export const template = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.body, date: datetime(year: d.made.at(0), month: d.made.at(1), day: d.made.at(2)))
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm), numbering: "1/1")
#set text(font: "Titillium Web", size: 10pt, lang: d.lang, region: d.region, fallback: false, hyphenate: false)
#set par(justify: false)
#show heading: set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11pt)

#let cell(c) = if "definition" in c { link(label(c.definition))[#c.text] } else { [#c.text] }

#text(size: 12pt, weight: 600, d.body)

= #d.title

#for p in d.lead [#par[#p]]

#link(d.url)[#d.url]

#for c in d.chapters [
  == #c.title
  #for p in c.paragraphs [#par[#p]]
  #for t in c.tables [
    #if t.title != c.title [=== #t.title]
    #if "chart" in t { image(bytes(t.chart.svg), format: "svg", width: 9cm, alt: t.chart.alt) }
    // a table of a year's months stays whole: its last row alone on the next page says nothing
    #block(breakable: t.rows.len() > 16, table(
        columns: (1fr,) + (auto,) * (t.columns.len() - 1),
        align: (col, row) => if col == 0 { left } else { right },
        stroke: (x: none, y: 0.4pt + luma(160)),
        inset: (x: 4pt, y: 4pt),
        table.header(..t.columns.map(name => text(weight: 600, name))),
        ..t.rows.map(row => row.map(cell)).flatten()
      ))
  ]
  #if "source" in c [#link(c.source.url)[#c.source.text]]
]

== #d.headings.gaps

#list(..d.gaps.map(gap => [#gap]))

== #d.headings.definitions

#for one in d.definitions [
  #block(breakable: false)[
    #text(weight: 600)[#one.name] #label(one.id) #linebreak()
    #one.text
    #for q in one.queries [#linebreak() #text(size: 8pt)[#d.headings.query#q]]
  ]
]
`;
