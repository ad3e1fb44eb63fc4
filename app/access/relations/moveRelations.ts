import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { relation } from "./schema.ts";

/** What would go along, and why it cannot. */
export type MovableRelations =
  | { kind: "movable"; ids: string[] }
  /** Both are somebody's own, of two accounts: only one person may read what will be one candidacy. */
  | { kind: "twoAccounts" };

/**
 * Which relations to one candidacy are new to another of the same person: those that nobody holds
 * there in the same way and as long. One that ended there does not stand in the way of one that holds.
 * Whoever does it guides both, and goes on guiding the one that goes: else it could not be undone.
 */
export async function movableRelations(
  tx: Transaction,
  actor: Actor,
  from: string,
  to: string,
): Promise<MovableRelations> {
  const rows = await relationsOf(tx, from);
  const there = await relationsOf(tx, to);
  const holder = ({ kind, accountId, holderId, regionId, openingId }: Row) =>
    [kind, accountId ?? holderId ?? regionId, openingId].join("/");
  const lasts = (one: Row, other: Row) =>
    one.until === null || (other.until !== null && one.until >= other.until);
  const known = (row: Row) => there.some((one) => holder(one) === holder(row) && lasts(one, row));
  const actors = (row: Row) => row.kind === "assigned" && row.accountId === actor.account;
  const fresh = rows.filter((row) => !known(row) && !actors(row));
  const own = ({ kind }: Row) => kind === "own";
  const ofOther = (row: Row) => there.some((one) => own(one) && one.accountId !== row.accountId);
  if (fresh.some((row) => own(row) && ofOther(row))) return { kind: "twoAccounts" };
  return { kind: "movable", ids: fresh.map(({ id }) => id) };
}

type Row = Awaited<ReturnType<typeof relationsOf>>[number];

function relationsOf(tx: Transaction, candidacyId: string) {
  return tx
    .select({
      id: relation.id,
      kind: relation.kind,
      accountId: relation.accountId,
      holderId: relation.holderId,
      regionId: relation.regionId,
      openingId: relation.openingId,
      until: relation.until,
    })
    .from(relation)
    .where(eq(relation.candidacyId, candidacyId));
}

/** Lets these relations be to another candidacy, for whoever may put right both; the database's function looks. */
export async function moveRelations(
  tx: Transaction,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select move_relations(${sql.param([...ids])}::uuid[], ${from}::uuid, ${to}::uuid)`,
  );
}
