import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { MOST_ROWS } from "../lists/shortlistCsv.ts";
import { readUnlocks } from "../unlock/readUnlocks.ts";
import { readUnlockQuery } from "../unlock/unlockQuery.ts";
import { kindKey } from "../words/sayChange.ts";
import { sayCount, sayUnlock } from "../words/sayUnlock.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const query = readUnlockQuery(new URL(request.url).searchParams);
  const board = await readUnlocks(context, query, language);
  // A file cannot say that it holds another region than was asked for.
  if (board.otherRegion) throw new Response(null, { status: 404 });
  const head = (
    ["change", "kind", "place", "organisation", "count", "cost", "people"] as const
  ).map((column) => t(`matching:unlock.column.${column}`));
  const rows = board.rows
    .slice(0, MOST_ROWS)
    .map((row) => [
      sayUnlock(t, row),
      row.change.kind === "coach" ? "" : t(`matching:kind.${kindKey(row.change.kind)}`),
      row.opening?.title ?? t("matching:unlock.theRegion"),
      row.opening?.organisation.name,
      row.count.kind === "exact" ? row.count.count : sayCount(t, row.count),
      row.cost,
      row.people
        .map(({ name, reference }) => name ?? t("people:reference", { reference }))
        .join(", "),
    ]);
  return csvResponse("wat-opent-werk", csv(head, rows, language));
}
