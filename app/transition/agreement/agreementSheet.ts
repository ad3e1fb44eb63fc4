import { sheet } from "../../platform/pdf/sheet.ts";

/** An agreement on paper: what is agreed, what changed, and a line for each who signs. */
export const agreementSheet = `${sheet}
#set text(size: 11pt)
= #data.title

#quiet(data.place) \\
#quiet(data.version)

#if data.draft != "" [#block(inset: 3mm, stroke: 0.8pt + line-colour, radius: 1.5mm, width: 100%)[*#data.draft*]]

#if data.person != "" [*#data.personLabel:* #data.person]

#table(columns: (45mm, 1fr), stroke: (x, y) => (bottom: 0.5pt + line-colour), inset: (left: 0pt, right: 3mm, y: 2.2mm),
  ..data.terms.map(one => (
    table.cell(strong(one.label)),
    table.cell(one.lines.map(line => [#line]).join(linebreak())),
  )).flatten())

#if data.changes != "" [#quiet(data.changes)]

== #data.signaturesTitle

#table(columns: (45mm, 1fr), stroke: (x, y) => (bottom: 0.5pt + line-colour), inset: (left: 0pt, right: 3mm, y: 2.2mm),
  ..data.signatures.map(one => (
    table.cell(strong(one.voice)),
    table.cell(if one.lines.len() > 0 { one.lines.map(line => [#line]).join(linebreak()) } else { block(height: 14mm, align(bottom, quiet(data.hand))) }),
  )).flatten())

#v(4mm)
#text(size: 8pt, fill: ink-soft, data.made)
`;
