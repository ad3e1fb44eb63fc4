import type { VerdictCounts } from "../../matching/lists/rankAll.ts";
import type { Texts } from "../../platform/texts/texts.ts";

/** How many places fit somebody, in a few words for a professional: `3 plekken passen, 2 passen met minder taken, 2 bijna`. */
export function placesInWords(counts: VerdictCounts | undefined, t: Texts): string | undefined {
  if (!counts) return undefined;
  const parts = [
    ...(counts.ready > 0 ? [t("web:today.fits", { count: counts.ready })] : []),
    ...(counts.reduced > 0 ? [t("web:today.reduced", { count: counts.reduced })] : []),
    ...(counts.ask > 0 ? [t("web:today.asks", { count: counts.ask })] : []),
    ...(counts.near > 0 ? [t("web:today.nears", { count: counts.near })] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : t("web:today.fitsNone");
}
