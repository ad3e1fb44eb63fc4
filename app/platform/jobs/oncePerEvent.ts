import type { Transaction } from "../database/database.ts";
import { jobDone } from "./schema.ts";

/**
 * Lets a job have its effect once for an event, however often it is delivered: call it first in the
 * transaction that holds the effect, as owner, and leave off when it says false.
 *
 * @param job the job's name
 * @returns whether this is the first time; a second run at the same moment waits for the first
 */
export async function oncePerEvent(tx: Transaction, event: string, job: string): Promise<boolean> {
  const made = await tx
    .insert(jobDone)
    .values({ eventId: event, job })
    .onConflictDoNothing()
    .returning({ event: jobDone.eventId });
  return made.length === 1;
}
