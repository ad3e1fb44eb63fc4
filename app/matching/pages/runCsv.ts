import type { LoaderFunctionArgs } from "react-router";
import { type Cell, csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { MOST_ROWS } from "../lists/shortlistCsv.ts";
import { readRun } from "../runs/readRun.ts";
import { sayFew } from "../words/sayWhatIf.ts";
import { whatIfHead, whatIfRows } from "../words/whatIfRows.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const found = await readRun(context, params["run"] ?? "", { page: 1, language, size: MOST_ROWS });
  if (!found) throw new Response(null, { status: 404 });
  const { run, result } = found;
  const name = `berekening-${run.region.slug}-${run.id.slice(0, 8)}`;
  if (result?.kind === "whatIf") {
    return csvResponse(
      name,
      csv(whatIfHead(t), whatIfRows(t, result.answer, result.change, result), language),
    );
  }
  const head = [
    t("matching:list.column.place"),
    t("matching:list.column.organisation"),
    t("matching:list.column.town"),
    t("matching:run.column.count"),
    t("matching:list.column.person"),
    t("matching:list.column.verdict"),
    t("matching:list.column.travel"),
  ];
  const rows = (result?.rows ?? []).flatMap(
    ({ title, organisation, town, count, people }): Cell[][] => {
      const place = [
        title,
        organisation,
        town,
        count.kind === "exact" ? count.count : sayFew(t, count),
      ];
      if (people.length === 0) return [[...place, "", "", ""]];
      return people.map((one) => [
        ...place,
        one.name ?? t("people:reference", { reference: one.reference }),
        t(`matching:verdict.${one.verdict}`),
        one.travelMinutes,
      ]);
    },
  );
  return csvResponse(name, csv(head, rows, language));
}
