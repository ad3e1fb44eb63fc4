import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { cellText, plainText, read, type Reading, wrong } from "./reading.ts";

const MOST_ITEMS = 20;
const MOST_CHARACTERS = 60;

function readList(cell: SheetCell, spelled: (item: string) => string): Reading<string[]> {
  const items = cellText(cell)
    .split(/\s*(?:[,;|]|\ben\b|\band\b)\s*/)
    .map((item) => spelled(item.trim()))
    .filter((item) => item !== "");
  const long = items.find((item) => item.length > MOST_CHARACTERS);
  if (long) {
    return wrong("forms:tooLong", { most: MOST_CHARACTERS, over: long.length - MOST_CHARACTERS });
  }
  const once = [...new Set(items)];
  return once.length > MOST_ITEMS ? wrong("pool:fault.longList", { most: MOST_ITEMS }) : read(once);
}

/** Reads talents: `koken, muziek en techniek`; in small letters, each once. */
export function readTalents(cell: SheetCell): Reading<string[]> {
  return readList(cell, (item) => item.toLowerCase());
}

/** Reads papers that somebody has; those that openings ask are written one way: `VOG`, `rijbewijs B`. */
export function readPapers(cell: SheetCell): Reading<string[]> {
  if (/^(geen|nee|none|no|-)$/i.test(cellText(cell))) return read([]);
  return readList(cell, (item) => {
    const plain = plainText(item);
    if (/^(vog|verklaring omtrent( het)? gedrag)$/.test(plain)) return "VOG";
    if (/^(rijbewijs( b)?|driving licen[cs]e)$/.test(plain)) return "rijbewijs B";
    return item;
  });
}
