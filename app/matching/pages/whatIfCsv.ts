import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { MOST_ROWS } from "../lists/shortlistCsv.ts";
import { readWhatIf } from "../whatIf/readWhatIf.ts";
import { readWhatIfQuery } from "../whatIf/whatIfQuery.ts";
import { whatIfHead, whatIfRows } from "../words/whatIfRows.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const query = readWhatIfQuery(new URL(request.url).searchParams);
  const board = await readWhatIf(context, { ...query, page: 1 }, language, MOST_ROWS);
  const { answer, region } = board;
  const found = answer === "tooLarge" ? undefined : answer;
  const rows = found ? whatIfRows(t, found, query.change, board) : [];
  const name = region ? `wat-als-${region.slug}` : "wat-als";
  return csvResponse(name, csv(whatIfHead(t), rows, language));
}
