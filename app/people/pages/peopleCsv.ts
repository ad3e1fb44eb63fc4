import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "../../access/request/contexts.ts";
import { type Cell, csvInParts } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { cellText, roleColumns } from "../peopleColumns.ts";
import { allOfAddress } from "./peopleOfAddress.ts";

/** The list of people as a file: what the page and the pages of these people show, all
 * pages of it, however many people. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const spoken = context.get(textsContext);
  const columns = roleColumns[actorOf(context).role] ?? [];
  async function* rows(): AsyncGenerator<Cell[][], void> {
    for await (const { rows: people, openings } of allOfAddress(
      context,
      new URL(request.url).searchParams,
    )) {
      const titles = new Map(openings);
      yield people.map((one) =>
        columns.map((column) => cellText(column, one, spoken, titles, true)),
      );
    }
  }
  return csvInParts(
    spoken.language === "nl" ? "mensen" : "people",
    columns.map((column) => spoken.t(`people:column.${column}`)),
    rows(),
    spoken.language,
  );
}
