import { QUARTERS } from "./countBoard.ts";

/** A quarter as an address names it, `2026-K4`, and its first day. */
export type Quarter = { name: string; first: string; year: number; number: number };

/** The quarters that can be looked at, this one first. They never overlap: of two no third can be worked out. */
export function quartersUpTo(today: string): Quarter[] {
  let year = Number(today.slice(0, 4));
  let number = Math.ceil(Number(today.slice(5, 7)) / 3);
  const all: Quarter[] = [];
  while (all.length < QUARTERS) {
    const month = String(number * 3 - 2).padStart(2, "0");
    all.push({ name: `${year}-K${number}`, first: `${year}-${month}-01`, year, number });
    number -= 1;
    if (number === 0) [year, number] = [year - 1, 4];
  }
  return all;
}
