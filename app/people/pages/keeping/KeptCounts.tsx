import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { PlannedPeople } from "../../retention/planRetention.ts";

const columns = ["kept", "toWarn", "warned", "now", "held"] as const;

/** How many of those whom the reader watches over are kept and go, by ground. */
export function KeptCounts({ counts }: { counts: readonly PlannedPeople[] }) {
  const { t, language } = useTexts();
  return (
    <Panel title={t("keeping:counts")}>
      <DataTable
        caption={t("keeping:counts")}
        rowKey={({ ground }) => ground}
        rows={counts}
        columns={[
          {
            key: "ground",
            label: t("keeping:why"),
            names: true,
            render: ({ ground }) => t(`keeping:ground.${ground}`),
          },
          ...columns.map((key) => ({
            key,
            label: t(`keeping:counts.${key}`),
            align: "end" as const,
            render: (row: PlannedPeople) => inNumbers(row[key], language),
          })),
        ]}
      />
    </Panel>
  );
}
