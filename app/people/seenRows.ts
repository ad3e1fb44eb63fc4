import { and, eq, or, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { about } from "../access/relations/about.ts";
import { mayReadSql } from "../access/relations/mayReadSql.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { candidacy } from "./schema.ts";
import {
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyOwnWords,
  candidacyTown,
  candidacyWishes,
} from "./groups/schema.ts";

/** What is selected of each group; grades are never among them (see `readCapacity.ts`). */
const groups = {
  firstName: candidacyFirstName.firstName,
  identity: {
    lastName: candidacyIdentity.lastName,
    birthDate: candidacyIdentity.birthDate,
    email: candidacyIdentity.email,
    phone: candidacyIdentity.phone,
  },
  ownWords: candidacyOwnWords.words,
  town: { name: candidacyTown.town, municipality: candidacyTown.municipality },
  wishes: {
    // Never null, so it comes first: by it a row that is there is told from none.
    talents: candidacyWishes.talents,
    modes: candidacyWishes.modes,
    maxMinutes: candidacyWishes.maxMinutes,
    hoursMin: candidacyWishes.hoursMin,
    hoursMax: candidacyWishes.hoursMax,
    slots: candidacyWishes.slots,
    speaking: candidacyWishes.speaking,
    reading: candidacyWishes.reading,
    affinity: candidacyWishes.affinity,
    needsLasting: candidacyWishes.needsLasting,
    papers: candidacyWishes.papers,
    availableFrom: candidacyWishes.availableFrom,
  },
  capacity: {
    list: candidacyCapacity.list,
    basis: candidacyCapacity.basis,
    sourceKind: candidacyCapacity.sourceKind,
    sourceBy: candidacyCapacity.sourceBy,
    sourceDay: candidacyCapacity.sourceDay,
  },
  ground: {
    ground: candidacyGround.ground,
    purpose: candidacyGround.purpose,
    heldFrom: candidacyGround.heldFrom,
    heldUntil: candidacyGround.heldUntil,
  },
};

/**
 * These candidacies with the groups of fields that the actor may read, in no order. A group that may
 * not be read is not joined.
 *
 * @param ids at most some hundreds
 */
export async function seenRows(tx: Transaction, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return about(tx, ids, () => select(tx, actor, [...ids]));
}

function select(tx: Transaction, actor: Actor, ids: string[]) {
  const may = (group: CandidacyGroup) => mayReadSql(actor, group, candidacy.id);
  return tx
    .select({
      id: candidacy.id,
      ...groups,
      track: candidacyGround.track,
      opened: candidacyGround.opened,
      homeRegion: { slug: region.slug, name: region.name },
    })
    .from(candidacy)
    .leftJoin(
      candidacyFirstName,
      and(eq(candidacyFirstName.candidacyId, candidacy.id), may("firstName")),
    )
    .leftJoin(
      candidacyIdentity,
      and(eq(candidacyIdentity.candidacyId, candidacy.id), may("identity")),
    )
    .leftJoin(
      candidacyOwnWords,
      and(eq(candidacyOwnWords.candidacyId, candidacy.id), may("ownWords")),
    )
    .leftJoin(candidacyTown, and(eq(candidacyTown.candidacyId, candidacy.id), may("town")))
    .leftJoin(candidacyWishes, and(eq(candidacyWishes.candidacyId, candidacy.id), may("wishes")))
    .leftJoin(
      candidacyCapacity,
      and(eq(candidacyCapacity.candidacyId, candidacy.id), may("capacity")),
    )
    .leftJoin(candidacyGround, and(eq(candidacyGround.candidacyId, candidacy.id), may("ground")))
    .leftJoin(region, and(eq(region.id, candidacy.homeRegionId), or(may("ground"), may("wishes"))))
    .where(sql`${candidacy.id} = any(${sql.param(ids)}::uuid[])`);
}

export type SeenRow = Awaited<ReturnType<typeof select>>[number];
