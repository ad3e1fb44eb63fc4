import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { relation } from "../access/relations/schema.ts";
import type { Role } from "../access/role.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { plainText } from "../platform/lists/plain.ts";
import { type PeopleQuery, sortGroups } from "./candidacyList.ts";
import { candidacyReference } from "./candidacyReference.ts";
import { fillPeople, type PeopleFixture } from "./fixture/peopleFixture.ts";
import {
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "./groups/schema.ts";
import { everybody, listCandidacies } from "./listCandidacies.ts";
import { candidacy, person } from "./schema.ts";
import { nameOf, type SeenCandidacy } from "./seenCandidacy.ts";

/**
 * Lists that hold many are paged by what they are put in order by, and searched where the words stand;
 * the same list asked for whole is looked through from one end to the other. Both must say the same.
 */

let store: TestDatabase;
let all: PeopleFixture;

const firstNames = ["Zoë", "Ömer", "jan", "Jan", "Łucja", "Anna", undefined];
const lastNames = ["de Vries", "Vries", "van den Berg", "Çelik", "Jansen", "O'Brien", undefined];
const towns = ["Sittard", "Geleen", "'s-Gravenvoeren", "Sint Jansteen", undefined];
const PEOPLE = 47;
/** A page must be filled to be taken the short way; so large a one never is. */
const WHOLE = 500;

const pick = <T>(from: readonly T[], number: number) => from[number % from.length];

beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const { coach, coordinator, sendingEmployer } = all.actors;
  const organisationId = coach.membership.organisation.id;
  const regionId = coordinator.membership.region!.id;
  await store.database.asOwner(async (tx) => {
    for (let number = 0; number < PEOPLE; number++) {
      const ids = { personId: newId(), candidacyId: newId() };
      const own = { candidacyId: ids.candidacyId, organisationId };
      await tx.insert(person).values({ id: ids.personId, organisationId });
      await tx.insert(candidacy).values({
        id: ids.candidacyId,
        personId: ids.personId,
        organisationId,
        homeRegionId: regionId,
      });
      const firstName = pick(firstNames, number);
      if (firstName) await tx.insert(candidacyFirstName).values({ ...own, firstName });
      const lastName = pick(lastNames, number * 3 + 1);
      if (lastName) await tx.insert(candidacyIdentity).values({ ...own, lastName });
      const town = pick(towns, number * 2);
      if (town) {
        const place = { town, municipality: town, lat: 51, lon: 5.8 };
        await tx.insert(candidacyTown).values({ ...own, ...place });
      }
      if (number % 4 !== 0) {
        const hours = number % 5 === 0 ? null : 8 + 4 * (number % 3);
        await tx
          .insert(candidacyWishes)
          .values({ ...own, hoursMin: hours && hours - (number % 2), hoursMax: hours });
      }
      const heldUntil = `2999-01-${String(1 + (number % 6)).padStart(2, "0")}`;
      await tx.insert(candidacyGround).values({
        ...own,
        ground: "consent",
        track: "mobility",
        opened: "2026-01-05",
        purpose: "werk",
        heldFrom: "2026-01-05",
        heldUntil,
      });
      const since = "2026-01-05";
      const held = { organisationId, candidacyId: ids.candidacyId, since };
      const kinds = [
        { kind: "shown", regionId },
        ...(number % 3 === 0 ? [] : [{ kind: "identified", regionId }]),
        ...(number % 2 === 0
          ? [{ kind: "employs", holderId: sendingEmployer.membership.organisation.id }]
          : []),
      ];
      await tx.insert(relation).values(kinds.map((one) => ({ id: newId(), ...held, ...one })));
    }
  });
});
afterAll(() => store.close());

function list(role: Role, change: Partial<PeopleQuery>, limit = WHOLE) {
  const actor = all.actors[role];
  return store.database.as("overstap_app", actorSettings(actor), (tx) =>
    listCandidacies(tx, actor, { ...everybody, ...change }, limit),
  );
}

const sorts = Object.keys(sortGroups) as (keyof typeof sortGroups)[];

describe.each(["coordinator", "sendingEmployer"] as const)("a long list of a %s", (role) => {
  test.each(sorts)("by %s is the same page by page as whole", async (sort) => {
    for (const direction of ["asc", "desc"] as const) {
      const whole = await list(role, { sort, direction });
      expect(whole.total).toBeGreaterThan(20);
      expect(whole.rows).toHaveLength(whole.total);
      for (const size of [4, 7]) {
        const paged: SeenCandidacy[] = [];
        for (let page = 1; paged.length < whole.total; page++) {
          const { rows, total } = await list(role, { sort, direction, page }, size);
          expect(total).toBe(whole.total);
          expect(rows.length).toBeGreaterThan(0);
          paged.push(...rows);
        }
        expect(paged.map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id));
      }
    }
  });

  test("searched, holds exactly those of whom the reader sees what was typed", async () => {
    const whole = await list(role, {});
    const typed = [
      "jan",
      "JAN",
      "celik",
      "vries",
      "jan j",
      "sittard",
      "'s-",
      "zoe ",
      "n",
      "%",
      "xx",
    ];
    const reference = candidacyReference(whole.rows.at(-1)!.id);
    for (const q of [...typed, reference, reference.toLowerCase()]) {
      const says = (text: string | undefined) =>
        text !== undefined && plainText(text).includes(plainText(q));
      const expected = whole.rows.filter(
        (one) => says(nameOf(one)) || says(one.town?.name) || one.reference === q.toUpperCase(),
      );
      const { rows, total } = await list(role, { q });
      expect([q, ...rows.map(({ id }) => id)]).toEqual([q, ...expected.map(({ id }) => id)]);
      expect(total).toBe(expected.length);
    }
  });
});
