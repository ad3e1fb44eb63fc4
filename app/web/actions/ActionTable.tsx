import type { ActionQuery, ActionView, SeenAction } from "../../agenda/actionList.ts";
import { sortLink } from "../../platform/lists/sortLink.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../look/DataTable.tsx";
import { When } from "../look/When.tsx";
import { dueInWords, holderInWords, isLate, whatInWords } from "./actionWords.ts";

export interface ActionTableProps {
  rows: readonly SeenAction[];
  names: Readonly<Record<string, string>>;
  query: ActionQuery;
  view: ActionView;
  path: string;
}

/** Next actions as a table: what, who, by when. */
export function ActionTable({ rows, names, query, view, path }: ActionTableProps) {
  const spoken = useTexts();
  const { t, language } = spoken;
  const columns: Column<SeenAction>[] = [
    {
      key: "what",
      label: t("agenda:column.what"),
      names: true,
      render: (row) => (
        <a href={`${path}/${row.id}`} dir="auto">
          {whatInWords(row, names[row.candidacyId ?? ""], spoken)}
        </a>
      ),
    },
    {
      key: "about",
      label: t("agenda:column.about"),
      render: (row) =>
        row.candidacyId ? (
          <span dir="auto">{names[row.candidacyId]}</span>
        ) : (
          t("agenda:aboutNobody")
        ),
    },
    ...whose(view, spoken),
    view === "gedaan"
      ? {
          key: "ended",
          label: t("agenda:column.ended"),
          render: (row) =>
            row.endedAt && inDays(dayInTheNetherlands(new Date(row.endedAt)), language),
        }
      : {
          key: "due",
          label: t("agenda:column.due"),
          sort: sortLink(path, query, "wanneer", "wanneer"),
          render: (row) => (
            <span className={isLate(row) ? "action-late" : undefined}>
              <When
                text={dueInWords(row.due, spoken)}
                full={inDays(row.due, language)}
                iso={row.due}
              />
            </span>
          ),
        },
    {
      key: "since",
      label: t("agenda:column.since"),
      sort: sortLink(path, query, "sinds", "wanneer"),
      render: (row) => inDays(dayInTheNetherlands(new Date(row.plannedAt)), language),
    },
  ];
  return (
    <DataTable
      caption={t("agenda:list.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

/** Who is to do it, or did; where all wait for the reader, nobody needs to be told. */
function whose(view: ActionView, spoken: ReturnType<typeof useTexts>): Column<SeenAction>[] {
  const { t } = spoken;
  switch (view) {
    case "van-mij":
    case "te-laat":
      return [];
    case "gedaan":
      return [
        {
          key: "by",
          label: t("agenda:column.by"),
          render: (row) => row.endedByName ?? t("agenda:holder.itself"),
        },
      ];
    case "wacht":
      return [
        {
          key: "who",
          label: t("agenda:column.who"),
          render: (row) => holderInWords(row, spoken),
        },
      ];
  }
}
