import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { seenRows } from "../../seenRows.ts";
import type { Likeness } from "../alike/likeness.ts";
import type { PersonDraft } from "../rows/personDraft.ts";
import { poolPair, poolRow } from "../schema.ts";
import type { Decision } from "./decideRow.ts";
import { rowKey, rowOfKey } from "./rowKey.ts";
import { certainlyKnown, openCertain, stands } from "./undecided.ts";

/** What two people are laid side by side by. */
export type SideBySide = {
  firstName: string | null;
  lastName: string | null;
  birthDate: string | null;
  email: string | null;
  phone: string | null;
  town: string | null;
  /** What was told of what somebody wants and can arrange, by the names of the fields; what was not told is absent. */
  wishes: Readonly<Record<string, unknown>>;
};

/** Somebody whom a row may be the same as. */
export type AlikeOther = Likeness & {
  /** A candidacy, or `row:12`. */
  key: string;
  row?: number;
  person: SideBySide;
};

/** A row and whom it may be the same as, the surest first. */
export type AlikeRow = {
  row: number;
  person: SideBySide;
  others: AlikeOther[];
  decision: Decision | null;
  sameAs: string | null;
};

/**
 * The rows that may be somebody who is known, or the same as another row: those that nobody has decided
 * about first, the surest first.
 *
 * @param page from 1
 */
export async function listAlike(
  tx: Transaction,
  actor: Actor,
  importId: string,
  page: number,
  most: number,
): Promise<{ rows: AlikeRow[]; total: number }> {
  // From each row to its pairs, which their key finds: joined, the database may go round the other way.
  const surest = sql`lateral (
    select min(array_position(array['certain', 'likely', 'maybe'], pool_pair.sureness)) as sureness
    from pool_pair
    where pool_pair.import_id = pool_row.import_id and pool_pair.row = pool_row.row and ${stands}) surest`;
  const found = await tx
    .select({
      row: poolRow.row,
      draft: poolRow.draft,
      decision: poolRow.decision,
      sameAs: poolRow.sameAs,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(poolRow)
    .innerJoin(surest, sql`surest.sureness is not null`)
    .where(
      and(
        eq(poolRow.importId, importId),
        sql`(pool_row.state = 'right' or pool_row.left_out_why in ('known', 'sameRow'))`,
      ),
    )
    .orderBy(sql`(pool_row.decision is not null)`, sql`surest.sureness`, asc(poolRow.row))
    .limit(most)
    .offset((page - 1) * most);
  const rows = found.flatMap(({ draft, ...row }) => (draft ? [{ ...row, draft }] : []));
  const others = await othersOf(
    tx,
    actor,
    importId,
    rows.map(({ row }) => row),
  );
  return {
    total: found[0]?.total ?? 0,
    rows: rows.map(({ row, draft, decision, sameAs }) => ({
      row,
      decision,
      sameAs,
      person: ofDraft(draft),
      others: others.get(row) ?? [],
    })),
  };
}

/** How many rows are certainly somebody known, and not decided on: one decision may do for all of them. */
export async function countCertain(tx: Transaction, importId: string): Promise<number> {
  const [found] = await tx
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(poolRow)
    .innerJoin(certainlyKnown, openCertain)
    .where(eq(poolRow.importId, importId));
  return found?.count ?? 0;
}

async function othersOf(
  tx: Transaction,
  actor: Actor,
  importId: string,
  rows: readonly number[],
): Promise<ReadonlyMap<number, AlikeOther[]>> {
  if (rows.length === 0) return new Map();
  const pairs = await tx
    .select()
    .from(poolPair)
    .where(and(eq(poolPair.importId, importId), inArray(poolPair.row, [...rows]), stands))
    .orderBy(
      sql`array_position(array['certain', 'likely', 'maybe'], ${poolPair.sureness})`,
      asc(poolPair.other),
    );
  const people = new Map([
    ...(await knownOf(
      tx,
      actor,
      pairs.map(({ other }) => other).filter((key) => rowOfKey(key) === undefined),
    )),
    ...(await rowsOf(
      tx,
      importId,
      pairs.flatMap(({ other }) => rowOfKey(other) ?? []),
    )),
  ]);
  const found = new Map<number, AlikeOther[]>();
  for (const { row, other, sureness, why } of pairs) {
    const person = people.get(other);
    // Whoever the coach sees no longer is nobody here.
    if (!person) continue;
    const number = rowOfKey(other);
    const one = { key: other, sureness, why, person, ...(number !== undefined && { row: number }) };
    found.set(row, [...(found.get(row) ?? []), one]);
  }
  return found;
}

async function knownOf(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<[string, SideBySide][]> {
  const seen = await seenRows(tx, actor, [...new Set(ids)]);
  return seen.map(({ id, firstName, identity, town, wishes }) => [
    id,
    {
      firstName,
      lastName: identity?.lastName ?? null,
      birthDate: identity?.birthDate ?? null,
      email: identity?.email ?? null,
      phone: identity?.phone ?? null,
      town: town?.name ?? null,
      wishes: told({ ...wishes }),
    },
  ]);
}

async function rowsOf(
  tx: Transaction,
  importId: string,
  rows: readonly number[],
): Promise<[string, SideBySide][]> {
  if (rows.length === 0) return [];
  const found = await tx
    .select({ row: poolRow.row, draft: poolRow.draft })
    .from(poolRow)
    .where(and(eq(poolRow.importId, importId), inArray(poolRow.row, [...new Set(rows)])));
  return found
    .flatMap(({ row, draft }) => (draft ? [[rowKey(row), ofDraft(draft)] as const] : []))
    .map(([key, one]) => [key, one]);
}

function ofDraft(draft: PersonDraft): SideBySide {
  const { firstName, lastName, birthDate, email, phone, town } = draft;
  const { hours, startDay, ...wishes } = draft.wishes;
  const said = {
    hoursMin: hours?.min,
    hoursMax: hours?.max,
    ...wishes,
    availableFrom: startDay,
  };
  return {
    firstName,
    lastName,
    birthDate,
    email,
    phone,
    town: town?.town ?? null,
    wishes: told(said),
  };
}

/** Only what says something. */
function told(wishes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const says = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => says(value)));
}
