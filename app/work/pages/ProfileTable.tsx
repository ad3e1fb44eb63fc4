import type { SortLink } from "../../platform/lists/sortLink.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../web/look/DataTable.tsx";
import { isSettingKind } from "../kinds.ts";
import type { ProfileSort } from "../profileQuery.ts";
import type { ProfileRow } from "../profileStore.ts";
import { OwnerTag } from "./OwnerTag.tsx";

/** Job profiles as a table; a candidate is spared the law. */
export function ProfileTable(props: {
  rows: readonly ProfileRow[];
  plain: boolean;
  writes: boolean;
  sort: (by: ProfileSort) => SortLink;
}) {
  const { t, language } = useTexts();
  const law: Column<ProfileRow> = {
    key: "law",
    label: t("work:profiles.law"),
    render: (row) => row.law,
  };
  return (
    <DataTable
      caption={t(props.plain ? "work:candidate.profiles.title" : "work:profiles.caption")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t(props.plain ? "work:candidate.opening.profile" : "work:profiles.name"),
          names: true,
          sort: props.sort("naam"),
          render: (row) => (
            <>
              <a href={`/werk/profielen/${row.id}`}>{row.name}</a>{" "}
              {!props.plain && <OwnerTag owner={row.owner} writes={props.writes} />}
            </>
          ),
        },
        {
          key: "kind",
          label: t(props.plain ? "work:candidate.profile.kind" : "work:profiles.kind"),
          render: (row) =>
            props.plain
              ? t(`work:candidate.profileKind.${row.kind}`)
              : t(`work:profileKind.${row.kind}`),
        },
        {
          key: "setting",
          label: t("work:profiles.setting"),
          render: (row) =>
            isSettingKind(row.setting) ? t(`work:setting.${row.setting}`) : row.setting,
        },
        ...(props.plain ? [] : [law]),
        {
          key: "tasks",
          label: t("work:profiles.tasks"),
          sort: props.sort("taken"),
          render: (row) =>
            props.plain
              ? row.tasks
              : t("work:profiles.tasksValue", { tasks: row.tasks, basis: row.basisTasks }),
        },
        {
          key: "hours",
          label: t("work:profiles.hours"),
          sort: props.sort("uren"),
          align: "end",
          render: (row) => inNumbers(row.minutesPerWeek / 60, language),
        },
      ]}
    />
  );
}
