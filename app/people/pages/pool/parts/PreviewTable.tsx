import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../../../web/look/DataTable.tsx";
import type { SeenRow } from "../../../import/pool/readImport.ts";
import { poolAddress } from "./poolAddress.ts";
import { useDraftWords } from "./useDraftWords.ts";

export interface PreviewTableProps {
  importId: string;
  rows: readonly SeenRow[];
}

/** The first rows of a file as they are understood. */
export function PreviewTable({ importId, rows }: PreviewTableProps) {
  const { t, language } = useTexts();
  const words = useDraftWords();
  const columns: Column<SeenRow>[] = [
    {
      key: "row",
      label: t("pool:preview.row"),
      render: ({ row }) => <a href={poolAddress(importId, `rijen/${row}`)}>{row}</a>,
    },
    {
      key: "who",
      label: t("pool:preview.who"),
      names: true,
      render: ({ draft, cells }) => (
        <span dir="auto">
          {draft
            ? `${draft.firstName} ${draft.lastName}`
            : Object.values(cells).slice(0, 2).join(" ")}
        </span>
      ),
    },
    {
      key: "born",
      label: t("pool:field.birthDate"),
      render: ({ draft }) => (draft?.birthDate ? inDays(draft.birthDate, language) : ""),
    },
    { key: "town", label: t("pool:field.town"), render: ({ draft }) => draft?.town?.town ?? "" },
    {
      key: "wishes",
      label: t("pool:preview.wishes"),
      render: ({ draft }) => (draft ? words(draft) : ""),
    },
    {
      key: "state",
      label: t("pool:preview.state"),
      render: ({ state, faults, leftOutWhy }) => {
        if (state === "faulty") {
          const fields = (faults ?? []).map(({ field }) => t(`pool:field.${field}`)).join(", ");
          return t("pool:preview.faulty", { fields });
        }
        if (state === "leftOut" && leftOutWhy) return t(`pool:why.${leftOutWhy}`);
        return t("pool:preview.right");
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
