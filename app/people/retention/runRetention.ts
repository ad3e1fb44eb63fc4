import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { tellOf } from "../candidacyEvents.ts";
import { eraseCandidacies } from "../erasure/eraseCandidacies.ts";
import { dueOf, endsSoon, everybody, goesNow } from "./due.ts";
import { lockedDue, takeWarningsBack, warnPerson } from "./warnPerson.ts";

/** What a run did. */
export type RetentionRun = { takenBack: number; warned: number; removed: number };

/** How many people are looked up at once; each is handled in a transaction of their own. */
const BATCH = 200;

/**
 * Warns whoever goes within thirty days, and removes whoever was told and whose day has come. Each person
 * is one transaction that looks again, so it can be broken off, run twice, and run beside itself.
 *
 * @param options.most how many people it touches at most; all when left out
 * @param options.signal aborted to leave off between two people
 */
export async function runRetention(
  database: Database,
  { most = Number.POSITIVE_INFINITY, signal }: { most?: number; signal?: AbortSignal } = {},
): Promise<RetentionRun> {
  const run = { takenBack: await database.asOwner(takeWarningsBack), warned: 0, removed: 0 };
  const left = () => most - run.warned - run.removed;
  const each = async (
    which: ReturnType<typeof sql>,
    one: (tx: Transaction, id: string) => Promise<boolean>,
  ): Promise<number> => {
    let done = 0;
    for (let after = "00000000-0000-0000-0000-000000000000"; done < left();) {
      const ids = await nextOf(database, which, after, Math.min(BATCH, left() - done));
      if (ids.length === 0) break;
      for (const id of ids) {
        signal?.throwIfAborted();
        if (await database.asOwner((tx) => one(tx, id))) done++;
      }
      after = ids.at(-1)!;
    }
    return done;
  };
  run.removed = await each(sql`${goesNow} and d.held_to is null`, removePerson);
  run.warned = await each(
    sql`${endsSoon} and d.warned_on is null and d.held_to is null`,
    warnPerson,
  );
  return run;
}

async function nextOf(
  database: Database,
  which: ReturnType<typeof sql>,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.asOwner((tx) =>
    tx.execute<{ id: string }>(sql`
      select d.candidacy_id as id from ${dueOf(everybody)} d
      where ${which} and d.candidacy_id > ${after} order by d.candidacy_id limit ${limit}`),
  );
  return rows.map(({ id }) => id);
}

/** Removes one whose day has come, if that is still so. */
async function removePerson(tx: Transaction, candidacyId: string): Promise<boolean> {
  const due = await lockedDue(tx, candidacyId);
  if (!due || due.warned_on === null || due.held_to !== null) return false;
  const { rows } = await tx.execute<{ over: boolean }>(
    sql`select ${due.goes_on}::date <= current_date as over`,
  );
  if (!rows[0]?.over) return false;
  const { organisation_id: organisationId } = due;
  await eraseCandidacies(tx, { candidacyIds: [candidacyId], organisationId, why: "term" });
  await tellOf(tx, "wiped", { candidacyId, organisationId });
  return true;
}
