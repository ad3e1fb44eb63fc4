import { partsOfDay, weekdays } from "@overstap/engine/region/slots.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";

/**
 * Parts of a week in a few words: `ma t/m vr ochtend en middag`; days of which the same parts are
 * taken stand together, in the order of the week.
 */
export function useSlotWords(): (slots: readonly string[]) => string {
  const { t } = useTexts();
  return (slots) => {
    const groups: { days: (typeof weekdays)[number][]; parts: string }[] = [];
    for (const day of weekdays) {
      const parts = partsOfDay
        .filter((part) => slots.includes(`${day}-${part}`))
        .map((part) => t(`work:part.${part}`));
      if (parts.length === 0) continue;
      const words = inRow(parts);
      const last = groups.at(-1);
      const next = last?.days.at(-1);
      if (last?.parts === words && next && weekdays.indexOf(next) === weekdays.indexOf(day) - 1) {
        last.days.push(day);
      } else groups.push({ days: [day], parts: words });
    }
    const short = (day: (typeof weekdays)[number]) => t(`work:dayShort.${day}`);
    return groups
      .map(({ days, parts }) => {
        const [first, last] = [days[0]!, days.at(-1)!];
        const range =
          days.length > 2
            ? t("work:slots.range", { first: short(first), last: short(last) })
            : days.map(short).join(", ");
        return `${range} ${parts}`;
      })
      .join("; ");
  };

  function inRow(parts: readonly string[]): string {
    if (parts.length === 1) return parts[0]!;
    return t("work:slots.and", { some: parts.slice(0, -1).join(", "), last: parts.at(-1) });
  }
}
