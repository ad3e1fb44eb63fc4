import type { Track } from "@overstap/engine/transition/caseWords.ts";
import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Role } from "../access/role.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import { insertMany } from "../platform/database/insertMany.ts";
import { newId } from "../platform/ids.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { candidacyEvents } from "../people/candidacyEvents.ts";
import { planManyForJob } from "../agenda/planAction.ts";
import { planOf } from "./caseActions.ts";
import { decideEvents } from "./decideEvents.ts";
import type { CaseRow } from "./knownCase.ts";
import { caseEvent, transitionCase } from "./schema.ts";
import { eventRow } from "./storeEvents.ts";
import { workingDays } from "./workingDays.ts";

/** Cases that are opened in one transaction. */
const AT_ONCE = 250;

/**
 * Opens a case for everybody who is guided by somebody and has none: at intake, when somebody begins to
 * guide them, and every night for whomever that missed. The coach who guides them longest is the owner.
 */
export const openCases = defineJob({
  name: "transition.openCases",
  title: (t) => t("transition:job.openCases"),
  payload: z.object({
    candidacyIds: z.array(z.uuid()).optional(),
    candidacyId: z.uuid().optional(),
  }),
  on: [candidacyEvents.founded, candidacyEvents.related, candidacyEvents.restored],
  cron: "15 2 * * *",
  timeoutSeconds: 1800,
  run: async ({ payload, signal }, { database, clock, log }) => {
    const some = payload.candidacyIds ?? (payload.candidacyId ? [payload.candidacyId] : undefined);
    const opened = await openCasesOf(database, some, dayInTheNetherlands(clock()), signal);
    if (opened > 1) log.info({ opened }, "cases were opened");
  },
});

/** As the job, of these candidacies, or of all. @returns how many were opened */
export async function openCasesOf(
  database: Database,
  candidacyIds: readonly string[] | undefined,
  on: string,
  signal?: AbortSignal,
): Promise<number> {
  let opened = 0;
  for (let more = true; more;) {
    signal?.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- a transaction at a time
    const some = await database.asOwner((tx) => openSome(tx, candidacyIds, on));
    opened += some;
    more = some === AT_ONCE;
  }
  return opened;
}

type Unopened = {
  id: string;
  organisation_id: string;
  track: string;
  owner: string;
  owner_organisation: string;
  coordinator: string | null;
  employed: boolean;
};

/** Opens cases of some who have none. */
async function openSome(
  tx: Transaction,
  candidacyIds: readonly string[] | undefined,
  on: string,
): Promise<number> {
  const only =
    candidacyIds === undefined
      ? sql``
      : sql`and c.id = any(${sql.param([...candidacyIds])}::uuid[])`;
  // Two that open at once open one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('overstap transition cases'))`);
  const { rows } = await tx.execute<Unopened>(sql`
    select c.id, c.organisation_id, g.track, o.account_id as owner, coalesce(m.organisation_id, c.organisation_id) as owner_organisation,
      coordinator_of(c.home_region_id) as coordinator,
      exists (select from relation e where e.candidacy_id = c.id and e.kind = 'employs'
        and e.since <= current_date and (e.until is null or e.until >= current_date)) as employed
    from candidacy c
    join candidacy_ground g on g.candidacy_id = c.id
    cross join lateral (select r.account_id from relation r where r.candidacy_id = c.id and r.kind = 'assigned'
      and r.since <= current_date and (r.until is null or r.until >= current_date) order by r.since, r.id limit 1) o
    left join lateral (select m.organisation_id from membership m where m.account_id = o.account_id and m.role = 'coach'
      and m.since <= current_date and (m.until is null or m.until >= current_date) order by m.since, m.id limit 1) m on true
    where c.removed_at is null and not exists (select from transition_case t where t.candidacy_id = c.id) ${only}
    order by c.id limit ${AT_ONCE}`);
  const opened = rows.map((one) => openOne(one, on));
  await insertMany(
    tx,
    transitionCase,
    opened.map(({ row, owner }) => ({ ...row, ownerId: owner, phase: "exploring" })),
  );
  await insertMany(
    tx,
    caseEvent,
    opened.map(({ row, decided, by }) => eventRow(row, decided, 1, by, new Map())),
  );
  await planManyForJob(
    tx,
    opened.flatMap(({ row, state }) => {
      const next = nextAction(state, workingDays);
      if (!next) return [];
      const plan = planOf(row, next, { account: next.who }, false);
      return [{ organisationId: row.organisationId, plan }];
    }),
  );
  return rows.length;
}

/** A case that nobody has looked for a place in yet: its owner's turn. */
function openOne(one: Unopened, on: string) {
  const track: Track = one.track === "track2" ? "track2" : "mobility";
  const parties: Record<string, Role> = { [one.owner]: "coach" };
  if (one.coordinator !== null) parties[one.coordinator] ??= "coordinator";
  const row: CaseRow = {
    id: newId(),
    organisationId: one.organisation_id,
    candidacyId: one.id,
    track,
    firstSickDay: null,
    coordinatorId: one.coordinator,
    parties,
    version: 0,
  };
  const event = {
    type: "opened",
    at: on,
    by: one.owner,
    owner: one.owner,
    candidate: one.id,
    ...(one.employed && { sendingEmployer: true }),
  };
  const decision = decideEvents(row, [event], { account: one.owner, role: "coach" }, {}, on);
  if (decision.refused) throw new Error(`a case cannot be opened: ${decision.refused.message}`);
  return {
    row,
    owner: one.owner,
    state: decision.state,
    decided: decision.decided[0]!,
    by: { account: null, role: "coach" as const, organisation: one.owner_organisation },
  };
}
