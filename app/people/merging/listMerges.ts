import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { candidacyReference } from "../candidacyReference.ts";
import { ownedCandidacy } from "../corrections/ownedCandidacy.ts";
import { candidacyCorrection } from "../corrections/schema.ts";

/** A candidacy that went up in another, which can be taken apart again. */
export type ListedMerge = {
  id: string;
  /** The neutral reference of the one that is gone; its name may be somebody's who reads along. */
  reference: string;
  /** The name of the file when a list told that they are one. */
  fromList: string | null;
  /** Empty when none was given. */
  reason: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** The last day on which they can be taken apart, `YYYY-MM-DD`. */
  until: string;
};

const MOST = 20;
/** As long as somebody who was taken away is kept. Source: docs/people.md. */
const DAYS = 30;

/** What went up in a candidacy and can still be undone, the latest first; empty for whoever is not its coach. */
export async function listMerges(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<ListedMerge[]> {
  if (!(await ownedCandidacy(tx, actor, candidacyId))) return [];
  const { id, fromId, toId, kind, reason, undoneAt, recordedAt } = candidacyCorrection;
  const rows = await tx
    .select({ id, fromId, reason, at: recordedAt, moved: candidacyCorrection.moved })
    .from(candidacyCorrection)
    .where(
      and(
        eq(kind, "merged"),
        isNull(undoneAt),
        eq(toId, candidacyId),
        sql`${recordedAt} > now() - make_interval(days => ${DAYS}::int)`,
      ),
    )
    .orderBy(desc(recordedAt))
    .limit(MOST);
  return rows.map(({ fromId: gone, at, moved, ...row }) => ({
    ...row,
    fromList: moved?.fromList || null,
    reference: candidacyReference(gone),
    day: dayInTheNetherlands(at),
    until: dayInTheNetherlands(new Date(at.getTime() + DAYS * 86_400_000)),
  }));
}
