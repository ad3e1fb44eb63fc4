import { inDays } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { SeenTurn } from "../see/seenTurn.ts";

/** By when, as one says it: `vóór 3 december 2026`, or how late it is. */
export function sayDue(t: Texts, { due, late }: SeenTurn, language: Language): string {
  const day = inDays(due, language);
  return late > 0
    ? t("transition:due.late", { day, count: late })
    : t("transition:due.by", { day });
}

/** Whose turn it is: by name or role. */
export function sayWho(t: Texts, { who, name, mine }: SeenTurn): string {
  if (mine) return t("transition:turn.you");
  if (who === "both") return t("transition:turn.both");
  if (who === "owner") return name ?? t("access:role.coach");
  return t(`access:role.${who as "coach"}`);
}
