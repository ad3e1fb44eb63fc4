import type { Attempt } from "@overstap/engine/transition/caseState.ts";
import { furthestAttempt } from "@overstap/engine/transition/phaseOf.ts";
import { attemptStanding, caseStanding } from "@overstap/engine/transition/phaseOf.ts";
import type { Phase } from "@overstap/engine/transition/steps.ts";
import { type Warning, warningsOf } from "@overstap/engine/transition/warnings.ts";
import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { may } from "../../access/policy/may.ts";
import { about } from "../../access/relations/about.ts";
import { type ActorRelation, myRelations } from "../../access/relations/myRelations.ts";
import type { Role } from "../../access/role.ts";
import { account } from "../../access/signIn/schema.ts";
import { type NamedOpening, openingsNamed } from "../../people/openingsNamed.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { KnownCase } from "../knownCase.ts";
import { canSay, type Sayable } from "../canSay.ts";
import { caseEvent } from "../schema.ts";
import { workingDays } from "../workingDays.ts";
import { attemptStones, type StepStone } from "./attemptStones.ts";
import { type SeenAgreement, seenAgreement } from "./seenAgreement.ts";
import { type SeenEvent, seenEvent } from "./seenEvent.ts";
import { type SeenTurn, seenTurn } from "./seenTurn.ts";

/** One try with one opening, as a reader sees it. */
export type SeenAttempt = {
  id: string;
  openingId: string;
  /** Null where the reader may not read the place itself any more. */
  place: Omit<NamedOpening, "tasks"> | null;
  phase: Phase;
  stones: StepStone[];
  ended: boolean;
  agreement: SeenAgreement | null;
};

/** A case as one reader sees it. */
export type SeenCase = {
  candidacyId: string;
  /** How many events there are; what a form was filled from. */
  version: number;
  phase: Phase;
  turn: SeenTurn | null;
  warnings: readonly Warning[];
  /** The furthest first; those that ended last. */
  attempts: SeenAttempt[];
  /** The latest first. */
  events: SeenEvent[];
  can: readonly Sayable[];
  owner: { name: string; email: string } | null;
  ownsIt: boolean;
  /** Whether something that is stored breaks a rule of today. */
  broken: boolean;
};

const wholeReaders: readonly Role[] = ["candidate", "coach", "labourExpert", "coordinator"];

const employers: readonly Role[] = ["careEmployer", "sendingEmployer"];

/** Which attempts a reader sees: of a place only who knows the person by that place, of a signature who signs. */
export function seenAttempts(
  { state }: KnownCase,
  { role }: Pick<Actor, "role">,
  relations: readonly ActorRelation[],
): readonly Attempt[] {
  if (wholeReaders.includes(role)) return state.attempts;
  if (role === "sendingEmployer") return state.attempts.filter((one) => one.agreement);
  const held = new Set(relations.map(({ openingId }) => openingId));
  const placed = role === "buddy";
  return state.attempts.filter(
    (one) => held.has(one.opening) && (!placed || one.startedOn !== undefined),
  );
}

/**
 * A case as the actor may see it; undefined when there is none, and for whoever may read neither what is
 * agreed nor the clock.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 */
export async function seeCase(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  language: Language,
): Promise<SeenCase | undefined> {
  if (!known) return undefined;
  const { candidacyId, state, on, version } = known;
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const kinds = relations.map(({ kind }) => kind);
  if (!may(actor, "read", { group: "agreement", relations: kinds })) return undefined;
  const whole = wholeReaders.includes(actor.role);
  const attempts = seenAttempts(known, actor, relations);
  const furthest = furthestAttempt(state, workingDays)?.id;
  const rank = ({ id, ended }: Attempt) => (id === furthest ? 0 : ended === undefined ? 1 : 2);
  const named = new Map(
    (
      await openingsNamed(
        tx,
        actor,
        language,
        attempts.map(({ opening }) => opening),
      )
    ).map((one) => [one.id, one]),
  );
  return {
    candidacyId,
    version,
    phase: caseStanding(state, workingDays).phase,
    turn: await seenTurn(tx, actor, known, attempts, whole),
    warnings: whole ? warningsOf(state, on, workingDays) : [],
    attempts: attempts
      .toSorted((a, b) => rank(a) - rank(b) || (a.openedOn < b.openedOn ? 1 : -1))
      .map((one) => seenAttempt(known, one, named.get(one.opening), actor)),
    events: await seenEvents(tx, actor, known),
    can: canSay(known, actor, relations),
    owner: await ownerOf(tx, known),
    ownsIt: state.owner === actor.account,
    broken: known.broken.length > 0,
  };
}

function seenAttempt(
  known: KnownCase,
  attempt: Attempt,
  named: NamedOpening | undefined,
  { role }: Pick<Actor, "role">,
): SeenAttempt {
  const { tasks = [], ...place } = named ?? {};
  const stones = attemptStones(known, attempt);
  // Who works beside somebody comes in when the work begins.
  const begins = role === "buddy" ? stones.findIndex(({ step }) => step === "started") : 0;
  return {
    id: attempt.id,
    openingId: attempt.opening,
    place: named ? (place as SeenAttempt["place"]) : null,
    phase: attemptStanding(known.state, attempt, workingDays).phase,
    stones: stones.slice(Math.max(0, begins)),
    ended: attempt.ended !== undefined,
    agreement: seenAgreement(known.state, attempt, tasks),
  };
}

/** The events that the database lets the actor see, each as they may see it. */
async function seenEvents(tx: Transaction, actor: Actor, known: KnownCase): Promise<SeenEvent[]> {
  const rows = await about(tx, [known.candidacyId], () =>
    tx
      .select({
        id: caseEvent.id,
        candidacyId: caseEvent.candidacyId,
        // Reading it is looking at what is agreed.
        type: caseEvent.type,
        by: account.name,
        organisation: organisation.name,
        organisationId: caseEvent.organisationId,
      })
      .from(caseEvent)
      .leftJoin(account, eq(account.id, caseEvent.accountId))
      .leftJoin(organisation, eq(organisation.id, caseEvent.organisationId))
      .where(eq(caseEvent.candidacyId, known.candidacyId)),
  );
  const beside = new Map(rows.map((row) => [row.id, row]));
  const mine = actor.membership.organisation.id;
  return known.events.toReversed().flatMap((stored) => {
    const row = beside.get(stored.id);
    if (!row) return [];
    // What an employer's own people said is theirs to read; of all others what they said themselves.
    const own = employers.includes(actor.role)
      ? row.organisationId === mine
      : stored.accountId === actor.account;
    return [seenEvent(known, stored, { by: row.by, organisation: row.organisation, own }, actor)];
  });
}

async function ownerOf(tx: Transaction, { state }: KnownCase) {
  const [row] = await tx
    .select({ name: account.name, email: account.email })
    .from(account)
    .where(eq(account.id, state.owner));
  return row ?? null;
}
