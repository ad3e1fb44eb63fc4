import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import type { Language } from "../platform/texts/texts.ts";
import { type NamedOpening, openingsNamed } from "./openingsNamed.ts";
import { placementsOf } from "./placementsOf.ts";

/** A place that somebody is put forward for or works at, with the tasks chosen for them. */
export type PlaceOfPerson = {
  kind: "proposed" | "placed";
  /** `YYYY-MM-DD` */
  since: string;
  opening: Omit<NamedOpening, "tasks">;
  /** The tasks of the package; what was left out, and why, is nobody's business here. */
  tasks: NamedOpening["tasks"];
};

/**
 * The places that the actor knows somebody for (`placementsOf`), as far as the actor sees the place
 * itself. Empty for whoever may not read the tasks of a package.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readPlaces(
  tx: Transaction,
  actor: Actor,
  language: Language,
  candidacyId: string,
): Promise<PlaceOfPerson[]> {
  if (!isId(candidacyId)) return [];
  const placements = await placementsOf(tx, actor, [candidacyId]);
  const ids = placements.map(({ openingId }) => openingId);
  const openings = await openingsNamed(tx, actor, language, ids);
  return placements.flatMap(({ kind, since, openingId, packageTasks }) => {
    const opening = openings.find(({ id }) => id === openingId);
    if (!opening) return [];
    const { tasks, ...named } = opening;
    return [
      {
        kind,
        since,
        opening: named,
        tasks: tasks
          .filter(({ id }) => packageTasks.includes(id))
          .map(({ id, name, icon }) => ({ id, name, icon })),
      },
    ];
  });
}
