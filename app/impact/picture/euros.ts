import { inNumbers } from "../../platform/texts/formats.ts";
import type { Language } from "../../platform/texts/texts.ts";

/** Whole euros the Dutch or English way: `€ 257.000`, `€257,000`; below zero with a minus before it. */
export function euros(amount: number, language: Language): string {
  const sign = amount < 0 ? "\u{2212}" : "";
  const space = language === "nl" ? "\u{a0}" : "";
  return `${sign}€${space}${inNumbers(Math.abs(amount), language, 0)}`;
}
