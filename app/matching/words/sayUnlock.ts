import type { ShownCount } from "../../access/policy/countFor.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { UnlockRow } from "../unlock/unlockRow.ts";
import { kindKey } from "./sayChange.ts";

/** A count as it may be said: `7 mensen`, `minder dan 5`. */
export function sayCount(t: Texts, count: ShownCount): string {
  return count.kind === "exact"
    ? t("matching:unlock.count", { count: count.count })
    : t("matching:unlock.countFewer", { threshold: count.threshold });
}

/** A change of the region's list as one sentence: what, where, and how many can begin. */
export function sayUnlock(t: Texts, { change, opening, count }: UnlockRow): string {
  const outcome =
    count.kind === "exact"
      ? t("matching:unlock.outcome", { count: count.count })
      : t("matching:unlock.outcomeFewer", { threshold: count.threshold });
  if (change.kind === "coach") return outcome;
  return t(`matching:unlock.say.${kindKey(change.kind)}`, {
    place: opening?.title ?? "",
    organisation: opening?.organisation.name ?? "",
    outcome,
    aid: change.kind === "aid" ? change.aid : "",
    task: change.kind === "aid" ? change.task : "",
  });
}
