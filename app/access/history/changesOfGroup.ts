import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import type { Fields } from "./fields.ts";
import { change } from "./schema.ts";
import type { ChangeVerb } from "./recordChange.ts";

/** One change of a group of fields, as far as putting it right asks for. */
export type GroupChange = {
  id: string;
  verb: ChangeVerb;
  before: Fields | null;
  after: Fields | null;
  /** The moment as the database writes it, to the microsecond: what one transaction did has the same. */
  moment: string;
};

const MOST = 500;

/**
 * The changes of the fields of one group of a candidacy that the actor may read, the latest first, 500
 * at most.
 */
export function changesOfGroup(
  tx: Transaction,
  candidacyId: string,
  group: CandidacyGroup,
): Promise<GroupChange[]> {
  return tx
    .select({
      id: change.id,
      verb: change.verb,
      before: change.before,
      after: change.after,
      moment: sql<string>`${change.recordedAt}::text`,
    })
    .from(change)
    .where(
      and(
        eq(change.candidacyId, candidacyId),
        eq(change.fieldGroup, group),
        eq(change.subject, group),
      ),
    )
    .orderBy(desc(change.recordedAt), desc(change.id))
    .limit(MOST);
}

/**
 * What happened to a candidacy as a whole after a moment (as the database writes it), as far as the actor
 * may read it, the latest first.
 */
export function changesOfWhole(
  tx: Transaction,
  candidacyId: string,
  moment: string,
): Promise<Pick<GroupChange, "verb" | "after">[]> {
  return tx
    .select({ verb: change.verb, after: change.after })
    .from(change)
    .where(
      and(
        eq(change.candidacyId, candidacyId),
        eq(change.subjectId, candidacyId),
        eq(change.subject, "candidacy"),
        gt(change.recordedAt, sql`${moment}::timestamptz`),
      ),
    )
    .orderBy(desc(change.recordedAt), desc(change.id));
}

/**
 * Whether nothing of a candidacy, as far as the actor may read it, was noted after a moment, as the database
 * writes it.
 */
export async function unchangedSince(
  tx: Transaction,
  candidacyId: string,
  moment: string,
): Promise<boolean> {
  const later = await tx
    .select({ id: change.id })
    .from(change)
    .where(
      and(eq(change.candidacyId, candidacyId), gt(change.recordedAt, sql`${moment}::timestamptz`)),
    )
    .limit(1);
  return later.length === 0;
}

/** The identifiers of all changes of a candidacy that the actor may read. */
export async function changesOfCandidacy(tx: Transaction, candidacyId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: change.id })
    .from(change)
    .where(eq(change.candidacyId, candidacyId));
  return rows.map(({ id }) => id);
}

/**
 * Lets lines of history tell that two were put together, or something with somebody else, and no longer
 * what that wrote: where it is undone, what stood there may be somebody else's.
 */
export async function untellChanges(
  tx: Transaction,
  ids: readonly string[],
  candidacyId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select untell_changes(${sql.param([...ids])}::uuid[], ${candidacyId}::uuid)`,
  );
}

/**
 * Lets lines of history go with what they tell of to another candidacy, for whoever may put right
 * both; the database's function looks.
 */
export async function moveChanges(
  tx: Transaction,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select move_changes(${sql.param([...ids])}::uuid[], ${from}::uuid, ${to}::uuid)`,
  );
}
