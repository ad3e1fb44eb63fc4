import type { Attempt } from "@overstap/engine/transition/caseState.ts";
import type { StepName } from "@overstap/engine/transition/steps.ts";
import { undoneSteps } from "@overstap/engine/transition/undoneSteps.ts";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { openingsNamed } from "../../people/openingsNamed.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { KnownCase } from "../knownCase.ts";
import { workingDays } from "../workingDays.ts";

/**
 * How a proposal stands for the care organisation: not answered yet, their turn again, somebody else's
 * turn. What they said no to is over, and the person is not theirs to see any more.
 */
export const standings = ["nieuw", "aan-jou", "wacht"] as const;
export type Standing = (typeof standings)[number];

/** Somebody who was put forward for a place of the actor's organisation. */
export type ListedProposal = {
  person: SeenCandidacy;
  openingId: string;
  /** Null where the place itself cannot be read any more. */
  place: { title: string; town: string } | null;
  tasks: readonly string[];
  attempt: string;
  /** How many events there are: what an answer was given to. */
  version: number;
  proposedOn: string;
  step: StepName | null;
  who: string | null;
  due: string | null;
  late: boolean;
  standing: Standing;
};

/** More proposals than an organisation handles. */
const MOST = 500;

/** The people put forward to the actor's organisation whose attempt still runs: candidacy and opening. */
export async function proposedToMe(tx: Transaction, actor: Actor): Promise<Map<string, string[]>> {
  const held = new Map<string, string[]>();
  if (actor.role !== "careEmployer") return held;
  for (const one of (await myRelations(tx, actor, { kinds: ["proposed"] })).slice(0, MOST)) {
    if (one.openingId === null) continue;
    held.set(one.candidacyId, [...(held.get(one.candidacyId) ?? []), one.openingId]);
  }
  return held;
}

/**
 * The proposals to the actor's organisation, across its places: what waits longest for their answer first.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole cases of `proposedToMe`, as the role that weighs read them
 */
export async function listProposals(
  tx: Transaction,
  actor: Actor,
  language: Language,
  held: ReadonlyMap<string, readonly string[]>,
  known: ReadonlyMap<string, KnownCase>,
): Promise<ListedProposal[]> {
  if (!may(actor, "read", { group: "agreement", relations: ["proposed"] })) return [];
  const people = await readCandidacies(tx, actor, [...held.keys()]);
  const named = await openingsNamed(tx, actor, language, [...new Set([...held.values()].flat())]);
  const places = new Map(named.map((one) => [one.id, one]));
  const rows = [...held].flatMap(([id, openings]) => {
    const person = people.get(id);
    const one = known.get(id);
    if (!person || !one) return [];
    return one.state.attempts
      .filter(({ opening, ended }) => ended === undefined && openings.includes(opening))
      .flatMap((attempt) => listed(one, attempt, person, places.get(attempt.opening)) ?? []);
  });
  const rank = ({ standing }: ListedProposal) => standings.indexOf(standing);
  const due = (row: ListedProposal) => row.due ?? "9999";
  return rows.toSorted((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : 1));
}

function listed(
  { state, on, version, events }: KnownCase,
  attempt: Attempt,
  person: SeenCandidacy,
  place: Awaited<ReturnType<typeof openingsNamed>>[number] | undefined,
): ListedProposal | undefined {
  const proposedOn = attempt.done.proposed;
  if (proposedOn === undefined) return undefined;
  const [next] = undoneSteps(state, attempt, workingDays).toSorted((a, b) =>
    a.due < b.due ? -1 : 1,
  );
  const mine = next?.who === "careEmployer" || next?.who === "both";
  const tested = events.findLast(
    ({ type, attemptId }) => type === "tested" && attemptId === attempt.id,
  )?.body as { package?: readonly string[] } | undefined;
  const put = new Set(tested?.package ?? []);
  return {
    person,
    openingId: attempt.opening,
    place: place ? { title: place.title, town: place.town } : null,
    // What was put forward and nothing else: what was left out is not theirs to know.
    tasks: place?.tasks.filter(({ id }) => put.has(id)).map(({ name }) => name) ?? [],
    attempt: attempt.id,
    version,
    proposedOn,
    step: next?.step ?? null,
    who: next?.who ?? null,
    due: next?.due ?? null,
    late: next !== undefined && next.due < on,
    standing: attempt.done.talked === undefined ? "nieuw" : mine ? "aan-jou" : "wacht",
  };
}
