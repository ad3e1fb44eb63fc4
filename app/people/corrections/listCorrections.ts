import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { candidacyCorrection } from "./schema.ts";
import type { SeenCandidacy } from "../seenCandidacy.ts";

/** Groups of fields that were put with the right person, which can be undone. */
export type ListedCorrection = {
  id: string;
  groups: string[];
  /** Whether they left this person (or came to them). */
  left: boolean;
  other: Pick<SeenCandidacy, "id" | "firstName" | "identity" | "reference">;
  reason: string;
  /** `YYYY-MM-DD` */
  day: string;
};

const MOST = 20;

/** What of somebody was put with somebody else or came from them, and not undone, the latest first. */
export async function listCorrections(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<ListedCorrection[]> {
  const { fromId, toId, kind, undoneAt, recordedAt } = candidacyCorrection;
  const rows = await tx
    .select({
      id: candidacyCorrection.id,
      groups: candidacyCorrection.groups,
      fromId,
      toId,
      reason: candidacyCorrection.reason,
      at: recordedAt,
    })
    .from(candidacyCorrection)
    .where(
      and(eq(kind, "moved"), isNull(undoneAt), or(eq(fromId, candidacyId), eq(toId, candidacyId))),
    )
    .orderBy(desc(recordedAt))
    .limit(MOST);
  const listed: ListedCorrection[] = [];
  for (const row of rows) {
    const left = row.fromId === candidacyId;
    const seen = await readCandidacy(tx, actor, left ? row.toId : row.fromId);
    if (!seen) continue;
    const { id, firstName, identity, reference } = seen;
    listed.push({
      id: row.id,
      groups: row.groups,
      left,
      other: { id, firstName, identity, reference },
      reason: row.reason,
      day: dayInTheNetherlands(row.at),
    });
  }
  return listed;
}
