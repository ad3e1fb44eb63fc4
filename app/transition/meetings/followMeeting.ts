import { z } from "zod";
import { keepActions } from "../../agenda/keepActions.ts";
import type { Holder, Plan } from "../../agenda/planAction.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { oncePerEvent } from "../../platform/jobs/oncePerEvent.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { loadCase } from "../loadCase.ts";
import { voiceHolders } from "../voiceHolders.ts";
import { workingDays } from "../workingDays.ts";
import { guestsReached } from "./guestsReached.ts";
import { meetingAddress } from "./meetingAddress.ts";
import { MEETING_CHANGED, toldOf } from "./meetingChanged.ts";
import { type MailedOf, mailedOf, meetingMail } from "./meetingMail.ts";
import { loadMeeting, type Meeting } from "./meetingStore.ts";
import { chosenTime } from "./meetingTimes.ts";
import type { GuestVoice } from "./meetingWords.ts";

/**
 * Lets what follows from a meeting follow: who is still asked has it in their agenda, whoever called it what
 * is theirs to do, and everybody a mail. The agenda is kept as the meeting stands now; a mail goes once.
 */
export const followMeeting = defineJob({
  name: "transition.followMeeting",
  title: (t) => t("meetings:job.follow"),
  payload: z.object({ meetingId: z.uuid(), what: z.enum(toldOf), sequence: z.number().int() }),
  on: [MEETING_CHANGED],
  run: ({ payload, event }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const found = await loadMeeting(tx, payload.meetingId);
      if (!found) return;
      await keepMeetingActions(tx, found, clock());
      const mailed = mailedOf.find((one) => one === payload.what);
      if (!mailed || found.sequence !== payload.sequence) return;
      if (await oncePerEvent(tx, event, "transition.followMeeting")) {
        await mailGuests(tx, found, mailed);
        if (mailed === "set" && found.endsAt) await tellWhenOver(tx, found, found.endsAt);
      }
    }),
});

/** Has whoever called it asked for minutes once it is over, not before. */
async function tellWhenOver(tx: Transaction, found: Meeting, end: Date): Promise<void> {
  await recordEvent(tx, {
    kind: MEETING_CHANGED,
    organisationId: found.organisationId,
    facts: { meetingId: found.id, what: "over", sequence: found.sequence },
    notBefore: end,
  });
}

async function mailGuests(tx: Transaction, found: Meeting, what: MailedOf): Promise<void> {
  const waitsFor = new Set(
    found.guests.filter(({ answer }) => answer === null).map(({ voice }) => voice),
  );
  for (const { voice, account, address, language } of await guestsReached(tx, found)) {
    // Whoever has said which times suit need not be asked; a change of what stood in calendars goes to all.
    if (what === "asked" && !waitsFor.has(voice)) continue;
    // oxlint-disable-next-line no-await-in-loop -- some dozens at most
    await queueMail(tx, meetingMail, {
      organisationId: found.organisationId,
      to: address,
      language,
      facts: { meeting: found.id, voice, account, what, sequence: found.sequence },
    });
  }
}

/** Keeps the agenda as the meeting has it, in a transaction of the owner of the tables. */
async function keepMeetingActions(tx: Transaction, found: Meeting, now: Date): Promise<void> {
  const today = dayInTheNetherlands(now);
  const known = await loadCase(tx, found.candidacyId, today);
  if (!known) return;
  const holders = await voiceHolders(tx, known);
  const holderOf = (voice: GuestVoice): Holder => {
    const owner = { account: known.state.owner };
    const place = found.openingId ?? "";
    const care = holders.careEmployer.get(place);
    const atCare: Holder = care ? { role: "careEmployer", organisation: care } : owner;
    const account = (id: string | undefined) => (id ? { account: id } : undefined);
    switch (voice) {
      case "candidate":
        return account(holders.candidate) ?? owner;
      case "careEmployer":
        return atCare;
      case "buddy":
        return account(holders.buddy.get(place)) ?? atCare;
      case "sendingEmployer":
        return holders.sendingEmployer
          ? { role: "sendingEmployer", organisation: holders.sendingEmployer }
          : owner;
      case "labourExpert":
        return account(holders.labourExpert) ?? owner;
      case "coach":
        return owner;
    }
  };
  const about = `meeting/${found.id}/`;
  const plan = (
    key: "meetingAnswer" | "meetingNoTime" | "meetingMinutes",
    holder: Holder,
    due: string,
    part: string,
    own = false,
  ): Plan => ({
    what: own ? `meetings:candidate.action.${key as "meetingAnswer"}` : `meetings:action.${key}`,
    whatForOthers: `meetings:action.${key}`,
    holder,
    due,
    href: meetingAddress({ role: own ? "candidate" : "coach" }, found.candidacyId, found.id),
    candidacyId: found.candidacyId,
    once: `${about}${key}/${part}`,
  });
  const planner: Holder = { account: found.plannedBy };
  const plans: Plan[] = [];
  const soon = workingDays.after(today, 2);
  if (found.state === "proposed") {
    const chosen = chosenTime(found.times, found.guests, now);
    if (chosen.kind === "none") plans.push(plan("meetingNoTime", planner, soon, "planner"));
    else {
      const first = found.times
        .map(({ start }) => dayInTheNetherlands(new Date(start)))
        .toSorted()[0];
      for (const { voice, answer } of found.guests) {
        if (answer !== null) continue;
        const own = voice === "candidate" && holders.candidate !== undefined;
        const due = first && first < soon ? first : soon;
        plans.push(plan("meetingAnswer", holderOf(voice), due, voice, own));
      }
    }
  } else if (found.state === "agreed") {
    const refused = found.guests.some(({ answer }) => answer === "none");
    const over = found.endsAt !== null && found.endsAt <= now;
    if (refused && !over) plans.push(plan("meetingNoTime", planner, soon, "planner"));
    if (over && found.minutes === null) {
      const held = dayInTheNetherlands(found.endsAt!);
      plans.push(plan("meetingMinutes", planner, workingDays.after(held, 1), "planner"));
    }
  }
  await keepActions(tx, found.organisationId, about, plans, (once) =>
    once.includes("/meetingMinutes/") ? found.minutes !== null : found.state !== "cancelled",
  );
}
