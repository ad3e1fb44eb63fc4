import type { ShownCount } from "../../access/policy/countFor.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { RegionChange } from "../whatIf/whatIfQuery.ts";
import type { WhatIfBoard } from "../whatIf/readWhatIf.ts";

/** A number of people as it may be said, short: `7`, `minder dan 5`. */
export function sayFew(t: Texts, count: ShownCount): string {
  return count.kind === "exact"
    ? String(count.count)
    : t("matching:whatIf.fewer", { threshold: count.threshold });
}

/** What was asked, one sentence for each part. */
export function sayAsked(
  t: Texts,
  { radius, travel, cost, places }: RegionChange,
  { choices, town }: Pick<WhatIfBoard, "choices" | "town">,
): string[] {
  const asked: string[] = [];
  if (radius) {
    const organisation = choices.organisations.find(({ id }) => id === radius.of);
    const of = organisation
      ? t("matching:whatIf.asked.of", { organisation: organisation.name })
      : t("matching:whatIf.asked.ofAll");
    const factor = radiusKey(radius.factor);
    asked.push(
      t("matching:whatIf.asked.radius", { of, radius: t(`matching:whatIf.radius.${factor}`) }),
    );
  }
  if (travel) {
    const pace = paceKey(travel.pace);
    const mode = t(`people:mode.${travel.mode}`);
    asked.push(
      t("matching:whatIf.asked.travel", { mode, pace: t(`matching:whatIf.pace.${pace}`) }),
    );
  }
  if (cost) {
    const kind = t(`matching:whatIf.costOf.${cost.kind}`);
    asked.push(t("matching:whatIf.asked.cost", { kind, cost: cost.cost }));
  }
  if (places) {
    const profile = choices.profiles.find(({ id }) => id === places.profile)?.name ?? "";
    asked.push(
      t("matching:whatIf.asked.places", { count: places.count, profile, town: town ?? "" }),
    );
  }
  return asked;
}

/** A factor as it stands in a key of the texts, where a dot would part it. */
export function radiusKey(
  factor: number | "none",
): "less" | "quarter" | "half" | "double" | "none" {
  if (factor === "none") return "none";
  if (factor < 1) return "less";
  if (factor === 1.25) return "quarter";
  return factor === 1.5 ? "half" : "double";
}

/** A pace as it stands in a key of the texts. */
export function paceKey(pace: number): "halved" | "slower" | "quarter" | "half" | "double" {
  if (pace < 1) return pace === 0.5 ? "halved" : "slower";
  if (pace === 1.25) return "quarter";
  return pace === 1.5 ? "half" : "double";
}
