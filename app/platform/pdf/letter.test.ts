import { expect, test } from "vitest";
import { pdfWords } from "../../../e2e/crawl/pdfWords.ts";
import { textsIn } from "../../web/texts.ts";
import type { Language } from "../texts/texts.ts";
import { type Letter, writeLetter } from "./letter.ts";

const letter: Letter = {
  from: "Zorgbelang",
  to: "Saïda Çelik",
  day: "2026-11-25",
  subject: "Kijk mee of dit klopt",
  greeting: "Beste Saïda,",
  paragraphs: ["Kijk je na of het klopt?", "Bel je coach."],
  goTo: { address: "https://overstap.example.nl/code", code: "KM7P-4QXR" },
  closing: "Groeten van",
  signer: "Ria",
};
const write = (change: Partial<Letter> = {}, language: Language = "nl") =>
  Buffer.from(writeLetter({ ...letter, ...change }, { t: textsIn(language), language }));

test("a letter says what it must, with an address to type and a code", () => {
  const words = pdfWords(write());
  for (const part of [
    "Zorgbelang",
    "Saïda Çelik",
    "25 november 2026",
    "Kijk mee of dit klopt",
    "Bel je coach.",
    "Ria",
  ]) {
    expect(words).toContain(part);
  }
  // An address to type, and a code: each by itself on a line.
  expect(words.split("\n")).toEqual(
    expect.arrayContaining(["Ga naar", "overstap.example.nl/code", "Typ deze code", "KM7P-4QXR"]),
  );
  expect(words).not.toContain("https://");
});

test("it is tagged and in the language of the reader", () => {
  const file = write({}, "en").toString("latin1");
  expect(file).toMatch(/\/Lang \(en\)/);
  expect(file).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(pdfWords(write({}, "en"))).toContain("Go to");
});

test("without an address there is none, and words of people are words", () => {
  const { goTo: _, ...without } = letter;
  const t = textsIn("nl");
  const file = Buffer.from(
    writeLetter(
      { ...without, to: "#panic() *x*", paragraphs: ["= kop", "سميرة 😀"] },
      { t, language: "nl" },
    ),
  );
  expect(pdfWords(file)).toContain("#panic() *x*");
  expect(pdfWords(file)).not.toContain("Ga naar");
});
