import type { ShownCount } from "../../access/policy/countFor.ts";
import type { SortLink } from "../../platform/lists/sortLink.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../web/look/DataTable.tsx";
import type { RegionRow } from "../listRegions.ts";
import type { RegionSort } from "../regionQuery.ts";
import { useShownCount } from "./useShownCount.ts";

/** Regions as a table. An administrator sees the organisations only. */
export function RegionTable(props: {
  rows: readonly RegionRow[];
  /** How many candidacies are shown in each, by region id; undefined for an administrator. */
  shown: Map<string, ShownCount> | undefined;
  sort: (by: RegionSort) => SortLink;
}) {
  const { t } = useTexts();
  const shownCount = useShownCount();
  const { shown } = props;
  const ofWork: Column<RegionRow>[] = shown
    ? [
        {
          key: "openings",
          label: t("region:regions.openings"),
          align: "end",
          render: (row) => row.openings,
        },
        {
          key: "places",
          label: t("region:regions.places"),
          align: "end",
          render: (row) => row.places,
        },
        {
          key: "shown",
          label: t("region:regions.shown"),
          align: "end",
          render: (row) => shownCount(shown.get(row.id)),
        },
      ]
    : [];
  return (
    <DataTable
      caption={t("region:regions.caption")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("region:regions.name"),
          names: true,
          sort: props.sort("naam"),
          render: (row) => <a href={`/regio/${row.slug}`}>{row.name}</a>,
        },
        {
          key: "organisations",
          label: t("region:regions.organisations"),
          align: "end",
          sort: props.sort("organisaties"),
          render: (row) => row.organisations,
        },
        ...ofWork,
      ]}
    />
  );
}
