import type { Texts } from "../../platform/texts/texts.ts";
import type { SafeCount } from "./safeTable.ts";

/** A number of people in words: "12", "12 of meer", "minder dan 5". */
export function saySafe(t: Texts, count: SafeCount, threshold: number): string {
  switch (count.kind) {
    case "exact":
      return String(count.count);
    case "atLeast":
      return t("transition:board.atLeast", { count: count.count });
    case "fewer":
      return t("transition:board.fewer", { threshold });
  }
}

/** Whose turn it is on a board. */
export function sayWho(t: Texts, who: string): string {
  if (who === "owner") return t("transition:turn.owner");
  if (who === "both") return t("transition:turn.both");
  return t(`access:role.${who as "buddy"}`);
}
