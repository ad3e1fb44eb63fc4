import { sql } from "drizzle-orm";
import { z } from "zod";
import { hashOf } from "../../access/links/token.ts";
import { type Bound, counting, takeTry } from "../../access/tries/tries.ts";
import { waitFault } from "../../access/tries/waitFault.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { day } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { readAnswer } from "./answerMeeting.ts";
import { meetingBetween } from "./changeMeeting.ts";
import { tellMeeting } from "./meetingChanged.ts";
import { chosenTime } from "./meetingTimes.ts";
import type { LinkedMeeting } from "./openMeetingLink.ts";

/** Of some twenty thousand birth dates so few tries a day find one in years. */
const soon: Bound = { name: "meetingBirthDate", most: 5, minutes: 10 };
const daily: Bound = { name: "meetingBirthDateDaily", most: 15, minutes: 24 * 60 };

/**
 * Takes what the person says of the times by their link: with their birth date (`geboren`), so that somebody
 * to whom the link was forwarded does not speak for them. A link is never used up.
 *
 * @param token of the link that was opened
 * @returns what is wrong; nothing when it was stored
 */
export async function answerByLink(
  database: Database,
  token: string,
  open: LinkedMeeting,
  given: Given,
  now: Date = new Date(),
): Promise<readonly Fault[]> {
  const read = readAnswer(given, open.times);
  const born = parseForm(
    z.object({ geboren: day({ from: "1900-01-01", to: dayInTheNetherlands(now) }) }),
    given,
  );
  if (!read.value || !born.value) return [...(read.faults ?? []), ...(born.faults ?? [])];
  const hash = hashOf(token);
  const proof = await counting(database, async (tx) => {
    const minutes = (await takeTry(tx, soon, open.id)) ?? (await takeTry(tx, daily, open.id));
    if (minutes !== undefined) return waitFault("geboren", minutes);
    const { rows } = await tx.execute<{ right: boolean | null }>(
      sql`select meeting_birth_date_is(${hash}, ${born.value.geboren}) as right`,
    );
    const wrong: Fault = { field: "geboren", key: "meetings:candidate.fault.birthDate" };
    return rows[0]?.right ? undefined : wrong;
  });
  if (proof) return [proof];
  const { answer, suits, words } = read.value;
  const answers = open.guests.map((one) => (one.voice === "candidate" ? { answer, suits } : one));
  const chosen = open.state === "proposed" ? chosenTime(open.times, answers, now) : undefined;
  const time = chosen?.kind === "chosen" ? chosen.time : null;
  return database.as("overstap_accounts", undefined, async (tx) => {
    const { rows } = await tx.execute<{ owner: string | null }>(sql`
      select answer_meeting_by(${hash}, ${versionIn(given)}, ${answer}, ${sql.param(suits)}::text[],
        ${words}, ${time === null ? null : JSON.stringify(time)}::jsonb) as owner`);
    const owner = rows[0]?.owner;
    if (!owner) return [meetingBetween];
    const sequence = open.sequence + (time ? 1 : 0);
    await tellMeeting(
      tx,
      { id: open.id, organisationId: owner },
      time ? "set" : "answered",
      sequence,
    );
    return [];
  });
}
