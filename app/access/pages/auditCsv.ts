import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { readAuditQuery } from "../audit/auditQuery.ts";
import { auditWords } from "../audit/auditWords.ts";
import { readAudit } from "../audit/readAudit.ts";
import { sealNow } from "../audit/sealNow.ts";
import { asActor } from "../request/contexts.ts";

const MOST_ROWS = 10_000;
const columns = [
  "when",
  "who",
  "as",
  "organisation",
  "whose",
  "what",
  "way",
  "event",
  "groups",
  "relations",
  "region",
  "number",
] as const;

/** The lines of the audit that the page shows, all pages of it, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const query = readAuditQuery(new URL(request.url).searchParams);
  await sealNow(context);
  const { rows } = await asActor(context, (tx) => readAudit(tx, query, { most: MOST_ROWS }));
  const words = auditWords(t);
  const lines = rows.map((row) => [
    row.at.toISOString(),
    words.who(row),
    words.as(row),
    row.organisation ?? "",
    words.whose(row),
    words.what(row),
    words.way(row),
    row.event,
    words.groups(row),
    words.relations(row),
    row.region ?? "",
    row.number,
  ]);
  const head = columns.map((column) => t(`audit:column.${column}`));
  return csvResponse(t("audit:file"), csv(head, lines, language));
}
