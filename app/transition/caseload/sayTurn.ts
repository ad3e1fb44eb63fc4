import type { Texts } from "../../platform/texts/texts.ts";
import type { ListedCase } from "./listCaseload.ts";

/** Whose turn it is, in a word or two, for whoever reads a list. */
export function sayTurn(t: Texts, { mine, who }: Pick<ListedCase, "mine" | "who">): string {
  if (mine) return t("transition:turn.you");
  if (who === null) return "";
  if (who === "both") return t("transition:turn.both");
  // An account stands for whoever answers for the case; of a case that is only offered, another.
  return who.includes("-") || who === "coach" || who === "coordinator"
    ? t("transition:turn.owner")
    : t(`access:role.${who as "buddy"}`);
}
