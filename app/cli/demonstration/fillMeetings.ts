import { sql } from "drizzle-orm";
import { withoutAudit } from "../../access/audit/withoutAudit.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { momentOf, timeFrom } from "../../transition/meetings/meetingTimes.ts";
import {
  type GuestVoice,
  meetingKinds,
  usualGuests,
  usualMinutes,
} from "../../transition/meetings/meetingWords.ts";
import { meeting, meetingGuest } from "../../transition/meetings/schema.ts";
import { attemptStanding, furthestAttempt } from "@overstap/engine/transition/phaseOf.ts";
import { loadCases } from "../../transition/loadCase.ts";
import { workingDays } from "../../transition/workingDays.ts";

/** How many cases of the demonstration have a meeting. */
const MOST = 12;
/** What people bring to a day along with a team. */
const BRING = "Makkelijke schoenen en brood voor tussen de middag";

type Where = { id: string; place: string };

/**
 * Gives cases of the demonstration that run somewhere a meeting that is set, some days ahead: so that each
 * page of meetings can be looked at.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function fillMeetings(tx: Transaction, now: Date): Promise<void> {
  await withoutAudit(tx);
  const today = dayInTheNetherlands(now);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select candidacy_id as id from transition_case where phase <> 'closed' and version > 3
    order by exists (select from relation r where r.candidacy_id = transition_case.candidacy_id and r.kind = 'own') desc, id
    limit ${MOST}`);
  const cases = await loadCases(
    tx,
    rows.map(({ id }) => id),
    today,
  );
  for (const [place, known] of [...cases.values()].entries()) {
    const attempt = furthestAttempt(known.state, workingDays);
    if (!attempt) continue;
    // oxlint-disable-next-line no-await-in-loop -- a dozen
    const where = await tx.execute<Where>(sql`
      select o.id, s.name || ', ' || s.town as place from opening o join setting s on s.id = o.setting_id
      where o.id = ${attempt.opening}`);
    const step = attemptStanding(known.state, attempt, workingDays).step;
    const kind = attempt.startedOn
      ? "evaluated"
      : (meetingKinds.find((one) => one === step) ?? "walkedAlong");
    const day = workingDays.after(today, 3 + (place % 5));
    const time = timeFrom(momentOf(day, "10:00")!, usualMinutes[kind]);
    const id = newId();
    const { organisationId, candidacyId } = known;
    const voices: GuestVoice[] = [
      ...usualGuests[kind].filter((voice) => voice !== "buddy" || attempt.startedOn),
      ...(known.state.sendingEmployer ? (["sendingEmployer"] as const) : []),
    ];
    // oxlint-disable-next-line no-await-in-loop -- as above
    await tx.insert(meeting).values({
      id,
      organisationId,
      candidacyId,
      caseId: known.id,
      attemptId: attempt.id,
      openingId: attempt.opening,
      kind,
      state: "agreed",
      times: [time],
      startsAt: new Date(time.start),
      endsAt: new Date(time.end),
      invited: voices,
      plannedBy: known.state.owner,
      place: where.rows[0]?.place ?? null,
      askFor: "de receptie",
      phone: "de receptie, 088 000 00 00",
      ...(kind === "walkedAlong" && { bring: BRING }),
    });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await tx.insert(meetingGuest).values(
      voices.map((voice) => ({
        meetingId: id,
        organisationId,
        candidacyId,
        voice,
        answer: "some" as const,
        suits: [time.start],
        way: voice === "coach" ? ("self" as const) : ("told" as const),
        answeredBy: known.state.owner,
        answeredAt: now,
      })),
    );
  }
}
