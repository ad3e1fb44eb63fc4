import { partsOfDay, weekdays } from "@overstap/engine/region/slots.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { WeekGrid } from "../../web/look/WeekGrid.tsx";

/** When there is work, and how much of it somebody has to take. */
export function OpeningWeek({ slots, needed }: { slots: readonly string[]; needed: number }) {
  const { t } = useTexts();
  return (
    <Panel title={t("work:opening.week")}>
      <WeekGrid
        caption={t("work:opening.weekCaption")}
        partsLabel={t("work:part.label")}
        days={weekdays.map((key) => ({
          key,
          name: t(`work:day.${key}`),
          short: t(`work:dayShort.${key}`),
        }))}
        parts={partsOfDay.map((key) => ({ key, name: t(`work:part.${key}`) }))}
        slots={Object.fromEntries(slots.map((slot) => [slot, "asked" as const]))}
        words={{
          none: t("work:slot.none"),
          available: t("work:slot.available"),
          asked: t("work:slot.asked"),
          common: t("work:slot.common"),
        }}
      />
      <p>{t("work:opening.weekNeeded", { count: needed })}</p>
    </Panel>
  );
}
