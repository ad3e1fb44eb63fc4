import { cellText } from "../values/reading.ts";
import type { SeenRow } from "./readImport.ts";

const SHOWN = 3;
const LONGEST = 40;

/** The first different things that stand in each column, by its letter, to tell it by. */
export function samplesOf(rows: readonly Pick<SeenRow, "cells">[]): Record<string, string[]> {
  const samples: Record<string, string[]> = {};
  for (const { cells } of rows) {
    for (const [letter, cell] of Object.entries(cells)) {
      const text = cellText(cell);
      const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      const shown = (samples[letter] ??= []);
      if (shown.length < SHOWN && short !== "" && !shown.includes(short)) shown.push(short);
    }
  }
  return samples;
}
