import type { LoaderFunctionArgs } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { listSettings } from "../setting/listSettings.ts";

const MOST_ROWS = 10_000;

/** The list of own teams as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const { rows } = await asActor(context, (tx, actor) =>
    listSettings(tx, actor, new URL(request.url).searchParams, MOST_ROWS),
  );
  const head = [
    t("work:organisation.settingName"),
    t("work:openings.setting"),
    t("work:organisation.law"),
    t("work:openings.town"),
    t("work:openings.municipality"),
    t("work:organisations.openings"),
  ];
  const lines = rows.map((row) => [
    row.name,
    t(`work:setting.${row.kind}`),
    row.law,
    row.town,
    row.municipality,
    row.openings,
  ]);
  return csvResponse(t("work:settings.file"), csv(head, lines, language));
}
