import type { Db, JobInsert } from "pg-boss";
import type { PgBoss } from "pg-boss";
import { askedKind } from "../jobs/askJob.ts";
import type { Job } from "../jobs/job.ts";
import type { Delivery } from "./delivery.ts";

const BATCH = 500;
/** Which channel of the database says that there are new events; the trigger of the table says it. */
export const OUTBOX_CHANNEL = "overstap_outbox";

type Row = {
  id: string;
  kind: string;
  organisation: string;
  facts: object;
  notBefore: Date | null;
};

/** Which jobs each kind of event runs. */
export function listenersOf(jobs: readonly Job[]): ReadonlyMap<string, readonly string[]> {
  const listeners = new Map<string, string[]>();
  for (const job of jobs) {
    for (const kind of [...job.on, askedKind(job.name)]) {
      listeners.set(kind, [...(listeners.get(kind) ?? []), job.name]);
    }
  }
  return listeners;
}

/**
 * Makes jobs of the oldest events of the outbox. Events leave and jobs come in one transaction, so a
 * crash loses nothing and doubles nothing; several programs may do so at once, each takes other events.
 * What nobody listens for leaves too.
 *
 * @param tx a transaction of the tables' owner
 * @returns how many events were taken; fewer than a whole batch means that none are left to take
 */
export async function relayBatch(
  boss: PgBoss,
  tx: Db,
  listeners: ReadonlyMap<string, readonly string[]>,
): Promise<{ taken: number; whole: boolean }> {
  const { rows } = (await tx.executeSql(
    `delete from outbox_event where id in (
       select id from outbox_event order by id limit $1 for update skip locked)
     returning id, kind, organisation_id as organisation, facts, not_before as "notBefore"`,
    [BATCH],
  )) as { rows: Row[] };
  const perJob = new Map<string, JobInsert<Delivery>[]>();
  for (const event of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, organisation, facts, notBefore } = event;
    for (const name of listeners.get(event.kind) ?? []) {
      const data: Delivery = { event: id, organisation, payload: facts };
      const made = { data, ...(notBefore ? { startAfter: notBefore } : {}) };
      perJob.set(name, [...(perJob.get(name) ?? []), made]);
    }
  }
  for (const [name, made] of perJob) await boss.insert(name, made, { db: tx });
  return { taken: rows.length, whole: rows.length === BATCH };
}
