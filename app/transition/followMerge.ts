import { sql } from "drizzle-orm";
import { z } from "zod";
import { keepActions } from "../agenda/keepActions.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { candidacyEvents } from "../people/candidacyEvents.ts";
import { onceOfCase } from "./caseActions.ts";
import { follow } from "./followCase.ts";
import type { KnownCase } from "./knownCase.ts";
import { loadCases } from "./loadCase.ts";

/**
 * Two candidacies that turn out to be one person have one case: the one that is further on goes along to
 * the candidacy that is kept, and the other stays with the one that went. Cases that were put together so
 * are exchanged again when the two are taken apart.
 */
export const followMerge = defineJob({
  name: "transition.followMerge",
  title: (t) => t("transition:job.followMerge"),
  payload: z.object({ candidacyId: z.uuid(), goneId: z.uuid() }),
  on: [candidacyEvents.merged, candidacyEvents.unmerged],
  run: ({ payload }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const { candidacyId: kept, goneId: gone } = payload;
      const on = dayInTheNetherlands(clock());
      // How things stand now, whichever of the two happened last.
      const merged = await areMerged(tx, kept, gone);
      const cases = await loadCases(tx, [kept, gone], on);
      const [ofKept, ofGone] = [cases.get(kept), cases.get(gone)];
      const exchanged = await cameFrom(tx, kept, gone);
      if (merged && !exchanged && ofGone && isFurther(ofGone, ofKept)) {
        await exchange(tx, kept, gone, true);
      } else if (!merged && exchanged) {
        await exchange(tx, kept, gone, false);
      }
      for (const known of (await loadCases(tx, [kept, gone], on)).values()) {
        const rests = merged && known.candidacyId === gone;
        // oxlint-disable-next-line no-await-in-loop -- two at most
        await (rests ? letRest(tx, known) : follow(tx, known));
      }
    }),
});

async function areMerged(tx: Transaction, kept: string, gone: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from candidacy_correction
    where kind = 'merged' and undone_at is null and from_id = ${gone} and to_id = ${kept}`);
  return rows.length > 0;
}

/** Whether the case of one came from the other. */
async function cameFrom(tx: Transaction, kept: string, gone: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from transition_case
    where candidacy_id = ${kept} and came_from = ${gone}`);
  return rows.length > 0;
}

/** More has been tried in it: a case that was only opened says nothing that is lost. */
function isFurther(one: KnownCase, other: KnownCase | undefined): boolean {
  if (other === undefined) return true;
  const running = ({ state }: KnownCase) =>
    state.attempts.filter(({ ended }) => ended === undefined).length;
  return (
    running(one) > running(other) ||
    (running(one) === running(other) && one.version > other.version)
  );
}

/** Nobody is asked to do anything in a case of a candidacy that went up in another. */
function letRest(tx: Transaction, { organisationId, id }: KnownCase): Promise<void> {
  return keepActions(tx, organisationId, onceOfCase(id), [], () => false);
}

/** Each gets the other's case, with its events (the database lets them go along). */
async function exchange(
  tx: Transaction,
  kept: string,
  gone: string,
  marks: boolean,
): Promise<void> {
  await tx.execute(sql`update transition_case
    set candidacy_id = case when candidacy_id = ${kept} then ${gone}::uuid else ${kept}::uuid end,
      came_from = ${marks ? sql`candidacy_id` : sql`null`}
    where candidacy_id in (${kept}, ${gone})`);
  // Papers that were signed go where the case goes.
  await tx.execute(sql`update file_use u set candidacy_id = f.candidacy_id from case_event_file f
    where f.file_id = u.file_id and u.field_group = 'agreement' and f.candidacy_id in (${kept}, ${gone})`);
}
