import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import type { ActorRelation } from "../../access/relations/myRelations.ts";
import { arrangers, type GuestVoice, guestVoices } from "./meetingWords.ts";

/** Relations by which the actor knows somebody at a place; all of them where it is about no place. */
function byPlace(
  { role }: Pick<Actor, "role">,
  relations: readonly ActorRelation[],
  openingId: string | null,
) {
  return role === "careEmployer" || role === "buddy"
    ? relations.filter((one) => one.openingId === openingId)
    : relations;
}

/** Whether the actor may call people together, and change or call off what was called. */
export function mayArrange(
  actor: Pick<Actor, "role" | "withheld">,
  relations: readonly ActorRelation[],
  openingId: string | null,
): boolean {
  const kinds = byPlace(actor, relations, openingId).map(({ kind }) => kind);
  return (
    (arrangers as readonly string[]).includes(actor.role) &&
    may(actor, "write", { group: "agreement", relations: kinds })
  );
}

/** For whom the actor comes to a meeting; undefined for who only reads of it. */
export function voiceOf(
  actor: Pick<Actor, "role" | "withheld">,
  relations: readonly ActorRelation[],
  openingId: string | null,
): GuestVoice | undefined {
  const kinds = byPlace(actor, relations, openingId).map(({ kind }) => kind);
  if (!may(actor, "write", { group: "agreement", relations: kinds })) return undefined;
  if (actor.role === "coordinator") return "coach";
  return guestVoices.find((voice) => voice === actor.role);
}
