import { useTexts } from "../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../web/look/DataTable.tsx";
import type { OrganisationDetails } from "../readOrganisation.ts";
import { Town } from "./OpeningTable.tsx";

type Setting = OrganisationDetails["settings"][number];

/** The teams, wards and locations of an organisation. */
export function SettingTable(props: { settings: readonly Setting[]; plain: boolean }) {
  const { t } = useTexts();
  const law: Column<Setting> = {
    key: "law",
    label: t("work:organisation.law"),
    render: (row) => row.law,
  };
  return (
    <DataTable
      caption={t("work:organisation.settings")}
      rows={props.settings}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("work:organisation.settingName"),
          names: true,
          render: (row) => row.name,
        },
        {
          key: "kind",
          label: t("work:organisation.settingKind"),
          render: (row) => t(`work:setting.${row.kind}`),
        },
        ...(props.plain ? [] : [law]),
        {
          key: "town",
          label: t("work:organisation.town"),
          render: (row) => <Town town={row.town} municipality={row.municipality} />,
        },
      ]}
    />
  );
}
