import { sheet } from "../../platform/pdf/sheet.ts";

/** The sheet of a pair on one A4: two banks, the stones between them, and what follows from it. */
export const sheetTemplate = `${sheet}
= #data.title

#if data.verdict != "" [*#data.verdict.* ]#data.means

#v(2mm)
#grid(columns: (1fr, 1fr), gutter: 8mm,
  {
    heading(level: 2, data.from.name)
    for one in data.from.lines { quiet(one); linebreak() }
    if data.from.words != "" { emph(data.from.words) }
  },
  align(right, {
    heading(level: 2, data.to.name)
    for one in data.to.lines { quiet(one); linebreak() }
  }),
)

#let many = data.stones.len()
#let stones-across = if many > 6 { calc.ceil(many / 2) } else { calc.max(3, many) }
#if many > 0 {
  v(2mm)
  grid(columns: (1fr,) * stones-across, column-gutter: 3mm, row-gutter: 4mm,
    ..data.stones.map(stone => align(center, {
      set par(leading: 0.4em, spacing: 0.4em)
      image(bytes(stone.svg), format: "svg", alt: stone.alt, width: 20mm)
      // Words break only where one would not fit beside its neighbour.
      text(size: 9pt, weight: 600, hyphenate: stone.label.split(regex("[ -]")).any(word => word.clusters().len() > 15), stone.label)
      linebreak()
      text(size: 8pt, fill: ink-soft, stone.word)
      if stone.why.len() > 0 { linebreak(); text(size: 8pt, fill: ink-soft, stone.why.join(", ")) }
    })))
}

#v(2mm)
#data.facts.join(" · ")

#for one in data.said { par(one) }

#for section in data.sections [
  == #section.title
  #for one in section.lines [
    - #one.text #if one.notes.len() > 0 { linebreak(); quiet(one.notes.join(" · ")) }
  ]
]

#if data.conditions != none [
  == #data.conditions.title
  #set text(size: 9pt)
  #table(columns: (auto, 1fr, auto), stroke: (x, y) => (bottom: 0.5pt + line-colour), inset: (left: 0pt, right: 4mm, y: 3pt),
    table.header(..data.conditions.head.map(one => strong(one))),
    ..data.conditions.rows.flatten())
]

#v(3mm)
#line(length: 100%, stroke: 0.5pt + line-colour)
#text(size: 8pt, fill: ink-soft, [#data.estimate #data.made])
`;
