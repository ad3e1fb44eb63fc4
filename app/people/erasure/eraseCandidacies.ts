import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { countDeparted } from "../retention/countDeparted.ts";
import { eraseAccounts, goingAccounts } from "./eraseAccounts.ts";
import { eraseLoose } from "./eraseLoose.ts";
import { flagWords } from "./flagWords.ts";
import { erasure, type KeptPart, type RemovedCounts } from "./schema.ts";
import { tracesOf } from "./tracesOf.ts";
import { withMerged } from "./withMerged.ts";

/** Who goes, and why. */
export type ToErase = {
  candidacyIds: readonly string[];
  /** The organisation that holds them. */
  organisationId: string;
  why: "asked" | "term" | "removed";
  /** `YYYY-MM-DD` */
  askedOn?: string | undefined;
  receiptHash?: string | undefined;
};

/** What came of it: the line of the journal, how much went, and what stays. */
export type Erased = { id: string; removed: RemovedCounts; kept: KeptPart[] };

/**
 * Takes out for good all that is held of somebody: what stands in the tables of every room, files, mail,
 * drafts, rows of lists, and the account when it serves nothing else. Counts are written first. What
 * somebody else wrote and may name them is flagged for a person to look at. The journal keeps identifiers
 * that point to nothing, so that a backup that is put back does not bring them back.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function eraseCandidacies(tx: Transaction, asked: ToErase): Promise<Erased> {
  const { organisationId, why, askedOn, receiptHash } = asked;
  const ids = await withMerged(tx, asked.candidacyIds);
  const traces = await tracesOf(tx, ids);
  const accounts = await goingAccounts(tx, traces.accountIds, ids);
  await countDeparted(tx, ids);
  const removed: Record<string, number> = {
    ...traces.counts,
    ...(await eraseLoose(tx, ids, traces, accounts.going)),
  };
  for (const id of ids) await tx.execute(sql`select wipe_candidacy(${id})`);
  await eraseAccounts(tx, accounts.going);
  if (accounts.going.length > 0) removed["accounts"] = accounts.going.length;
  const id = newId();
  await tx.insert(erasure).values({
    id,
    organisationId,
    candidacyIds: ids,
    accountIds: accounts.going,
    why,
    askedOn,
    receiptHash,
    removed,
  });
  const flags = await flagWords(tx, id, traces);
  const kept: KeptPart[] = [
    ...(accounts.staying.length > 0 ? [{ what: "work" as const }] : []),
    ...(flags > 0 ? [{ what: "words" as const }] : []),
    { what: "audit" },
  ];
  await tx.update(erasure).set({ kept }).where(eq(erasure.id, id));
  return { id, removed, kept };
}
