import type { ShownCount } from "../../access/policy/countFor.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";

/** A count of people in words: the number, or "fewer than five". */
export function useShownCount(): (shown: ShownCount | undefined) => string {
  const { t } = useTexts();
  return (shown) => {
    if (shown === undefined) return "–";
    return shown.kind === "exact"
      ? t("region:shown.exact", { count: shown.count })
      : t("region:shown.fewer", { threshold: shown.threshold });
  };
}
