import { sql } from "drizzle-orm";
import { z } from "zod";
import { keepActions } from "../agenda/keepActions.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { caseAddress } from "./caseAddress.ts";
import { mustDecide } from "./decision/decisionActions.ts";
import { follow } from "./followCase.ts";
import type { KnownCase } from "./knownCase.ts";
import { loadCases } from "./loadCase.ts";

/** Cases that are walked at once. */
const AT_ONCE = 200;
const onceOfBroken = (caseId: string) => `caseBroken/${caseId}/`;

/** What a check found: how many cases, how many break a rule, and how many had nobody's turn. */
export type CheckedCases = { cases: number; broken: number; forgotten: number };

/**
 * Every night: walks every case by the rules of today. One that breaks a rule is reported to its owner,
 * once, until it is put right; one that waits for nobody in the agenda gets its next action again, and of a
 * placement that is about to end everybody is asked how to go on.
 */
export const checkCases = defineJob({
  name: "transition.checkCases",
  title: (t) => t("transition:job.checkCases"),
  payload: z.object({}),
  cron: "45 2 * * *",
  timeoutSeconds: 3600,
  run: async ({ signal }, { database, clock, log }) => {
    const on = dayInTheNetherlands(clock());
    const all = await walkAllCases(database, on, signal);
    if (all.broken > 0) log.warn({ ...all }, "cases break a rule");
    else log.info({ ...all }, "all cases keep to the rules");
  },
});

/** As the job: walks all cases by the rules of a day. */
export async function walkAllCases(
  database: Database,
  on: string,
  signal: AbortSignal,
): Promise<CheckedCases> {
  const all: CheckedCases = { cases: 0, broken: 0, forgotten: 0 };
  let after: string | undefined = "00000000-0000-0000-0000-000000000000";
  while (after !== undefined) {
    signal.throwIfAborted();
    const from: string = after;
    // oxlint-disable-next-line no-await-in-loop -- a transaction at a time
    after = await database.asOwner((tx) => checkSome(tx, from, on, all));
  }
  return all;
}

type Listed = {
  id: string;
  candidacy_id: string;
  organisation_id: string;
  owner_id: string;
  open: boolean;
  waits: boolean;
  reported: boolean;
};

/** @returns the last case that was looked at; undefined when there are no more */
async function checkSome(
  tx: Transaction,
  after: string,
  on: string,
  all: CheckedCases,
): Promise<string | undefined> {
  const { rows } = await tx.execute<Listed>(sql`
    select t.id, t.candidacy_id, t.organisation_id, t.owner_id, t.phase <> 'closed' as open,
      exists (select from next_action a where a.candidacy_id = t.candidacy_id and a.state = 'open'
        and starts_with(a.once, 'case/' || t.id || '/')) as waits,
      exists (select from next_action a where a.candidacy_id = t.candidacy_id and a.state = 'open'
        and starts_with(a.once, 'caseBroken/' || t.id || '/')) as reported
    from transition_case t join candidacy c on c.id = t.candidacy_id and c.removed_at is null
    where t.id > ${after}::uuid order by t.id limit ${AT_ONCE}`);
  const known = await readAll(tx, rows, on);
  for (const row of rows) {
    all.cases++;
    const one = known.get(row.candidacy_id);
    const broken = one === undefined || isBroken(one);
    if (broken) all.broken++;
    // oxlint-disable-next-line no-await-in-loop -- few, if any
    if (broken || row.reported) await report(tx, row, broken, on);
    if (one && row.open && (!row.waits || mustDecide(one))) {
      if (!row.waits) all.forgotten++;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await follow(tx, one);
    }
  }
  return rows.length === AT_ONCE ? rows.at(-1)!.id : undefined;
}

/** Events that break a rule, or that do not follow on one another. */
function isBroken({ broken, events, version }: KnownCase): boolean {
  return broken.length > 0 || version !== events.length || events.at(-1)?.number !== version;
}

/** All of them; one that not even begins does not keep the others from being looked at. */
async function readAll(
  tx: Transaction,
  rows: readonly Listed[],
  on: string,
): Promise<Map<string, KnownCase>> {
  const ids = rows.map((row) => row.candidacy_id);
  try {
    return await loadCases(tx, ids, on);
  } catch {
    const found = new Map<string, KnownCase>();
    for (const id of ids) {
      // oxlint-disable-next-line no-await-in-loop -- only after a fault
      const one = await loadCases(tx, [id], on).catch(() => new Map<string, KnownCase>());
      for (const [candidacy, known] of one) found.set(candidacy, known);
    }
    return found;
  }
}

/** Tells the owner, once; no more when it was put right. */
function report(tx: Transaction, row: Listed, broken: boolean, on: string): Promise<void> {
  const about = onceOfBroken(row.id);
  const plan = {
    what: "transition:action.broken" as const,
    holder: { account: row.owner_id },
    due: on,
    href: caseAddress({ role: "coach" }, row.candidacy_id),
    candidacyId: row.candidacy_id,
    once: `${about}owner`,
  };
  // What is reported already stays as it was planned.
  if (broken && row.reported) return Promise.resolve();
  return keepActions(tx, row.organisation_id, about, broken ? [plan] : [], () => true);
}
