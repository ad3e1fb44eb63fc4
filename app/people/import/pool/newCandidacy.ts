import type { NewCandidacy } from "../../foundCandidacies.ts";
import type { DraftWishes, PersonDraft } from "../rows/personDraft.ts";
import type { PoolImport } from "./findImport.ts";

/** Somebody of a pool as they are taken in: the pool's own ground, and what their row tells. */
export function newCandidacy(pool: PoolImport, draft: PersonDraft): NewCandidacy {
  const { ground, purpose, heldFrom, heldUntil } = pool;
  const { firstName, lastName, birthDate, email, phone, town } = draft;
  return {
    homeRegionId: pool.homeRegionId,
    fromList: pool.fileName ?? undefined,
    ground: { ground, purpose, heldFrom, heldUntil, track: draft.track ?? pool.track },
    firstName: { firstName },
    identity: { lastName, birthDate, email, phone },
    town: town ?? undefined,
    wishes: wishesOf(draft.wishes),
  };
}

/** Nothing where nothing was told, so that it is plain that it was not asked. */
function wishesOf({ hours, startDay, ...told }: DraftWishes): NewCandidacy["wishes"] {
  const said = Object.values({ hours, startDay, ...told }).some(
    (value) => value !== null && (!Array.isArray(value) || value.length > 0),
  );
  if (!said) return undefined;
  return {
    ...told,
    hoursMin: hours?.min ?? null,
    hoursMax: hours?.max ?? null,
    availableFrom: startDay,
  };
}
