import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { countDeparted } from "../retention/countDeparted.ts";
import { eraseAccounts, goingAccounts } from "./eraseAccounts.ts";
import { eraseLoose } from "./eraseLoose.ts";
import { flagWords } from "./flagWords.ts";
import { type Erased, type ErasureLine, keptWith, noteErasure } from "./noteErasure.ts";
import type { KeptPart } from "./schema.ts";
import { tracesOf } from "./tracesOf.ts";
import { withMerged } from "./withMerged.ts";

/**
 * Takes out for good all that is held of somebody: what stands in the tables of every room, files, mail,
 * drafts, rows of lists, and the account when it serves nothing else. Counts are written first. What
 * somebody else wrote and may name them is flagged for a person to look at. The journal keeps identifiers
 * that point to nothing, so that a backup that is put back does not bring them back.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function eraseCandidacies(
  tx: Transaction,
  asked: Omit<ErasureLine, "accountIds" | "partly" | "removed">,
): Promise<Erased> {
  const ids = await withMerged(tx, asked.candidacyIds);
  const traces = await tracesOf(tx, ids);
  const accounts = await goingAccounts(tx, traces.accountIds, ids);
  // Who is wiped again after a restore was counted the first time.
  if (asked.id === undefined) await countDeparted(tx, ids);
  const removed: Record<string, number> = {
    ...traces.counts,
    ...(await eraseLoose(tx, ids, traces, accounts.going)),
  };
  for (const id of ids) await tx.execute(sql`select wipe_candidacy(${id})`);
  await eraseAccounts(tx, accounts.going);
  if (accounts.going.length > 0) removed["accounts"] = accounts.going.length;
  const line = { ...asked, candidacyIds: ids, accountIds: accounts.going, partly: false, removed };
  const id = await noteErasure(tx, line);
  const flags = await flagWords(tx, id, traces);
  const kept: KeptPart[] = [
    ...(accounts.staying.length > 0 ? [{ what: "work" as const }] : []),
    ...(flags > 0 ? [{ what: "words" as const }] : []),
    { what: "audit" },
  ];
  await keptWith(tx, id, kept);
  return { id, removed, kept };
}
