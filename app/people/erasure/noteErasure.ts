import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { erasure, type KeptPart, type RemovedCounts } from "./schema.ts";

/** A line of the journal before it is written. */
export type ErasureLine = {
  /** Of the line that is carried out again after a restore; a new one when left out. */
  id?: string;
  candidacyIds: readonly string[];
  accountIds: readonly string[];
  /** The organisation that holds them. */
  organisationId: string;
  why: "asked" | "term" | "removed";
  /** Whether only what a duty to keep does not need went. */
  partly: boolean;
  /** `YYYY-MM-DD` */
  askedOn?: string | null | undefined;
  receiptHash?: string | null | undefined;
  removed: RemovedCounts;
  /** When it happened; now when left out. */
  recordedAt?: Date;
};

/** What came of it: the line of the journal, how much went, and what stays. */
export type Erased = { id: string; removed: RemovedCounts; kept: KeptPart[] };

/** What tells that a line was added to the journal: `{ erasure }`. */
export const ERASED = "people.erased";

/** Adds a line to the journal, in the transaction that wipes; one that is there already stays. */
export async function noteErasure(tx: Transaction, line: ErasureLine): Promise<string> {
  const id = line.id ?? newId();
  await tx
    .insert(erasure)
    .values({
      ...line,
      id,
      candidacyIds: [...line.candidacyIds],
      accountIds: [...line.accountIds],
    })
    .onConflictDoNothing();
  await recordEvent(tx, {
    kind: ERASED,
    organisationId: line.organisationId,
    facts: { erasure: id },
  });
  return id;
}

/** Says in the journal what stays, and why. */
export async function keptWith(tx: Transaction, id: string, kept: KeptPart[]): Promise<void> {
  await tx.update(erasure).set({ kept }).where(eq(erasure.id, id));
}
