import { expect, test } from "vitest";
import { sheet } from "./sheet.ts";
import { writePdf } from "./writePdf.ts";

const about = { title: "Proef", language: "nl" };
const template = `${sheet}\n= #data.title\n#data.text`;
const asText = (file: Uint8Array) => Buffer.from(file).toString("latin1");
const write = (text: string) => asText(writePdf(template, about, { title: "Kop", text }));

test("a document is tagged, in its language, and says that it keeps to PDF/UA-1", () => {
  const file = write("Dag");
  expect(file).toMatch(/^%PDF-/);
  expect(file).toMatch(/\/StructTreeRoot/);
  expect(file).toMatch(/\/Marked true/);
  expect(file).toMatch(/\/Lang \(nl\)/);
  expect(file).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
});

test("text from people is text, whatever signs it holds", () => {
  for (const text of [
    "#panic()",
    "= Kop *vet* $x$",
    '"); #import "x.typ"',
    "\\",
    "]]]",
    "@iemand",
  ]) {
    expect(write(text)).toMatch(/^%PDF-/);
  }
});

test("names of other scripts and signs that the font lacks do not stop a document", () => {
  for (const text of [
    "Łukasz Çelik-Oğuz",
    "سميرة",
    "愛",
    "Fijn 😀",
    "\u0000\u0007",
    "wie\u{10FFFD}",
  ]) {
    expect(write(text)).toMatch(/^%PDF-/);
  }
});

test("a picture without words for who cannot see it is refused", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
  const picture = `${sheet}\n#image(bytes(data.svg), format: "svg")`;
  expect(() => writePdf(picture, about, { svg })).toThrow(/alt/);
});
