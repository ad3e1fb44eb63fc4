import type { LoaderFunctionArgs } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { exportOpenings } from "../listOpenings.ts";
import { readerOf } from "../reader.ts";

const MOST_ROWS = 10_000;

/** The list of openings as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const { rows, plain } = await asActor(context, async (tx, actor) => {
    const reader = readerOf(actor, language);
    const address = new URL(request.url).searchParams;
    return { rows: await exportOpenings(tx, actor, reader, address, MOST_ROWS), ...reader };
  });
  const head = [
    t("work:openings.name"),
    t("work:openings.organisation"),
    t("work:openings.setting"),
    t("work:openings.town"),
    t("work:openings.municipality"),
    t("work:openings.region"),
    t("work:openings.hoursMin"),
    t("work:openings.hoursMax"),
    t("work:openings.places"),
    t("work:openings.funding"),
    t("work:openings.reduced"),
  ];
  const lines = rows.map((row) => [
    row.title,
    row.organisation.name,
    t(`work:setting.${row.settingKind}`),
    row.town,
    row.municipality,
    row.region.name,
    row.hours.min,
    row.hours.max,
    row.places,
    plain
      ? t("work:candidate.fundingFact", { answer: t(`work:candidate.funding.${row.funding}`) })
      : t(`work:funding.${row.funding}`),
    t(row.reducedAllowed ? "work:reduced.yes" : "work:reduced.no"),
  ]);
  return csvResponse(t("work:openings.file"), csv(head, lines, language));
}
