import { useTexts } from "../../platform/texts/textsContext.tsx";
import { CostDots } from "../../web/look/CostDots.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { SeenUnlock } from "../comparePublished.ts";
import { useChange } from "./useChange.ts";

/** What single change would have given whom of the thirteen a place. */
export function PilotUnlocks({ unlocks }: { unlocks: readonly SeenUnlock[] }) {
  const { t } = useTexts();
  const change = useChange();
  return (
    <>
      <h2>{t("region:pilots.unlock")}</h2>
      <p className="quiet">{t("region:pilots.unlockLead")}</p>
      <DataTable
        caption={t("region:pilots.unlockCaption")}
        rows={unlocks}
        rowKey={(row) => `${row.change}/${row.opening ?? ""}`}
        columns={[
          {
            key: "change",
            label: t("region:pilots.change"),
            names: true,
            render: (row) => change(row.change),
          },
          {
            key: "where",
            label: t("region:pilots.where"),
            render: (row) => row.opening ?? t("region:pilots.wholeRegion"),
          },
          {
            key: "who",
            label: t("region:pilots.who"),
            render: (row) =>
              row.candidates.map((id, place) => (
                <span key={id}>
                  {place > 0 && ", "}
                  <a href={`#${id}`}>{id}</a>
                </span>
              )),
          },
          {
            key: "cost",
            label: t("region:pilots.cost"),
            render: ({ cost }) => (
              <CostDots cost={cost} text={t("region:pilots.costValue", { cost })} />
            ),
          },
        ]}
      />
      <p>{t("region:pilots.unlockAfter")}</p>
      <p>{t("region:pilots.caveat")}</p>
    </>
  );
}
