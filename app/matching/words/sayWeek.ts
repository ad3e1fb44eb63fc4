import { partsOfDay, weekdays } from "@overstap/engine/region/slots.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { PairView } from "../pair/pairView.ts";
import type { Tone } from "./sayChange.ts";

/** The week in words, a line for each kind of part: `allebei: maandag ochtend, middag; …`. */
export function sayWeek(t: Texts, week: NonNullable<PairView["week"]>, tone: Tone): string[] {
  const words = {
    common: t("matching:pair.slot.common"),
    asked: t("matching:pair.slot.asked"),
    available:
      tone === "plain"
        ? t("matching:candidate.pair.slot.available")
        : t("matching:pair.slot.available"),
  };
  return (["common", "asked", "available"] as const).flatMap((kind) => {
    const days = weekdays.flatMap((day) => {
      const parts = partsOfDay.filter((part) => week[`${day}-${part}`] === kind);
      if (parts.length === 0) return [];
      return `${t(`work:day.${day}`)} ${parts.map((part) => t(`work:part.${part}`)).join(", ")}`;
    });
    return days.length > 0 ? `${words[kind]}: ${days.join("; ")}` : [];
  });
}
