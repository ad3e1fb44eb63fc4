import type { SortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { SettingRow } from "../setting/listSettings.ts";
import type { SettingSort } from "../setting/settingQuery.ts";
import { Town } from "./OpeningTable.tsx";

/** The own teams as a table: what care they give, where, and how many places they have. */
export function OwnSettingTable(props: {
  rows: readonly SettingRow[];
  sort: (by: SettingSort) => SortLink;
}) {
  const { t } = useTexts();
  return (
    <DataTable
      caption={t("work:settings.title")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("work:organisation.settingName"),
          names: true,
          sort: props.sort("naam"),
          render: (row) => <a href={`/werk/teams/${row.id}`}>{row.name}</a>,
        },
        {
          key: "kind",
          label: t("work:openings.setting"),
          render: (row) => `${t(`work:setting.${row.kind}`)} (${row.law})`,
        },
        {
          key: "town",
          label: t("work:openings.town"),
          sort: props.sort("plaats"),
          render: (row) => <Town town={row.town} municipality={row.municipality} />,
        },
        {
          key: "openings",
          label: t("work:organisations.openings"),
          align: "end",
          render: (row) => row.openings,
        },
      ]}
    />
  );
}
