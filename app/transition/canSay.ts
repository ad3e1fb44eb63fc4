import { type SayableEvent, sayableEvents } from "@overstap/engine/transition/allowedEvents.ts";
import type { EventType } from "@overstap/engine/transition/caseEvent.ts";
import type { Actor } from "../access/actor.ts";
import type { ActorRelation } from "../access/relations/myRelations.ts";
import { contextAt, type KnownCase } from "./knownCase.ts";
import { isFormType } from "./forms/eventFields.ts";
import { openingsOf } from "./openingsOf.ts";
import { maySay } from "./recordCaseEvents.ts";

/** Something that a reader may record now. */
export type Sayable = SayableEvent;

/** Who knows a person by one place says everything of that place. */
const ofPlace = (role: string) => role === "careEmployer" || role === "buddy";

/**
 * What the actor may record in a case today: what the rules of the transition and the table of visibility
 * both allow, in the order of the table of events.
 */
export function canSay(
  known: KnownCase,
  actor: Pick<Actor, "role" | "account">,
  relations: readonly ActorRelation[],
): Sayable[] {
  const { state, on } = known;
  const parties = { ...known.parties, [actor.account]: actor.role };
  const context = contextAt(parties, known.coordinatorId);
  const openings = openingsOf(known);
  const running = state.attempts.filter(({ ended }) => ended === undefined);
  return sayableEvents(state, context, on, actor.account).flatMap((one): Sayable[] => {
    const placed =
      ofPlace(actor.role) && one.attempt === undefined && one.type === "feedback"
        ? running.map(({ id }) => ({ ...one, attempt: id }))
        : [one];
    return placed.filter(
      (said) =>
        isFormType(said.type) &&
        !hasSigned(known, said) &&
        maySay(actor, saidOf(said), relations, openings),
    );
  });
}

/** Whether it would be a second signature under one text: the first counts, so nobody is asked again. */
function hasSigned({ state }: KnownCase, { type, attempt: id, voice }: Sayable): boolean {
  if (type !== "signed") return false;
  const attempt = state.attempts.find((one) => one.id === id);
  const given: object = attempt?.amendment?.signatures ?? attempt?.signatures ?? {};
  return voice !== undefined && voice in given;
}

const saidOf = ({ type, attempt }: { type: EventType; attempt?: string }) => ({
  type,
  ...(attempt !== undefined && { attempt }),
});
