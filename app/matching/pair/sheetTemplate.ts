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

#if data.stones.len() > 0 {
  v(2mm)
  grid(columns: (1fr,) * calc.min(5, calc.max(3, data.stones.len())), column-gutter: 3mm, row-gutter: 4mm,
    ..data.stones.map(stone => align(center, {
      set par(leading: 0.4em, spacing: 0.4em)
      image(bytes(stone.svg), format: "svg", alt: stone.alt, width: 20mm)
      text(size: 9pt, weight: 600, hyphenate: true, stone.label)
      linebreak()
      text(size: 8pt, fill: ink-soft, stone.word)
      if stone.why.len() > 0 { linebreak(); text(size: 8pt, fill: ink-soft, stone.why.join(", ")) }
    })))
}

#for section in data.sections [
  == #section.title
  #for one in section.lines [
    - #one.text #if one.note != "" { quiet(one.note) }
  ]
]

#if data.conditions != none [
  == #data.conditions.title
  #set text(size: 9pt)
  #table(columns: (auto, 1fr, auto), stroke: (bottom: 0.5pt + line-colour), inset: (x: 0pt, y: 3pt), column-gutter: 4mm,
    table.header(..data.conditions.head.map(one => strong(one))),
    ..data.conditions.rows.flatten())
]

#v(3mm)
#line(length: 100%, stroke: 0.5pt + line-colour)
#quiet(data.facts.join(" · "))

#text(size: 8pt, fill: ink-soft, data.made)
`;
