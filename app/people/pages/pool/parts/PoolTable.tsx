import { dayInTheNetherlands } from "../../../../platform/clock.ts";
import { inDays, inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../../../web/look/DataTable.tsx";
import type { listImports } from "../../../import/pool/readImport.ts";
import { poolAddress } from "./poolAddress.ts";

type Pool = Awaited<ReturnType<typeof listImports>>[number];

/** The lists of a coach that are still held, with where each stands; an open one is gone on with here. */
export function PoolTable({ pools }: { pools: readonly Pool[] }) {
  const { t, language } = useTexts();
  const columns: Column<Pool>[] = [
    {
      key: "file",
      label: t("pool:list.file"),
      names: true,
      render: ({ id, fileName }) => (
        <a href={poolAddress(id)}>
          <span dir="auto">{fileName ?? t("pool:list.noFile")}</span>
        </a>
      ),
    },
    {
      key: "state",
      label: t("pool:list.state"),
      render: ({ state }) => t(`pool:list.state.${state}`),
    },
    {
      key: "rows",
      label: t("pool:list.rows"),
      align: "end",
      render: ({ counts }) => (counts.all > 0 ? inNumbers(counts.all, language) : ""),
    },
    {
      key: "begun",
      label: t("pool:list.begun"),
      render: ({ recordedAt }) => inDays(dayInTheNetherlands(recordedAt), language),
    },
  ];
  return (
    <div>
      <DataTable
        caption={t("pool:list.held")}
        showCaption
        columns={columns}
        rows={pools}
        rowKey={({ id }) => id}
      />
      <p className="quiet small">{t("pool:list.wiped")}</p>
    </div>
  );
}
