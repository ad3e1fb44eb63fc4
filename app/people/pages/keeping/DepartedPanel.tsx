import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { Departed } from "../../retention/departedCounts.ts";

/** How many went, by year that is over and one thing at a time; what is too small is not said. */
export function DepartedPanel({ departed }: { departed: readonly Departed[] }) {
  const { t, language } = useTexts();
  const groups = Map.groupBy(departed, ({ year, dimension }) => `${year} ${dimension}`);
  return (
    <Panel title={t("keeping:departed")}>
      <p>{t("keeping:departed.lead")}</p>
      {[...groups].map(([key, rows]) => {
        const { year, dimension } = rows[0]!;
        return (
          <section key={key}>
            <h3>
              {t("keeping:departed.by", {
                year,
                what: t(`keeping:departed.${dimension as "track"}`),
              })}
            </h3>
            <FactList
              shape="table"
              facts={rows.map(({ value, count }) => ({
                label: t(`keeping:value.${value as "yes"}`),
                value: count === null ? t("keeping:departed.few") : inNumbers(count, language),
              }))}
            />
          </section>
        );
      })}
    </Panel>
  );
}
