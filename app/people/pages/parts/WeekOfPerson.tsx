import { partsOfDay, type Slot, weekdays } from "@overstap/engine/region/slots.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { WeekGrid } from "../../../web/look/WeekGrid.tsx";

/** The parts of the week in which somebody can work. */
export function WeekOfPerson({ slots, caption }: { slots: readonly Slot[]; caption: string }) {
  const { t } = useTexts();
  return (
    <WeekGrid
      caption={caption}
      showCaption
      days={weekdays.map((key) => ({
        key,
        name: t(`work:day.${key}`),
        short: t(`work:dayShort.${key}`),
      }))}
      partsLabel={t("work:part.label")}
      parts={partsOfDay.map((key) => ({ key, name: t(`work:part.${key}`) }))}
      slots={Object.fromEntries(slots.map((slot) => [slot, "available" as const]))}
      words={{
        none: t("people:slot.none"),
        available: t("work:slot.available"),
        asked: t("work:slot.asked"),
        common: t("work:slot.common"),
      }}
    />
  );
}
