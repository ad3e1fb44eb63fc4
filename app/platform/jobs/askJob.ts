import type { Transaction } from "../database/database.ts";
import type { Facts } from "../outbox/facts.ts";
import { recordEvent } from "../outbox/recordEvent.ts";
import type { Job } from "./job.ts";

/** The kind of event that runs one job and no other. */
export function askedKind(name: string): string {
  return `job.${name.replace(/\.(.)/, (_, first: string) => first.toUpperCase())}`;
}

/**
 * Asks for one run of a job, in the caller's transaction: it runs after that commits.
 *
 * @param notBefore the moment from which it may run; at once when left out
 * @returns the id that the run gets as its event
 */
export function askJob(
  tx: Transaction,
  job: Pick<Job, "name">,
  asked: { organisationId: string; payload: Facts; notBefore?: Date },
): Promise<string> {
  const { payload, ...rest } = asked;
  return recordEvent(tx, { kind: askedKind(job.name), facts: payload, ...rest });
}
