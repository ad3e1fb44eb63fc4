import { type LanguageLevel, languageLevels } from "@overstap/engine/region/languageLevels.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { cellText, plainText, read, type Reading, wrong } from "./reading.ts";

const yes = /^(ja|j|yes|y|x|1|waar|true|v|✓|✔)$/;
const no = /^(nee|neen|n|no|0|onwaar|false|-)$/;
const unknown =
  /^(\?|onbekend|weet niet|weet ik niet|nog niet bekend|misschien|twijfel|unknown|maybe)$/;

/** Reads yes or no: `ja`, `nee`, `j`, `n`, `x`, `yes`, `no`. */
export function readYesNo(cell: SheetCell): Reading<boolean> {
  const text = plainText(cellText(cell));
  if (yes.test(text)) return read(true);
  return no.test(text) ? read(false) : wrong("pool:fault.noYesNo", undefined, ["ja", "nee"]);
}

/** Reads yes, no or not known yet. */
export function readAffinity(cell: SheetCell): Reading<"yes" | "no" | "unknown"> {
  const text = plainText(cellText(cell));
  if (unknown.test(text)) return read("unknown");
  const { value } = readYesNo(cell);
  return value === undefined
    ? wrong("pool:fault.noYesNo", undefined, ["ja", "nee", "onbekend"])
    : read(value ? "yes" : "no");
}

const levels = languageLevels.filter((level) => level !== "none");

/**
 * Reads a level of the Common European Framework: `B1`, `b 1`, `NT2 niveau A2`; `geen` is none. Two
 * levels (`A2/B1`) and other words are a fault that offers levels.
 */
export function readLevel(cell: SheetCell): Reading<LanguageLevel> {
  const text = plainText(cellText(cell));
  if (/^(geen|none|0|nog niet|alfa|analfabeet)$/.test(text)) return read("none");
  const found = [...text.matchAll(/(?<![a-z])([abc])\s?-?([12])(?!\d)/g)].map(
    ([, letter, digit]) => `${letter!.toUpperCase()}${digit}` as LanguageLevel,
  );
  const [one, ...more] = [...new Set(found)];
  if (one && more.length === 0) return read(one);
  if (/^(moedertaal|native|nederlands)$/.test(text)) {
    return wrong("pool:fault.noLevel", undefined, ["C2", "C1"]);
  }
  return wrong("pool:fault.noLevel", undefined, one ? [one, ...more] : [...levels, "geen"]);
}

/** Reads on which track somebody is; the first track leads back to the own employer, so not here. */
export function readTrack(cell: SheetCell): Reading<"track2" | "mobility" | "none"> {
  const text = plainText(cellText(cell));
  if (/^(re-?integratie )?(spoor ?(2|twee|ii)|(2e|tweede) spoor|2|track ?2)$/.test(text))
    return read("track2");
  if (/^(mobiliteit(skandidaat)?|mobility)$/.test(text)) return read("mobility");
  if (/^(geen( spoor)?|none|nee|0|-|n\.?v\.?t\.?)$/.test(text)) return read("none");
  const key = /spoor ?1|(1e|eerste) spoor|track ?1/.test(text)
    ? "pool:fault.firstTrack"
    : "pool:fault.noTrack";
  return wrong(key, undefined, ["spoor 2", "mobiliteit", "geen"]);
}
