/**
 * How every document looks: A4, the house's letter and colours, headings, and a running foot.
 * A template puts its own markup behind it.
 */
export const sheet = `
#set document(title: sys.inputs.title)
#set text(font: "Source Sans 3", size: 10pt, lang: sys.inputs.language, fill: rgb("#1b2430"))
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 16mm), footer: context [
  #set text(size: 8pt, fill: rgb("#4c5663"))
  #sys.inputs.title #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.55em, spacing: 0.8em)
#set list(indent: 0pt, body-indent: 0.5em, spacing: 0.5em)
#show heading.where(level: 1): set text(size: 20pt, weight: 600)
#show heading.where(level: 2): set text(size: 12pt, weight: 600)
#show heading.where(level: 2): set block(above: 1.2em, below: 0.6em)
#let ink-soft = rgb("#4c5663")
#let water = rgb("#0f5c6e")
#let line-colour = rgb("#d9d5cc")
#let quiet(body) = text(fill: ink-soft, body)
#let data = json(bytes(sys.inputs.data))
`;
