import { momentDays } from "@overstap/engine/transition/clockMoments.ts";
import { addDays } from "@overstap/engine/transition/days.ts";
import { judgesOf, signatoriesOf } from "@overstap/engine/transition/parties.ts";
import { sql } from "drizzle-orm";
import { type Story, stories, type StoryEvent } from "../../../reference/demonstration/stories.ts";
import { withoutAudit } from "../../access/audit/withoutAudit.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { countBoardNow } from "../../transition/board/countBoard.ts";
import { decideEvents } from "../../transition/decideEvents.ts";
import { follow } from "../../transition/followCase.ts";
import type { KnownCase } from "../../transition/knownCase.ts";
import { loadCase } from "../../transition/loadCase.ts";
import { openCasesOf } from "../../transition/openCases.ts";
import { storeEvents } from "../../transition/storeEvents.ts";
import { fillMeetings } from "./fillMeetings.ts";

/** Somebody of the demonstration who is put forward somewhere. */
type Proposed = {
  candidacy_id: string;
  opening_id: string;
  package_tasks: string[];
  organisation_id: string;
};

/**
 * Gives everybody of the demonstration who is guided a case: whom the records put forward somewhere with a
 * story, up to today, all others one that begins today.
 */
export async function fillCases(database: Database, now = new Date()): Promise<void> {
  const today = dayInTheNetherlands(now);
  for (const [one, story] of await database.asOwner(whoseStories)) {
    const opened = addDays(today, -story.opened);
    // oxlint-disable-next-line no-await-in-loop -- story by story
    const cases = await openCasesOf(database, [one.candidacy_id], opened);
    if (cases === 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await database.asOwner((tx) => tell(tx, one, story, today));
  }
  await openCasesOf(database, undefined, today);
  await database.asOwner((tx) => fillMeetings(tx, now));
  await database.asOwner(countBoardNow);
}

/** Of whom which story is told: of everybody who is put forward, and of some who are not. */
async function whoseStories(tx: Transaction): Promise<[Proposed, Story][]> {
  const proposed = await proposedPeople(tx);
  const theirs = stories.filter(({ ofAnother }) => ofAnother !== true);
  const told = proposed.map((one, place): [Proposed, Story] => [
    one,
    theirs[place % theirs.length]!,
  ]);
  const others = stories.filter(({ ofAnother }) => ofAnother === true);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select r.candidacy_id as id from relation r where r.kind = 'assigned' and r.until is null
      and not exists (select from relation p where p.candidacy_id = r.candidacy_id and p.kind in ('proposed', 'own'))
      and r.account_id in (select a.account_id from relation a where a.kind = 'assigned'
        and a.candidacy_id = ${proposed[0]?.candidacy_id ?? null})
    group by r.candidacy_id order by r.candidacy_id limit ${others.length}`);
  for (const [place, story] of others.entries()) {
    const [id, at] = [rows[place]?.id, proposed[place]];
    if (id !== undefined && at) told.push([{ ...at, candidacy_id: id }, story]);
  }
  return told;
}

async function proposedPeople(tx: Transaction): Promise<Proposed[]> {
  const { rows } = await tx.execute<Proposed>(sql`
    select p.* from (
      select distinct on (r.candidacy_id) r.candidacy_id, r.opening_id, r.package_tasks, o.organisation_id
      from relation r join opening o on o.id = r.opening_id
      where r.kind = 'proposed' and r.until is null order by r.candidacy_id, r.since, r.id) p
    order by exists (select from relation b where b.candidacy_id = p.candidacy_id and b.kind = 'placed') desc,
      exists (select from relation own where own.candidacy_id = p.candidacy_id and own.kind = 'own') desc,
      p.candidacy_id`);
  return rows;
}

async function tell(tx: Transaction, one: Proposed, story: Story, today: string): Promise<void> {
  await withoutAudit(tx);
  const known = await loadCase(tx, one.candidacy_id, today);
  if (!known) return;
  const attempt = newId();
  const day = (days: number) => addDays(today, days);
  const whole: StoryEvent[] = [
    ...(known.state.track === "track2" ? sickLeave(story) : []),
    { type: "attemptOpened", on: 2 - story.opened, opening: one.opening_id },
    { type: "tested", on: 4 - story.opened, verdict: "ready", package: one.package_tasks },
    {
      type: "proposed",
      on: -story.proposed,
      ...(known.state.track === "track2" && {
        capacityProfile: day(-story.opened - 10),
        ownWorkImpossible: "companyDoctor",
      }),
    },
    ...story.after,
    ...(known.state.track === "track2" ? keptClock(story) : []),
  ];
  const values = whole.flatMap((event) => asEvents(event, known, attempt, one, day));
  const by = { account: known.state.owner, role: "coach" as const };
  const decision = decideEvents(known, values, by, {}, today);
  if (decision.refused) {
    const { type, code, message } = decision.refused;
    throw new Error(`the story ${story.id} breaks a rule: ${type}: ${code}: ${message}`);
  }
  const recorder = { ...by, organisation: known.organisationId };
  const words = decision.decided.map(({ event }) => story.words?.[event.type] ?? null);
  const openings = new Map([[attempt, one.opening_id]]);
  await storeEvents(tx, known, decision.decided, recorder, openings, words);
  // Who works beside them by the records is the buddy of this placement.
  await tx.execute(sql`insert into placement_buddy
      (id, organisation_id, candidacy_id, case_id, attempt_id, opening_id, account_id, since)
    select gen_random_uuid(), ${one.organisation_id}::uuid, candidacy_id, ${known.id}::uuid, ${attempt}::uuid,
      opening_id, account_id, since
    from relation where candidacy_id = ${one.candidacy_id} and kind = 'placed' and until is null
      and opening_id = ${one.opening_id}`);
  const after = await loadCase(tx, one.candidacy_id, today);
  if (after) await follow(tx, after);
}

/** How many days before its case the sick leave of a story began. */
const SICK_BEFORE = 300;

const dueWithin = (from: number, until: number) =>
  [...momentDays].flatMap(([moment, after]) => (after > from && after <= until ? [moment] : []));

/** A sick leave that began before the case, with what the law asked by then ticked off. */
function sickLeave({ opened }: Story): StoryEvent[] {
  return [
    { type: "trackChanged", on: 1 - opened, to: "track2", firstSickDay: -opened - SICK_BEFORE },
    ...dueWithin(0, SICK_BEFORE).map((moment) => ({ type: "clockDone", on: 1 - opened, moment })),
  ];
}

/** What the law asked since, ticked off but for the last: somebody has to see that it is late. */
function keptClock({ opened, after }: Story): StoryEvent[] {
  if (after.some(({ type }) => type === "closed" || type === "ownerLeft")) return [];
  return dueWithin(SICK_BEFORE, SICK_BEFORE + opened)
    .slice(0, -1)
    .map((moment) => ({ type: "clockDone", on: 0, moment }));
}

/** Fields of events that are days, told in days from today. */
const days = new Set(["start", "end", "review", "firstSickDay"]);
const ofCase = new Set(["notNow", "ownerLeft", "trackChanged", "clockDone"]);

/** An event of a story as the engine reads it: one for each voice where it says all. */
function asEvents(
  { type, on, voice, ...told }: StoryEvent,
  known: KnownCase,
  attempt: string,
  { package_tasks: tasks }: Proposed,
  day: (days: number) => string,
): object[] {
  const fields = Object.fromEntries(
    Object.entries(told).map(([name, value]) => {
      if (days.has(name) && typeof value === "number") return [name, day(value)];
      if (name === "evaluations") return [name, (value as number[]).map(day)];
      if (name !== "money") return [name, value];
      const money = value as { decidedOn: number };
      return [name, { ...money, decidedOn: day(money.decidedOn) }];
    }),
  );
  const at = day(on);
  const paid = known.state.sendingEmployer ? "sendingEmployer" : "uwv";
  const event = {
    at,
    by: known.state.owner,
    type,
    ...(!ofCase.has(type) && { attempt }),
    ...fields,
    ...(type === "agreed" && { tasks, wagesPaidBy: paid }),
    recordedOn: at,
  };
  if (voice === undefined) return [event];
  const voices =
    voice !== "all"
      ? [String(voice)]
      : type === "signed"
        ? signatoriesOf(known.state)
        : judgesOf(known.state);
  return voices.map((one) => ({
    ...event,
    voice: one,
    // The owner's own voice needs no paper.
    ...(one !== "coach" && { onBehalf: { voice: one, reason: "on-paper" } }),
  }));
}
