import { sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { recordChanges } from "../access/history/recordChanges.ts";
import type { NotedChange } from "../access/history/recordChange.ts";
import { regionsWorkedIn } from "../access/relations/regionsWorkedIn.ts";
import { region } from "../access/regions/schema.ts";
import { relation } from "../access/relations/schema.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { insertMany } from "../platform/database/insertMany.ts";
import { newId } from "../platform/ids.ts";
import { recordEvent } from "../platform/outbox/recordEvent.ts";
import { candidacyEvents } from "./candidacyEvents.ts";
import { mayState } from "./capacityRule.ts";
import {
  type NewGroupValues,
  type StoredGroup,
  storedGroups,
  tableOf,
} from "./groups/groupTables.ts";
import { candidacy, person } from "./schema.ts";
import type { candidacyOwnWords } from "./groups/schema.ts";

/** Somebody who is taken in: the ground is needed, all else may follow later. */
export type NewCandidacy = {
  /** One of the regions where the coach's organisation works. */
  homeRegionId: string;
  /** The name of the file, when a list told of them. */
  fromList?: string | undefined;
  ground: Omit<NewGroupValues["ground"], "opened"> & { opened?: string };
} & { [G in Exclude<StoredGroup, "ground">]?: NewGroupValues[G] | undefined };

/** What came of taking people in. */
export type FoundedCandidacies =
  /** The identifiers, in the order in which the people were given. */
  | { kind: "founded"; candidacyIds: string[] }
  /** Only a coach takes somebody in. */
  | { kind: "notAllowed" }
  /** The first one, by place from 0, whose home region is none of the coach's. */
  | { kind: "noRegion"; at: number };

const EVENT_LISTS = 1000;

/**
 * Takes people in, all or none, in the transaction of the caller: whoever does so is their coach. Each
 * group of fields gets its line of history; one event tells of up to a thousand people. Give many at
 * once: what the row policies ask is asked once a statement, not once a row.
 *
 * The values were read and found right before (`intake/steps`, or the import's own reading with the
 * same rules). Duplicates are the caller's to find.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function foundCandidacies(
  tx: Transaction,
  actor: Actor,
  people: readonly NewCandidacy[],
): Promise<FoundedCandidacies> {
  if (actor.role !== "coach") return { kind: "notAllowed" };
  const regions = new Set(await workedIn(tx, actor));
  const lost = people.findIndex(({ homeRegionId }) => !regions.has(homeRegionId));
  if (lost !== -1) return { kind: "noRegion", at: lost };
  const organisationId = actor.membership.organisation.id;
  const today = dayInTheNetherlands();
  const rows = people.map((one) => ({
    ...one,
    ground: { ...one.ground, opened: one.ground.opened ?? today },
    candidacyId: newId(),
    personId: newId(),
  }));
  await insertMany(
    tx,
    person,
    rows.map(({ personId }) => ({ id: personId, organisationId })),
  );
  await insertMany(
    tx,
    candidacy,
    rows.map(({ candidacyId, personId, homeRegionId }) => ({
      id: candidacyId,
      organisationId,
      personId,
      homeRegionId,
      version: 1,
    })),
  );
  await insertMany(
    tx,
    relation,
    rows.map(({ candidacyId }) => ({
      id: newId(),
      organisationId,
      kind: "assigned",
      candidacyId,
      accountId: actor.account,
      since: today,
    })),
  );
  for (const group of storedGroups) await insertGroup(tx, actor, organisationId, group, rows);
  await recordChanges(
    tx,
    actor,
    rows.flatMap((row) => storedGroups.flatMap((group) => created(row, group, organisationId))),
  );
  for (let from = 0; from < rows.length; from += EVENT_LISTS) {
    const candidacyIds = rows.slice(from, from + EVENT_LISTS).map((one) => one.candidacyId);
    await recordEvent(tx, {
      kind: candidacyEvents.founded,
      organisationId,
      facts: { candidacyIds },
    });
  }
  return { kind: "founded", candidacyIds: rows.map(({ candidacyId }) => candidacyId) };
}

type Row = NewCandidacy & { candidacyId: string };

async function insertGroup(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  group: StoredGroup,
  rows: readonly Row[],
): Promise<void> {
  const given = rows.flatMap((row) => {
    const values = row[group];
    return values ? [{ candidacyId: row.candidacyId, values }] : [];
  });
  if (given.length === 0) return;
  for (const { values } of given) {
    if (group !== "capacity") break;
    const said = values as NewGroupValues["capacity"];
    if (!mayState(actor.role, undefined, said)) throw new TypeError("no such capacity can be said");
  }
  await insertMany(
    tx,
    tableOf(group),
    given.map(({ candidacyId, values }) => {
      const row = { candidacyId, organisationId, ...standards[group], ...values };
      return row as unknown as typeof candidacyOwnWords.$inferInsert;
    }),
  );
}

/** What a table holds where nothing is said. */
const standards: Partial<Record<StoredGroup, object>> = {
  wishes: { talents: [], papers: [] },
  barriers: { childCare: false, transport: false, debts: false, shown: false },
};

/** The line of history of one group; none when it was not given. */
function created(row: Row, group: StoredGroup, organisationId: string): NotedChange[] {
  const id = row.candidacyId;
  const after = row[group];
  if (!after) return [];
  const what = { subject: group, subjectId: id, organisationId, candidacy: { id, group } };
  return [{ verb: "created", ...what, after, fromList: row.fromList }];
}

/** The ids of the regions where a coach may take somebody in. */
async function workedIn(tx: Transaction, actor: Actor): Promise<string[]> {
  const rows = await tx
    .select({ id: region.id })
    .from(region)
    .where(sql`${region.id} in ${regionsWorkedIn(actor)}`);
  return rows.map(({ id }) => id);
}
