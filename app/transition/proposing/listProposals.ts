import type { Attempt } from "@overstap/engine/transition/caseState.ts";
import type { StepName } from "@overstap/engine/transition/steps.ts";
import { undoneSteps } from "@overstap/engine/transition/undoneSteps.ts";
import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { type ActorRelation, myRelations } from "../../access/relations/myRelations.ts";
import { openingsNamed } from "../../people/openingsNamed.ts";
import { readCandidacies } from "../../people/readCandidacies.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { KnownCase } from "../knownCase.ts";
import { workingDays } from "../workingDays.ts";

/**
 * How a proposal stands for the care organisation: not answered yet; their turn again, until they decided;
 * somebody else's turn. What they said no to is over, and the person is not theirs to see any more.
 */
export const standings = ["nieuw", "aan-jou", "wacht"] as const;
export type Standing = (typeof standings)[number];

/** An attempt at a place of the actor's organisation that runs: where it stands, and nothing of the person. */
export type RunningProposal = {
  candidacyId: string;
  openingId: string;
  attempt: string;
  proposedOn: string;
  standing: Standing;
};

/** Somebody who was put forward for a place of the actor's organisation. */
export type ListedProposal = RunningProposal & {
  person: SeenCandidacy;
  /** Null where the place itself cannot be read any more. */
  place: { title: string; town: string } | null;
  tasks: readonly string[];
  /** How many events there are: what an answer was given to. */
  version: number;
  step: StepName | null;
  who: string | null;
  due: string | null;
  late: boolean;
};

/** For which places of the actor's organisation somebody is put forward now. */
export async function proposedToMe(tx: Transaction, actor: Actor): Promise<ActorRelation[]> {
  if (actor.role !== "careEmployer") return [];
  if (!may(actor, "read", { group: "agreement", relations: ["proposed"] })) return [];
  return myRelations(tx, actor, { kinds: ["proposed"] });
}

/**
 * How these proposals stand: what waits for an answer first, and of each kind what waits longest.
 *
 * @param tx a transaction of the role that weighs
 * @param held what `proposedToMe` gave: nobody else is looked at
 */
export async function runningProposals(
  tx: Transaction,
  held: readonly ActorRelation[],
): Promise<RunningProposal[]> {
  const { rows } = await tx.execute<{
    candidacy_id: string;
    opening_id: string;
    attempt_id: string;
    proposed_on: string;
    talked: boolean;
    decided: boolean;
  }>(sql`
    select e.candidacy_id, e.opening_id, e.attempt_id, max(e.at) filter (where e.type = 'proposed')::text as proposed_on,
      bool_or(e.type = 'talked') as talked,
      bool_or(e.type = 'agreed' or (e.type = 'decided' and e.body->>'voice' = 'careEmployer')) as decided
    from unnest(${sql.param(held.map((one) => one.candidacyId))}::uuid[],
      ${sql.param(held.map((one) => one.openingId))}::uuid[]) as held(candidacy_id, opening_id)
    join case_event e on e.candidacy_id = held.candidacy_id and e.opening_id = held.opening_id
    group by 1, 2, 3
    having bool_or(e.type = 'proposed') and not bool_or(e.type = 'withdrawn' or coalesce('no' in (e.body->>'outcome', e.body->>'answer'), false))
    order by 4, 3`);
  const all = rows.map((row): RunningProposal => ({
    candidacyId: row.candidacy_id,
    openingId: row.opening_id,
    attempt: row.attempt_id,
    proposedOn: row.proposed_on,
    standing: !row.talked ? "nieuw" : row.decided ? "wacht" : "aan-jou",
  }));
  return standings.flatMap((one) => all.filter(({ standing }) => standing === one));
}

/**
 * Some of these proposals with who was put forward, as the actor may see them.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole cases of them, as the role that weighs read them
 */
export async function seeProposals(
  tx: Transaction,
  actor: Actor,
  language: Language,
  running: readonly RunningProposal[],
  known: ReadonlyMap<string, KnownCase>,
): Promise<ListedProposal[]> {
  const ids = [...new Set(running.map(({ candidacyId }) => candidacyId))];
  const people = await readCandidacies(tx, actor, ids);
  const openings = [...new Set(running.map(({ openingId }) => openingId))];
  const named = await openingsNamed(tx, actor, language, openings);
  const places = new Map(named.map((one) => [one.id, one]));
  return running.flatMap((row) => {
    const person = people.get(row.candidacyId);
    const one = known.get(row.candidacyId);
    const attempt = one?.state.attempts.find(({ id }) => id === row.attempt);
    if (!person || !one || !attempt || attempt.ended !== undefined) return [];
    return [listed(row, one, attempt, person, places.get(row.openingId))];
  });
}

function listed(
  row: RunningProposal,
  { state, on, version, events }: KnownCase,
  attempt: Attempt,
  person: SeenCandidacy,
  place: Awaited<ReturnType<typeof openingsNamed>>[number] | undefined,
): ListedProposal {
  const [next] = undoneSteps(state, attempt, workingDays).toSorted((a, b) =>
    a.due < b.due ? -1 : 1,
  );
  const tested = events.findLast(
    ({ type, attemptId }) => type === "tested" && attemptId === attempt.id,
  )?.body as { package?: readonly string[] } | undefined;
  const put = new Set(tested?.package ?? []);
  return {
    ...row,
    person,
    place: place ? { title: place.title, town: place.town } : null,
    // What was put forward and nothing else: what was left out is not theirs to know.
    tasks: place?.tasks.filter(({ id }) => put.has(id)).map(({ name }) => name) ?? [],
    version,
    step: next?.step ?? null,
    who: next?.who ?? null,
    due: next?.due ?? null,
    late: next !== undefined && next.due < on,
  };
}
