import type { SortLink } from "../../platform/lists/sortLink.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import type { TaskSort } from "../taskQuery.ts";
import type { TaskRow } from "../taskStore.ts";
import { OwnerTag } from "./OwnerTag.tsx";
import { useCategory } from "./useCategory.ts";

/** Tasks as a table, each with its pictogram. */
export function TaskTable(props: {
  rows: readonly TaskRow[];
  plain: boolean;
  writes: boolean;
  sort: (by: TaskSort) => SortLink;
}) {
  const { t, language } = useTexts();
  const category = useCategory();
  return (
    <DataTable
      caption={t("work:tasks.caption")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("work:tasks.name"),
          names: true,
          sort: props.sort("naam"),
          render: (row) => (
            <span className="row-name">
              <Icon name={row.icon} size={22} />
              <a href={`/werk/taken/${row.id}`}>{row.name}</a>
              {!props.plain && <OwnerTag owner={row.owner} writes={props.writes} />}
            </span>
          ),
        },
        {
          key: "category",
          label: t("work:tasks.category"),
          sort: props.sort("soort"),
          render: (row) => category(row.category),
        },
        {
          key: "minutes",
          label: t("work:tasks.minutes"),
          sort: props.sort("minuten"),
          align: "end",
          render: (row) => inNumbers(row.minutesPerWeek, language, 0),
        },
        {
          key: "profiles",
          label: t(props.plain ? "work:candidate.nav.profielen" : "work:tasks.profiles"),
          align: "end",
          render: (row) => row.profiles,
        },
      ]}
    />
  );
}
