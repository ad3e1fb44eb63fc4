import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { listFailures } from "../failures/listFailures.ts";
import { servicesContext } from "../request/contexts.ts";

const MOST_ROWS = 10_000;

/** The list of failures as a file. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const { jobs } = context.get(servicesContext);
  const list = await listFailures(context, new URL(request.url).searchParams, MOST_ROWS);
  if (!list) throw new Response(null, { status: 404 });
  const head = [
    t("failures:job"),
    t("failures:why"),
    t("failures:when"),
    t("failures:tries"),
    t("failures:name"),
  ];
  const lines = list.rows.map((row) => [
    jobs.title(row.job, t),
    t(`failures:fault.${row.fault}`),
    row.failedAt.toISOString(),
    row.tries,
    row.job,
  ]);
  return csvResponse(t("failures:file"), csv(head, lines, language));
}
