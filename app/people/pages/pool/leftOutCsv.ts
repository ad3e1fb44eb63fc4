import type { LoaderFunctionArgs } from "react-router";
import { faultText } from "../../../access/forms/fieldOf.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { csv, csvResponse } from "../../../platform/csv/csv.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import type { Texts } from "../../../platform/texts/texts.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { findImport } from "../../import/pool/findImport.ts";
import { type LeftOutRow, leftOutRows } from "../../import/pool/leftOutRows.ts";
import { rowOfKey } from "../../import/pool/rowKey.ts";

/**
 * The rows that stay outside as a file, with why: to be mended in a spreadsheet and read in anew. It holds
 * all columns under their own names, but those that are never taken over.
 */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const found = await asActor(context, async (tx, actor) => {
    const pool = await findImport(tx, actor, params["import"] ?? "");
    return pool && { pool, rows: await leftOutRows(tx, pool.id) };
  });
  if (!found) throw new Response(null, { status: 404 });
  const columns = found.pool.columns.filter(({ left }) => left === undefined);
  const text = csv(
    [
      ...columns.map(({ letter, name }) => name || t("pool:columns.nameless", { letter })),
      t("pool:csv.row"),
      t("pool:csv.why"),
    ],
    found.rows.map((row) => [
      ...columns.map(({ letter }) => plain(row.cells[letter] ?? "")),
      row.row,
      reasonOf(row, t),
    ]),
    language,
  );
  return csvResponse(t("pool:csv.name"), text);
}

const plain = (cell: SheetCell) => (typeof cell === "boolean" ? (cell ? "ja" : "nee") : cell);

function reasonOf({ leftOutWhy, faults, sameAs }: LeftOutRow, t: Texts): string {
  const said = (faults ?? []).map(
    ({ field, key, values }) =>
      `${t(`pool:field.${field}`)}: ${faultText({ field, key, ...(values && { values }) }, t)}`,
  );
  if (said.length > 0) return said.join(" ");
  const other = sameAs ? rowOfKey(sameAs) : undefined;
  return other === undefined
    ? t(`pool:why.${leftOutWhy ?? "faulty"}`)
    : t("pool:csv.sameRow", { row: other });
}
