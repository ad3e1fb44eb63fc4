import { addDays } from "@overstap/engine/transition/days.ts";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choices, day } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { inDays } from "../../platform/texts/formats.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { Language } from "../../platform/texts/language.ts";
import type { KnownCase } from "../knownCase.ts";
import { recordCaseEvents, type SaidEvent } from "../recordCaseEvents.ts";
import { clockOf } from "./seeClock.ts";

/** What came of ticking moments off. */
export type Ticked =
  | { kind: "ticked"; count: number }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/** So many days later something is written down as of its own day without saying why (the rule `chronology`). */
const WITHIN = 14;

const wrong = (field: string, key: Fault["key"]): Ticked => ({
  kind: "faults",
  faults: [{ field, key }],
});

/**
 * Ticks off moments of the clock, one or many at once: all of them or none. What was done before the last
 * thing that stands in the case is ticked off today, with the day on which it was done beside it.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 * @param say the words and the language in which the day is written beside it
 */
export async function tickMoments(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: Given,
  say: { t: Texts; language: Language },
): Promise<Ticked> {
  if (!known) return { kind: "notFound" };
  const { firstSickDay, moments } = clockOf(known);
  if (firstSickDay === null) return { kind: "notFound" };
  const open = moments.filter(({ state }) => state !== "done").map(({ moment }) => moment);
  const { value, faults } = parseForm(
    z.object({ moment: choices(open, 1), at: day({ from: firstSickDay, to: known.on }) }),
    // Nobody has to say that it is today.
    (given["at"]?.[0] ?? "") === "" ? { ...given, at: [known.on] } : given,
  );
  if (faults) {
    // What somebody else ticked off meanwhile is no choice any more.
    const stale = versionIn(given) !== known.version;
    return stale ? wrong("", "transition:between") : { kind: "faults", faults };
  }
  const earliest = [known.state.lastEventOn, addDays(known.on, -WITHIN)].toSorted()[1]!;
  const ownDay = value.at >= earliest;
  const said = value.moment.map((moment): SaidEvent => ({
    type: "clockDone",
    at: ownDay ? value.at : known.on,
    moment,
  }));
  const words = ownDay
    ? []
    : said.map(() => say.t("clock:doneOn", { day: inDays(value.at, say.language) }));
  const done = await recordCaseEvents(tx, actor, known, versionIn(given), said, {}, words);
  switch (done.kind) {
    case "recorded":
      return { kind: "ticked", count: said.length };
    case "between":
      return wrong("", "transition:between");
    case "refused":
      return wrong("", `transition:refusal.${done.refused.code}`);
    case "notFound":
      return done;
  }
}
