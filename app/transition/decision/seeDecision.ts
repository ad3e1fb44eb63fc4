import type { Money } from "@overstap/engine/transition/caseEvent.ts";
import { type Attempt, isPlaced, isRunning } from "@overstap/engine/transition/caseState.ts";
import type { Chance, WagePayer } from "@overstap/engine/transition/caseWords.ts";
import { addDays, daysBetween, type Day } from "@overstap/engine/transition/days.ts";
import { endOfWages } from "@overstap/engine/transition/clock.ts";
import { readMoney, type SchemeState, wagesPaidBy } from "@overstap/engine/transition/money.ts";
import { judgesOf } from "@overstap/engine/transition/parties.ts";
import { settlementOf } from "@overstap/engine/transition/settlement.ts";
import { decideFrom } from "@overstap/engine/transition/undoneSteps.ts";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { openingsNamed } from "../../people/openingsNamed.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { canSay, type Sayable } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { seeCase, seenAttempts } from "../see/seeCase.ts";
import { workingDays } from "../workingDays.ts";

/** What one voice said about how to go on, as the reader may know it. */
export type SeenJudgement = {
  voice: string;
  /** Null while they have not said. */
  result: "contract" | "extend" | "stop" | null;
  end: Day | null;
  on: Day | null;
  reason: string | null;
  words: string | null;
};

/** Everything on which it is decided how a placement goes on. */
export type SeenDecision = {
  attempt: string;
  place: { title: string; organisation: string } | null;
  start: Day;
  end: Day;
  /** From when it is time. */
  decideFrom: Day;
  isTime: boolean;
  /** Calendar days until the end; below zero once it is past. */
  daysLeft: number;
  judgements: SeenJudgement[];
  /** What the judgements come to, once all have; `differ`: nothing follows until it was talked over. */
  settled: { differ: boolean; result: "contract" | "extend" | "stop"; end: Day | null } | null;
  /** A placement is made longer once by judgements. */
  mayExtend: boolean;
  /** On track 2, and where the reader knows of it: what the labour expert found. */
  expert: "needed" | "suitable" | "unsuitable" | null;
  chance: Chance;
  money: Money | null;
  pays: { now: WagePayer | "none"; afterStop: WagePayer | "none" };
  /** Until when the present employer pays on track 2; null for whoever does not read the clock. */
  dutyUntil: Day | null;
  /** Schemes that lower the employer's cost or risk; null for whoever does not read the clock. */
  schemes: readonly SchemeState[] | null;
  /** Other places that are tried already. */
  others: number;
  /** In whose voice the reader may say it now. */
  can: Sayable[];
};

/**
 * What there is to decide about a placement, as the reader may know it; undefined where no placement runs
 * that they see. A care employer is told nothing of the clock, nor of schemes that would tell of it.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 */
export async function seeDecision(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  language: Language,
  attemptId?: string | null,
): Promise<SeenDecision | undefined> {
  if (!known || actor.role === "buddy") return undefined;
  const { state, on, candidacyId } = known;
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const kinds = relations.map(({ kind }) => kind);
  if (!may(actor, "read", { group: "agreement", relations: kinds })) return undefined;
  const attempt = seenAttempts(known, actor, relations).find(
    (one) => isPlaced(one) && (!attemptId || one.id === attemptId),
  );
  const text = attempt?.agreement;
  if (!attempt || !text) return undefined;
  const seen = await seeCase(tx, actor, known, language);
  const [named] = await openingsNamed(tx, actor, language, [attempt.opening]);
  const clock =
    may(actor, "read", { group: "clock", relations: kinds }) &&
    (actor.role !== "coordinator" || state.owner === actor.account);
  const from = decideFrom(text, workingDays);
  const settlement = settlementOf(state, attempt);
  const withoutIt = {
    ...state,
    attempts: state.attempts.map((one) =>
      one === attempt ? { ...one, ended: { reason: "terms" as const, on } } : one,
    ),
  };
  return {
    attempt: attempt.id,
    place: named ? { title: named.title, organisation: named.organisation } : null,
    start: text.start,
    end: text.end,
    decideFrom: from,
    isTime: on >= from,
    daysLeft: daysBetween(on, text.end),
    judgements: judgesOf(state).map((voice) => judgementOf(voice, attempt, seen?.events ?? [])),
    settled: settlement
      ? {
          differ: settlement.differ,
          result: settlement.counts.result,
          end: settlement.counts.end ?? null,
        }
      : null,
    mayExtend: !attempt.extended,
    expert: clock && state.track === "track2" ? expertOf(attempt) : null,
    chance: text.chance,
    money: text.money ?? null,
    pays: { now: wagesPaidBy(state, on), afterStop: wagesPaidBy(withoutIt, addDays(text.end, 1)) },
    dutyUntil: clock && state.track === "track2" ? (endOfWages(state.clock) ?? null) : null,
    schemes: clock ? readMoney(state, on).schemes : null,
    others: state.attempts.filter((one) => isRunning(one) && one !== attempt).length,
    can: canSay(known, actor, relations).filter(
      ({ type, attempt: of }) => type === "judged" && of === attempt.id,
    ),
  };
}

function expertOf({ suitable }: Attempt) {
  return suitable === undefined ? "needed" : suitable ? "suitable" : "unsuitable";
}

function judgementOf(
  voice: string,
  { judgements, opening }: Attempt,
  events: readonly {
    type: string;
    openingId: string | null;
    says: readonly { field: string; code: string }[];
    reason: string | null;
    words: string | null;
  }[],
): SeenJudgement {
  const said = judgements.find((one) => one.voice === voice);
  // What stands beside it, as far as the reader may know it; the latest comes first.
  const beside = events.find(
    (one) =>
      one.type === "judged" &&
      one.openingId === opening &&
      one.says.some(({ field, code }) => field === "voice" && code === voice),
  );
  return {
    voice,
    result: said?.result ?? null,
    end: said?.end ?? null,
    on: said?.at ?? null,
    reason: said ? (beside?.reason ?? null) : null,
    words: said ? (beside?.words ?? null) : null,
  };
}
