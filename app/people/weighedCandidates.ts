import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { candidacy } from "./schema.ts";
import { candidacyCapacity, candidacyTown, candidacyWishes } from "./groups/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/** What must have been asked before anybody can be weighed. */
const asked = [
  candidacyWishes.modes,
  candidacyWishes.maxMinutes,
  candidacyWishes.hoursMin,
  candidacyWishes.hoursMax,
  candidacyWishes.slots,
  candidacyWishes.speaking,
  candidacyWishes.reading,
  candidacyWishes.affinity,
  candidacyWishes.needsLasting,
];

/**
 * The candidacies with these ids as candidates of a region file, in order of id. Only those whose town
 * and wishes are known whole, and who were not taken away. Without a capacity all of it is unknown, so that there is much to ask; a
 * capacity in an older list waits until it is mapped, because its items have other meanings.
 *
 * @param tx of the role that weighs
 */
export async function weighedCandidates(
  tx: Transaction,
  ids: readonly string[],
): Promise<object[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ wishes: candidacyWishes, town: candidacyTown, capacity: candidacyCapacity })
    .from(candidacyWishes)
    .innerJoin(candidacy, eq(candidacy.id, candidacyWishes.candidacyId))
    .innerJoin(candidacyTown, eq(candidacyTown.candidacyId, candidacyWishes.candidacyId))
    .leftJoin(candidacyCapacity, eq(candidacyCapacity.candidacyId, candidacyWishes.candidacyId))
    .where(
      and(
        inArray(candidacyWishes.candidacyId, [...ids]),
        ...asked.map((column) => isNotNull(column)),
        or(isNull(candidacyCapacity.list), eq(candidacyCapacity.list, fmlCurrent.list)),
      ),
    )
    .orderBy(asc(candidacyWishes.candidacyId));
  return rows.map(({ wishes, town, capacity }) => ({
    id: wishes.candidacyId,
    at: { lat: town.lat, lon: town.lon },
    travel: { modes: wishes.modes, maxMinutes: wishes.maxMinutes },
    hours: { min: wishes.hoursMin, max: wishes.hoursMax },
    slots: wishes.slots,
    capacity: capacity
      ? { list: capacity.list, basis: capacity.basis, grades: capacity.grades }
      : { list: fmlCurrent.list, basis: "partial", grades: {} },
    language: { speaking: wishes.speaking, reading: wishes.reading },
    affinity: wishes.affinity,
    needsLasting: wishes.needsLasting,
    talents: wishes.talents,
    papers: wishes.papers,
    ...(wishes.availableFrom !== null && { from: wishes.availableFrom }),
  }));
}
