import type { LoaderFunctionArgs } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { isCategory } from "../kinds.ts";
import { exportTasks } from "../listTasks.ts";
import { readerOf } from "../reader.ts";

const MOST_ROWS = 10_000;

/** The list of tasks as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const rows = await asActor(context, (tx, actor) =>
    exportTasks(tx, actor, readerOf(actor, language), new URL(request.url).searchParams, MOST_ROWS),
  );
  const head = [
    t("work:tasks.name"),
    t("work:tasks.description"),
    t("work:tasks.category"),
    t("work:tasks.minutes"),
    t("work:tasks.profiles"),
  ];
  const lines = rows.map((row) => [
    row.name,
    row.description,
    isCategory(row.category) ? t(`work:category.${row.category}`) : row.category,
    row.minutesPerWeek,
    row.profiles,
  ]);
  return csvResponse(t("work:tasks.file"), csv(head, lines, language));
}
