import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import type { Due } from "../../retention/due.ts";

/** Who goes, the soonest first: when, why, and what stands in its way. */
export function GoingTable({
  rows,
  names,
}: {
  rows: readonly Due[];
  /** Candidacy → what the reader may call them. */
  names: Readonly<Record<string, string>>;
}) {
  const { t, language } = useTexts();
  const name = (row: Due) => names[row.candidacy_id] ?? "";
  return (
    <DataTable
      caption={t("keeping:soon.caption")}
      rowKey={(row) => row.candidacy_id}
      rows={rows}
      columns={[
        { key: "who", label: t("keeping:who"), names: true, render: name },
        { key: "on", label: t("keeping:goesOn"), render: (row) => inDays(row.goes_on, language) },
        {
          key: "why",
          label: t("keeping:why"),
          render: (row) =>
            t("keeping:whyLine", {
              ground: t(`keeping:ground.${row.ground}`),
              day: inDays(row.held_until, language),
            }),
        },
        {
          key: "state",
          label: t("keeping:state"),
          render: (row) =>
            row.held_to
              ? t("keeping:state.held", { day: inDays(row.held_to, language) })
              : row.warned_on
                ? t("keeping:state.warned", { day: inDays(row.warned_on, language) })
                : t("keeping:state.notYet"),
        },
        {
          key: "hold",
          label: t("keeping:hold"),
          render: (row) => (
            <a href={`/bewaren/${row.candidacy_id}`}>
              {t("keeping:hold")}
              <span className="ams-visually-hidden">: {name(row)}</span>
            </a>
          ),
        },
      ]}
    />
  );
}
