import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { askJob } from "../../../platform/jobs/askJob.ts";
import { findImport } from "./findImport.ts";
import { RUN_IMPORT } from "./runName.ts";
import { setState } from "./setState.ts";

/**
 * Asks once more for the work of an import that does not move on; two runs of one import wait for one
 * another and do nothing twice.
 *
 * @returns false when there is nothing to go on with
 */
export async function continueImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<boolean> {
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "checking" && found?.state !== "storing") return false;
  const organisationId = actor.membership.organisation.id;
  // Asked for anew, it moves: the page tells again how far it is.
  await setState(tx, importId, found.state);
  await askJob(tx, RUN_IMPORT, { organisationId, payload: { importId } });
  return true;
}
