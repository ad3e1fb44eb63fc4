import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../../../web/look/DataTable.tsx";
import type { ImportField } from "../../../import/columns/importField.ts";
import { letterOf } from "../../../import/pool/readRows.ts";
import { cellText } from "../../../import/values/reading.ts";
import type { SeenImport, SeenRow } from "../../../import/pool/readImport.ts";
import { poolAddress } from "./poolAddress.ts";
import { useDraftWords } from "./useDraftWords.ts";

export interface PreviewTableProps {
  pool: Pick<SeenImport, "id" | "mapping">;
  rows: readonly SeenRow[];
}

const nameFields = ["fullName", "firstName", "infix", "lastName"] as const;

/** The first rows of a file as they are understood. */
export function PreviewTable({ pool, rows }: PreviewTableProps) {
  const { t, language } = useTexts();
  const words = useDraftWords();
  // What is not understood stands as it was given.
  const given = (cells: SeenRow["cells"], field: ImportField) =>
    cellText(cells[letterOf(pool, field) ?? ""] ?? "");
  const columns: Column<SeenRow>[] = [
    {
      key: "row",
      label: t("pool:preview.row"),
      render: ({ row }) => <a href={poolAddress(pool.id, `rijen/${row}`)}>{row}</a>,
    },
    {
      key: "who",
      label: t("pool:preview.who"),
      names: true,
      render: ({ draft, cells }) => (
        <span dir="auto">
          {draft
            ? `${draft.firstName} ${draft.lastName}`
            : nameFields
                .map((field) => given(cells, field))
                .filter(Boolean)
                .join(" ")}
        </span>
      ),
    },
    {
      key: "born",
      label: t("pool:field.birthDate"),
      render: ({ draft, cells }) =>
        draft ? draft.birthDate && inDays(draft.birthDate, language) : given(cells, "birthDate"),
    },
    {
      key: "town",
      label: t("pool:field.town"),
      render: ({ draft, cells }) => (draft ? draft.town?.town : given(cells, "town")),
    },
    {
      key: "wishes",
      label: t("pool:preview.wishes"),
      render: ({ draft }) => (draft ? words(draft) : ""),
    },
    {
      key: "state",
      label: t("pool:preview.state"),
      render: ({ state, faults, leftOutWhy, undecided }) => {
        if (state === "faulty") {
          const fields = (faults ?? []).map(({ field }) => t(`pool:field.${field}`)).join(", ");
          return t("pool:preview.faulty", { fields });
        }
        if (state === "leftOut" && leftOutWhy) return t(`pool:why.${leftOutWhy}`);
        return t(undecided ? "pool:preview.undecided" : "pool:preview.right");
      },
    },
  ];
  return (
    <DataTable
      caption={t("pool:preview.caption", { count: rows.length })}
      showCaption
      columns={columns}
      rows={rows}
      rowKey={({ row }) => String(row)}
    />
  );
}
