import type { LoaderFunctionArgs } from "react-router";
import { type Cell, csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { MOST_ROWS } from "../lists/shortlistCsv.ts";
import type { ShownCounts } from "../whatIf/maskDifference.ts";
import { readWhatIf } from "../whatIf/readWhatIf.ts";
import { readWhatIfQuery } from "../whatIf/whatIfQuery.ts";
import { sayAsked, sayFew } from "../words/sayWhatIf.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const query = readWhatIfQuery(new URL(request.url).searchParams);
  const board = await readWhatIf(context, { ...query, page: 1 }, language, MOST_ROWS);
  const { answer } = board;
  const found = answer === "tooLarge" ? undefined : answer;
  const asked = found ? sayAsked(t, query.change, board).join(" ") : "";
  const head = [
    t("matching:whatIf.column.of"),
    t("matching:whatIf.column.what"),
    t("matching:list.column.organisation"),
    t("matching:list.column.town"),
    ...(["now", "gains", "loses"] as const).map((key) => t(`matching:whatIf.column.${key}`)),
    t("matching:whatIf.column.asked"),
  ];
  const counts = (row: ShownCounts): Cell[] =>
    [row.now, row.gains, row.loses].map((one) =>
      one.kind === "exact" ? one.count : sayFew(t, one),
    );
  const rows: Cell[][] = !found
    ? []
    : [
        [t("matching:whatIf.of.people"), "", "", "", ...counts(found.people), asked],
        ...found.verdicts.map((row) => [
          t("matching:whatIf.of.verdict"),
          t(`matching:verdict.${row.verdict}`),
          "",
          "",
          ...counts(row),
          asked,
        ]),
        ...found.places.map((row) => [
          t("matching:whatIf.of.place"),
          row.title,
          row.organisation,
          row.town,
          ...counts(row),
          asked,
        ]),
        ...found.towns.map((row) => [
          t("matching:whatIf.of.town"),
          "",
          "",
          row.town,
          ...counts(row),
          asked,
        ]),
      ];
  const name = board.region ? `wat-als-${board.region.slug}` : "wat-als";
  return csvResponse(name, csv(head, rows, language));
}
