import type { CandidacyRecord, PersonRecord } from "../../../reference/demonstration/records.ts";
import type { Place } from "../../../reference/places/places.ts";
import type { candidacy, person } from "../../people/schema.ts";
import type {
  candidacyCapacity,
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyOwnWords,
  candidacyTown,
  candidacyWishes,
} from "../../people/groups/schema.ts";
import { demonstrationId } from "./demonstrationId.ts";
import { at } from "./workRows.ts";

/** The rows of one person and their candidacy, table by table. */
export type PersonRows = {
  person: typeof person.$inferInsert;
  candidacy: typeof candidacy.$inferInsert;
  ground: typeof candidacyGround.$inferInsert;
  firstName: typeof candidacyFirstName.$inferInsert;
  ownWords: typeof candidacyOwnWords.$inferInsert | undefined;
  identity: typeof candidacyIdentity.$inferInsert;
  town: typeof candidacyTown.$inferInsert;
  wishes: typeof candidacyWishes.$inferInsert;
  capacity: typeof candidacyCapacity.$inferInsert;
};

/**
 * @param organisation the record name of the organisation that entered the person
 */
export function personRows(
  who: PersonRecord,
  record: CandidacyRecord,
  place: Place,
  organisation: string,
): PersonRows {
  const owned = { organisationId: demonstrationId("organisation", organisation) };
  const of = { candidacyId: demonstrationId("candidacy", record.id), ...owned };
  const personId = demonstrationId("person", who.id);
  const { capacity, capacitySource, language } = record;
  return {
    person: { id: personId, ...owned },
    candidacy: {
      id: of.candidacyId,
      ...owned,
      personId,
      homeRegionId: demonstrationId("region", record.homeRegion),
    },
    ground: {
      ...of,
      ground: record.ground,
      track: record.track,
      opened: record.heldFrom,
      purpose: record.purpose,
      heldFrom: record.heldFrom,
      heldUntil: record.heldUntil,
    },
    firstName: { ...of, firstName: who.firstName },
    ownWords: who.ownWords ? { ...of, words: who.ownWords } : undefined,
    identity: {
      ...of,
      lastName: who.lastName,
      birthDate: who.birthDate,
      email: who.email,
      phone: who.phone,
    },
    town: { ...of, ...at(place) },
    wishes: {
      ...of,
      modes: [...record.travel.modes],
      maxMinutes: record.travel.maxMinutes,
      hoursMin: record.hours.min,
      hoursMax: record.hours.max,
      slots: [...record.slots],
      speaking: language.speaking,
      reading: language.reading,
      affinity: record.affinity,
      needsLasting: record.needsLasting,
      talents: [...(record.talents ?? [])],
      papers: [...(record.papers ?? [])],
      availableFrom: record.from,
    },
    capacity: {
      ...of,
      list: capacity.list,
      basis: capacity.basis,
      grades: capacity.grades as Record<string, number | string[]>,
      sourceKind: capacitySource.kind,
      sourceBy: capacitySource.by,
      sourceDay: capacitySource.date,
    },
  };
}
