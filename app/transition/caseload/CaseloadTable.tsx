import { sortLink } from "../../platform/lists/sortLink.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../web/look/DataTable.tsx";
import { caseAddress } from "../caseAddress.ts";
import { caseShape, viewIn } from "./caseloadList.ts";
import type { CaseloadOfAddress } from "./caseloadOfAddress.ts";
import { sayTurn } from "./sayTurn.ts";

type Row = CaseloadOfAddress["rows"][number];

export interface CaseloadTableProps {
  list: CaseloadOfAddress;
  path: string;
  /** The form that the ticks belong to; without one there are none. */
  form?: string | undefined;
  /** Whether all are ticked at first. */
  ticked: boolean;
}

/**
 * Cases, one a row, with a tick before each name where something can be done with several.
 *
 * @example <CaseloadTable list={list} path="/overstappen" form="hands" ticked={false} />
 */
export function CaseloadTable({ list, path, form, ticked }: CaseloadTableProps) {
  const { t, language } = useTexts();
  const { query, rows, takers } = list;
  const view = viewIn(query);
  const names = new Map(takers.map(({ account, name }) => [account, name]));
  const sort = (by: (typeof caseShape.sorts)[number]) =>
    sortLink(path, query, by, caseShape.sorts[0]);
  const columns: Column<Row>[] = [
    {
      key: "who",
      label: t("transition:caseload.person"),
      names: true,
      sort: sort("naam"),
      render: ({ candidacyId, name }) => (
        <span className="row-pick">
          {form !== undefined && (
            <label className="pick">
              <input
                type="checkbox"
                name="wie"
                value={candidacyId}
                form={form}
                defaultChecked={ticked}
              />
              <span className="ams-visually-hidden">{t("transition:caseload.pick", { name })}</span>
            </label>
          )}
          {view === "aangeboden" ? (
            name
          ) : (
            <a href={caseAddress({ role: "coach" }, candidacyId)}>{name}</a>
          )}
        </span>
      ),
    },
    {
      key: "phase",
      label: t("transition:caseload.phase"),
      sort: sort("fase"),
      render: ({ phase }) => t(`transition:phase.${phase as "exploring"}`),
    },
    {
      key: "what",
      label: t("transition:caseload.next"),
      render: ({ what }) => (what === null ? "" : t(`transition:short.${what}`)),
    },
    view === "aangeboden"
      ? {
          key: "from",
          label: t("transition:caseload.from"),
          render: ({ owner }) => owner ?? t("transition:caseload.somebody"),
        }
      : view === "overgedragen"
        ? {
            key: "to",
            label: t("transition:caseload.offeredTo"),
            render: ({ offeredTo }) =>
              (offeredTo && names.get(offeredTo)) ?? t("transition:caseload.somebody"),
          }
        : {
            key: "turn",
            label: t("transition:turn.who"),
            render: (row) => sayTurn(t, row),
          },
    {
      key: "due",
      label: t("transition:turn.when"),
      sort: sort("datum"),
      render: ({ due, late }) => (
        <span className={late ? "case-late" : undefined}>{due && inDays(due, language)}</span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("transition:caseload.title")}
      rows={rows}
      rowKey={({ candidacyId }) => candidacyId}
      columns={columns}
    />
  );
}
