import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { cellText, roleColumns } from "../peopleColumns.ts";
import { peopleOfAddress } from "./peopleOfAddress.ts";

const MOST_ROWS = 10_000;

/** The list of people as a file: what the page and the pages of these people show, all
 * pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const spoken = context.get(textsContext);
  const address = new URL(request.url).searchParams;
  const { role, rows, openings } = await peopleOfAddress(context, address, MOST_ROWS);
  const columns = roleColumns[role] ?? [];
  const titles = new Map(openings);
  const text = csv(
    columns.map((column) => spoken.t(`people:column.${column}`)),
    rows.map((row) => columns.map((column) => cellText(column, row, spoken, titles, true))),
    spoken.language,
  );
  return csvResponse(spoken.language === "nl" ? "mensen" : "people", text);
}
