import type { Actor } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { myRelations } from "../access/relations/myRelations.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Language } from "../platform/texts/texts.ts";
import { type NamedOpening, openingsNamed } from "./openingsNamed.ts";

/** A place that one of the actor's relations to somebody names, with the tasks chosen for them. */
export type PlaceOfPerson = {
  kind: "proposed" | "placed";
  opening: Omit<NamedOpening, "tasks">;
  /** The tasks of the package; what was left out, and why, is nobody's business here. */
  tasks: NamedOpening["tasks"];
};

/**
 * The places that the actor knows somebody for: put forward to the actor's organisation, or placed
 * beside the actor. Empty for whoever may not read the tasks of a package.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readPlaces(
  tx: Transaction,
  actor: Actor,
  language: Language,
  candidacyId: string,
): Promise<PlaceOfPerson[]> {
  const held = await myRelations(tx, actor, {
    candidacyIds: [candidacyId],
    kinds: ["proposed", "placed"],
  });
  const readable = held.filter(({ kind }) =>
    may(actor, "read", { group: "packageTasks", relations: [kind] }),
  );
  const ids = readable.flatMap(({ openingId }) => openingId ?? []);
  const openings = await openingsNamed(tx, actor, language, ids);
  return readable.flatMap(({ kind, openingId, packageTasks }) => {
    const opening = openings.find(({ id }) => id === openingId);
    if (!opening) return [];
    const { tasks, ...named } = opening;
    return [
      {
        kind: kind as PlaceOfPerson["kind"],
        opening: named,
        tasks: tasks
          .filter(({ id }) => packageTasks?.includes(id))
          .map(({ id, name, icon }) => ({ id, name, icon })),
      },
    ];
  });
}
