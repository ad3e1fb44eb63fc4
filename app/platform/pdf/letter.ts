import { inDays } from "../texts/formats.ts";
import type { Language, Texts } from "../texts/texts.ts";
import { sheet } from "./sheet.ts";
import { writePdf } from "./writePdf.ts";

/** A letter for somebody without mail: handed over, or put in an envelope without a window. */
export type Letter = {
  /** The organisation that writes. */
  from: string;
  /** Who it is for. */
  to: string;
  /** `YYYY-MM-DD` */
  day: string;
  subject: string;
  /** "Beste Saïda," */
  greeting: string;
  paragraphs: string[];
  /** Where to go on: an address short enough to type, and the code that is asked there. */
  goTo?: { address: string; code?: string };
  /** "Groeten van", and below it who signs. */
  closing: string;
  signer: string;
};

const template = `${sheet}
#set text(size: 12pt)
#set par(leading: 0.7em, spacing: 1.2em)
#quiet(data.from)
#v(12mm)
#data.to \\
#data.day
#v(6mm)
= #data.subject
#v(4mm)
#data.greeting

#for words in data.paragraphs [#words

]
#if data.goTo.len() > 0 [
  #block(width: 100%, inset: 5mm, stroke: 0.8pt + line-colour, radius: 1.5mm, breakable: false)[
    #for (label, value) in data.goTo [
      #block(spacing: 1em, breakable: false)[#quiet(label) #linebreak() #text(size: 15pt, weight: 600, value)]
    ]
  ]
]

#data.closing

#data.signer
`;

/**
 * Writes a letter as PDF/UA, in large type.
 *
 * @param words the texts and the language of the reader
 */
export function writeLetter(
  letter: Letter,
  { t, language }: { t: Texts; language: Language },
): Uint8Array {
  const { goTo, day } = letter;
  return writePdf(
    template,
    { title: letter.subject, language },
    {
      ...letter,
      day: inDays(day, language),
      goTo: goTo
        ? [
            [t("platform:letter.goTo"), goTo.address.replace(/^https?:\/\//, "")],
            ...(goTo.code ? [[t("platform:letter.code"), goTo.code]] : []),
          ]
        : [],
    },
  );
}
