import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { readRegions } from "../regions/readRegions.ts";
import { asActor } from "../request/contexts.ts";

const MOST_ROWS = 10_000;

/** The list of regions as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const address = new URL(request.url).searchParams;
  const list = await asActor(context, (tx) => readRegions(tx, address, MOST_ROWS));
  if (!list) throw new Response(null, { status: 404 });
  const head = [
    t("access:accounts.name"),
    t("access:settings.publicUrl"),
    t("access:region.threshold"),
    t("access:organisations.title"),
  ];
  const lines = list.rows.map((row) => [
    row.name,
    `/regio/${row.slug}`,
    row.threshold,
    row.organisations,
  ]);
  return csvResponse(language === "nl" ? "regios" : "regions", csv(head, lines, language));
}
