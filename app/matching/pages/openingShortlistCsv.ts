import type { LoaderFunctionArgs } from "react-router";
import { csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { MOST_ROWS, shortlistCsv } from "../lists/shortlistCsv.ts";
import { shortlistOfOpening } from "../lists/shortlistOfOpening.ts";
import { readShortlistQuery } from "../lists/shortlistQuery.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const query = readShortlistQuery(new URL(request.url).searchParams);
  const list = await shortlistOfOpening(context, params["opening"], query, language, MOST_ROWS);
  if (!list) throw new Response(null, { status: 404 });
  return csvResponse("mensen-voor-een-plek", shortlistCsv(t, language, list));
}
