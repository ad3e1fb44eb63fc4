import type { LoaderFunctionArgs } from "react-router";
import { inHours } from "../../platform/texts/formats.ts";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { MOST_ROWS } from "../lists/shortlistCsv.ts";
import { readUnlocks } from "../unlock/readUnlocks.ts";
import { readUnlockQuery } from "../unlock/unlockQuery.ts";
import { kindKey } from "../words/sayChange.ts";
import { sayComputed } from "../words/sayComputed.ts";
import { sayCount, sayUnlock } from "../words/sayUnlock.ts";

/** More names in one cell help nobody. */
const MOST_NAMES = 500;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const query = readUnlockQuery(new URL(request.url).searchParams);
  const board = await readUnlocks(context, { ...query, page: 1 }, language, {
    size: MOST_ROWS,
    people: MOST_NAMES,
  });
  const column = (
    name: "change" | "kind" | "place" | "organisation" | "count" | "cost" | "people",
  ) => t(`matching:unlock.column.${name}`);
  const head = [
    column("change"),
    column("kind"),
    column("place"),
    column("organisation"),
    t("matching:list.column.setting"),
    t("matching:list.column.placeHours"),
    column("count"),
    column("cost"),
    column("people"),
    t("matching:computed.column"),
  ];
  const moment = sayComputed(t, board.freshness, language);
  const rows = board.rows.map((row) => [
    sayUnlock(t, row),
    row.change.kind === "coach" ? "" : t(`matching:kind.${kindKey(row.change.kind)}`),
    row.opening?.title ?? t("matching:unlock.theRegion"),
    row.opening?.organisation.name,
    row.opening?.setting,
    row.opening && inHours(row.opening.hours, language),
    row.count.kind === "exact" ? row.count.count : sayCount(t, row.count),
    row.cost,
    [
      ...row.people.map(({ name, reference }) => name ?? t("people:reference", { reference })),
      ...(row.more > 0 ? [t("matching:unlock.more", { count: row.more })] : []),
    ].join(", "),
    moment,
  ]);
  // The name says which region it is, also when the address asked for one that is not the actor's.
  const name = board.region ? `wat-opent-werk-${board.region.slug}` : "wat-opent-werk";
  return csvResponse(name, csv(head, rows, language));
}
