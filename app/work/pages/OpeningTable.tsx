import { inDays, inHours } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { SortLink } from "../../platform/lists/sortLink.ts";
import type { OpeningSort } from "../openingQuery.ts";
import type { OpeningRow } from "../openingStore.ts";
import { useOrganisationName } from "./OrganisationName.tsx";

export interface OpeningTableProps {
  rows: readonly OpeningRow[];
  /** The link that sorts by a column; without it the table cannot be sorted. */
  sort?: (by: OpeningSort) => SortLink;
}

/** Openings as a table: where, which hours, how many places, and whether there is money. */
export function OpeningTable({ rows, sort }: OpeningTableProps) {
  const { t, language } = useTexts();
  const organisationName = useOrganisationName();
  return (
    <DataTable
      caption={t("work:openings.caption")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "title",
          label: t("work:openings.name"),
          names: true,
          sort: sort?.("titel"),
          render: (row) => (
            <>
              <a href={`/werk/plekken/${row.id}`}>{row.title}</a>{" "}
              {row.state !== "open" && <span className="tag">{t(`work:state.${row.state}`)}</span>}
              <br />
              <span className="quiet small">
                {organisationName(row.organisation)}, {row.setting}
                {row.start !== null &&
                  `, ${t("work:openings.from", { day: inDays(row.start, language) })}`}
              </span>
            </>
          ),
        },
        {
          key: "setting",
          label: t("work:openings.setting"),
          render: (row) => t(`work:setting.${row.settingKind}`),
        },
        {
          key: "town",
          label: t("work:openings.town"),
          sort: sort?.("plaats"),
          render: (row) => <Town town={row.town} municipality={row.municipality} />,
        },
        {
          key: "hours",
          label: t("work:openings.hours"),
          sort: sort?.("uren"),
          align: "end",
          render: (row) => inHours(row.hours, language),
        },
        {
          key: "places",
          label: t("work:openings.places"),
          sort: sort?.("plekken"),
          align: "end",
          render: (row) => row.places,
        },
        {
          key: "funding",
          label: t("work:openings.funding"),
          render: (row) => t(`work:funding.${row.funding}`),
        },
        {
          key: "reduced",
          label: t("work:openings.reduced"),
          render: (row) => t(row.reducedAllowed ? "work:reduced.yes" : "work:reduced.no"),
        },
      ]}
    />
  );
}

/** A town with its municipality behind it where the two differ: names of towns are not unique. */
export function Town({ town, municipality }: { town: string; municipality: string }) {
  if (town === municipality) return <>{town}</>;
  return (
    <>
      {town} <span className="quiet small">({municipality})</span>
    </>
  );
}
