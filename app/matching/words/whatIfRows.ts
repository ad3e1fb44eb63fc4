import type { Cell } from "../../platform/csv/csv.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { ShownCounts } from "../whatIf/maskDifference.ts";
import type { WhatIfAnswer, WhatIfBoard } from "../whatIf/readWhatIf.ts";
import type { RegionChange } from "../whatIf/whatIfQuery.ts";
import { sayAsked, sayFew } from "./sayWhatIf.ts";

/** The columns of what differs, in a file. */
export function whatIfHead(t: Texts): string[] {
  return [
    t("matching:whatIf.column.of"),
    t("matching:whatIf.column.what"),
    t("matching:list.column.organisation"),
    t("matching:list.column.town"),
    ...(["now", "gains", "loses"] as const).map((key) => t(`matching:whatIf.column.${key}`)),
    t("matching:whatIf.column.asked"),
  ];
}

/** What differs as rows of a file, each with what was asked. */
export function whatIfRows(
  t: Texts,
  found: WhatIfAnswer,
  change: RegionChange,
  board: Pick<WhatIfBoard, "choices" | "town">,
): Cell[][] {
  const asked = sayAsked(t, change, board).join(" ");
  const row = (of: "people" | "verdict" | "place" | "town", where: Cell[], counts: ShownCounts) => [
    t(`matching:whatIf.of.${of}`),
    ...where,
    ...[counts.now, counts.gains, counts.loses].map((one) =>
      one.kind === "exact" ? one.count : sayFew(t, one),
    ),
    asked,
  ];
  return [
    row("people", ["", "", ""], found.people),
    ...found.verdicts.map((one) =>
      row("verdict", [t(`matching:verdict.${one.verdict}`), "", ""], one),
    ),
    ...found.places.map((one) => row("place", [one.title, one.organisation, one.town], one)),
    ...found.towns.map((one) => row("town", ["", "", one.town], one)),
  ];
}
