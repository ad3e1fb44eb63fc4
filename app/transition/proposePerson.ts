import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Fault } from "../platform/forms/fault.ts";
import { choiceOrNull, choices, dayOrNull } from "../platform/forms/fields.ts";
import { versionIn } from "../platform/forms/formState.ts";
import type { Given } from "../platform/forms/given.ts";
import { parseForm } from "../platform/forms/parseForm.ts";
import { newId } from "../platform/ids.ts";
import type { KnownCase } from "./knownCase.ts";
import { roomAt } from "./proposing/roomAt.ts";
import { recordCaseEvents, type SaidEvent } from "./recordCaseEvents.ts";

/** For what somebody is proposed: the place as it was weighed for whoever proposes. */
export type ProposedPlace = {
  openingId: string;
  verdict: string;
  /** The tasks that can be put forward. */
  tasks: readonly string[];
};

/** What came of proposing. */
export type Proposed =
  | { kind: "proposed" }
  | { kind: "faults"; faults: readonly Fault[] }
  /** Somebody is tried there already. */
  | { kind: "running" }
  /** The place handles as many as it can. */
  | { kind: "full" }
  | { kind: "notFound" };

/** The attempt of a case at an opening that still runs. */
export function runningAt({ state }: KnownCase, openingId: string) {
  return state.attempts.find((one) => one.opening === openingId && one.ended === undefined);
}

/**
 * Proposes somebody to a care employer, from a shortlist: opens the attempt, notes how it was weighed and
 * with which tasks, and proposes, all or nothing. The employer knows of them as soon as that is stored.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param given `package` (tasks), and on track 2 `capacityProfile`, `ownWorkImpossible`, `uwvOpinion`
 */
export async function proposePerson(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  place: ProposedPlace,
  given: Given,
): Promise<Proposed> {
  if (!known) return { kind: "notFound" };
  if (runningAt(known, place.openingId)) return { kind: "running" };
  const until = { from: "2000-01-01", to: dayInTheNetherlands() };
  const { value, faults } = parseForm(
    z.object({
      package: choices(place.tasks, 1),
      capacityProfile: dayOrNull(until),
      ownWorkImpossible: choiceOrNull(["companyDoctor", "labourExpert"]),
      uwvOpinion: dayOrNull(until),
    }),
    given,
  );
  if (faults) return { kind: "faults", faults };
  if (!(await roomAt(tx, place.openingId))) return { kind: "full" };
  const attempt = newId();
  const { capacityProfile, ownWorkImpossible, uwvOpinion } = value;
  const basis = known.state.track === "track2";
  const said: SaidEvent[] = [
    { type: "attemptOpened", attempt, opening: place.openingId },
    { type: "tested", attempt, verdict: place.verdict, package: value.package },
    {
      type: "proposed",
      attempt,
      ...(basis && capacityProfile !== null && { capacityProfile }),
      ...(basis && ownWorkImpossible !== null && { ownWorkImpossible }),
      ...(basis && uwvOpinion !== null && { uwvOpinion }),
    },
  ];
  const outcome = await recordCaseEvents(tx, actor, known, versionIn(given), said);
  switch (outcome.kind) {
    case "recorded":
      return { kind: "proposed" };
    case "notFound":
      return outcome;
    case "between":
      return { kind: "faults", faults: [{ field: "", key: "transition:between" }] };
    case "refused":
      return {
        kind: "faults",
        faults: [
          {
            field: outcome.refused.code === "basis" ? "capacityProfile" : "",
            key: `transition:refusal.${outcome.refused.code}`,
          },
        ],
      };
  }
}
