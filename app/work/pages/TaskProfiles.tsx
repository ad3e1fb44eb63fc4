import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { TaskDetails } from "../readTask.ts";

/** The profiles that a task is in: to start with, or to grow into. */
export function TaskProfiles(props: { profiles: TaskDetails["profiles"]; plain: boolean }) {
  const { t } = useTexts();
  const { profiles, plain } = props;
  const part = (basis: boolean) => (basis ? "basis" : "growth");
  return (
    <>
      <h2>{t(plain ? "work:candidate.task.profiles" : "work:task.profiles")}</h2>
      <DataTable
        caption={t(plain ? "work:candidate.task.profiles" : "work:task.profilesCaption")}
        rows={profiles}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            label: t(plain ? "work:candidate.opening.profile" : "work:task.profileName"),
            names: true,
            render: (row) => <a href={`/werk/profielen/${row.id}`}>{row.name}</a>,
          },
          {
            key: "part",
            label: t(plain ? "work:candidate.task.role" : "work:task.role"),
            render: (row) =>
              plain
                ? t(`work:candidate.task.${part(row.basis)}`)
                : t(`work:task.${part(row.basis)}`),
          },
          {
            key: "autonomy",
            label: t("work:task.autonomy"),
            render: (row) =>
              row.autonomy === null
                ? "–"
                : plain
                  ? t(`work:candidate.autonomy.${row.autonomy}`)
                  : t(`work:autonomy.${row.autonomy}`),
          },
          ...(plain
            ? []
            : [
                {
                  key: "why",
                  label: t("work:task.reason"),
                  render: (row: (typeof profiles)[number]) => (
                    <span className="small quiet">{row.why}</span>
                  ),
                },
              ]),
        ]}
      />
    </>
  );
}
