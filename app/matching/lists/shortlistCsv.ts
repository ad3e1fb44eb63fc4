import { csv } from "../../platform/csv/csv.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { PairView } from "../pair/pairView.ts";
import { sayComputed } from "../words/sayComputed.ts";
import type { Freshness } from "./freshness.ts";
import { sayNext } from "../words/sayNext.ts";
import { sayPerson } from "../words/sayPerson.ts";

/** The most rows of one file. */
export const MOST_ROWS = 10_000;

/** A shortlist as a file: exactly what its page may show. */
export function shortlistCsv(
  t: Texts,
  language: Language,
  { rows, freshness }: { rows: readonly PairView[]; freshness: Freshness },
): string {
  const withVerdict = rows.some(({ verdict }) => verdict !== undefined);
  const withProposed = rows.some(({ proposedOn }) => proposedOn !== undefined);
  const withNew = rows.some(({ isNew }) => isNew);
  const computed = sayComputed(t, freshness, language);
  const head = [
    t("matching:list.column.person"),
    t("matching:list.column.place"),
    t("matching:list.column.organisation"),
    t("matching:list.column.setting"),
    t("matching:list.column.town"),
    ...(withVerdict ? [t("matching:list.column.verdict")] : []),
    t("matching:list.column.hours"),
    t("matching:list.column.travel"),
    t("matching:list.column.start"),
    t("matching:list.column.papers"),
    ...(withProposed ? [t("matching:list.column.proposed")] : []),
    ...(withVerdict ? [t("matching:list.column.next")] : []),
    ...(withNew ? [t("matching:list.column.new")] : []),
    ...(withVerdict ? [t("matching:computed.column")] : []),
  ];
  const body = rows.map((pair) => [
    sayPerson(t, pair.person),
    pair.place.title,
    pair.place.organisation,
    pair.place.setting,
    pair.place.town,
    ...(withVerdict ? [pair.verdict && t(`matching:verdict.${pair.verdict}`)] : []),
    pair.packageHours,
    pair.travelMinutes,
    pair.start,
    pair.papers.join(", "),
    ...(withProposed ? [pair.proposedOn] : []),
    ...(withVerdict ? [sayNext(t, pair)] : []),
    ...(withNew ? [pair.isNew ? t("matching:list.newYes") : ""] : []),
    ...(withVerdict ? [computed] : []),
  ]);
  return csv(head, body, language);
}
