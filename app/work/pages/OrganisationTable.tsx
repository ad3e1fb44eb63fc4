import type { SortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { OrganisationSort } from "../organisationQuery.ts";
import type { OrganisationRow } from "../organisationStore.ts";
import { useOrganisationName } from "./OrganisationName.tsx";

/** Care organisations as a table: where they work, and what is open there. */
export function OrganisationTable(props: {
  rows: readonly OrganisationRow[];
  sort: (by: OrganisationSort) => SortLink;
}) {
  const { t } = useTexts();
  const organisationName = useOrganisationName();
  return (
    <DataTable
      caption={t("work:organisations.caption")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("work:organisations.name"),
          names: true,
          sort: props.sort("naam"),
          render: (row) => <a href={`/werk/organisaties/${row.id}`}>{organisationName(row)}</a>,
        },
        {
          key: "regions",
          label: t("work:organisations.regions"),
          render: (row) => row.regions.map(({ name }) => name).join(", "),
        },
        {
          key: "settings",
          label: t("work:organisations.settings"),
          align: "end",
          render: (row) => row.settings,
        },
        {
          key: "openings",
          label: t("work:organisations.openings"),
          align: "end",
          render: (row) => row.openings,
        },
        {
          key: "places",
          label: t("work:organisations.places"),
          sort: props.sort("plekken"),
          align: "end",
          render: (row) => row.places,
        },
      ]}
    />
  );
}
