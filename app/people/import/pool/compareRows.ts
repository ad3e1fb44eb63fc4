import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import { mayReadSql } from "../../../access/relations/mayReadSql.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { insertMany } from "../../../platform/database/insertMany.ts";
import { candidacy } from "../../schema.ts";
import { candidacyFirstName, candidacyIdentity } from "../../groups/schema.ts";
import { type AlikePair, findAlike, type Identified } from "../alike/findAlike.ts";
import { poolImport, poolPair, poolRow } from "../schema.ts";
import type { PoolImport } from "./findImport.ts";
import { releaseRows } from "./releaseRows.ts";
import { rowKey, rowOfKey } from "./rowKey.ts";

/**
 * Looks which rows may be one person with another row or with somebody whom the coach sees, and notes it.
 *
 * @param only these rows, which were changed; all when left out
 */
export async function compareRows(
  tx: Transaction,
  actor: Actor,
  found: PoolImport,
  only?: ReadonlySet<number>,
): Promise<void> {
  const rows = await rightRows(tx, found.id);
  const known = await knownPeople(tx, actor);
  const asked = only ? rows.filter(({ row }) => only.has(row)) : rows;
  const others = only ? rows.filter(({ row }) => !only.has(row)) : [];
  const pairs = findAlike(asked.map(somebody), [...known, ...others.map(somebody)]);
  await forget(tx, found.id, only);
  if (only) await releaseRows(tx, found.id, [...only]);
  await insertMany(
    tx,
    poolPair,
    pairs.map((pair) => pairRow(found, pair)),
  );
  if (!only) {
    await tx
      .update(poolImport)
      .set({ comparedAt: sql`now()` })
      .where(eq(poolImport.id, found.id));
  }
}

type RightRow = { row: number } & Omit<Identified, "id">;

const somebody = ({ row, ...who }: RightRow): Identified => ({ id: rowKey(row), ...who });

function pairRow(found: PoolImport, { row, other, sureness, why }: AlikePair) {
  const { id: importId, organisationId } = found;
  return { importId, organisationId, row: rowOfKey(row)!, other, sureness, why };
}

async function rightRows(tx: Transaction, importId: string): Promise<RightRow[]> {
  const said = <T>(name: string) => sql<T>`${poolRow.draft} ->> ${sql.raw(`'${name}'`)}`;
  return tx
    .select({
      row: poolRow.row,
      firstName: said<string>("firstName"),
      lastName: said<string>("lastName"),
      birthDate: said<string | null>("birthDate"),
      email: said<string | null>("email"),
      phone: said<string | null>("phone"),
    })
    .from(poolRow)
    .where(and(eq(poolRow.importId, importId), eq(poolRow.state, "right")))
    .orderBy(asc(poolRow.row));
}

/** Everybody whom the coach may know by name: nobody learns here of anybody else. */
async function knownPeople(tx: Transaction, actor: Actor): Promise<Identified[]> {
  return tx
    .select({
      id: candidacy.id,
      firstName: sql<string>`coalesce(${candidacyFirstName.firstName}, '')`,
      lastName: candidacyIdentity.lastName,
      birthDate: candidacyIdentity.birthDate,
      email: candidacyIdentity.email,
      phone: candidacyIdentity.phone,
    })
    .from(candidacyIdentity)
    .innerJoin(candidacy, eq(candidacy.id, candidacyIdentity.candidacyId))
    .leftJoin(candidacyFirstName, eq(candidacyFirstName.candidacyId, candidacy.id))
    .where(mayReadSql(actor, "identity", candidacy.id))
    .orderBy(asc(candidacy.id));
}

/** The pairs of these rows, whichever of the two they are; all when left out. */
async function forget(
  tx: Transaction,
  importId: string,
  only?: ReadonlySet<number>,
): Promise<void> {
  const keys = only && [...only].map(rowKey);
  const theirs = only && or(inArray(poolPair.row, [...only]), inArray(poolPair.other, keys!));
  await tx.delete(poolPair).where(and(eq(poolPair.importId, importId), theirs));
}
