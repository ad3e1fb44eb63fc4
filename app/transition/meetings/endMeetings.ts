import { eq } from "drizzle-orm";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { loadCase } from "../loadCase.ts";
import { transitionEvents } from "../transitionEvents.ts";
import { callOff, lies } from "./cancelMeeting.ts";
import { loadMeeting } from "./meetingStore.ts";
import { meeting } from "./schema.ts";

/**
 * Calls off what lies ahead when an attempt ended or a case closed: nobody travels to a place that is gone.
 * Everybody who was asked is told. It looks at how things stand now, so running it again changes nothing.
 */
export const endMeetings = defineJob({
  name: "transition.endMeetings",
  title: (t) => t("meetings:job.end"),
  payload: z.object({ candidacyId: z.uuid() }),
  on: [transitionEvents.moved],
  run: ({ payload: { candidacyId } }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const ids = await tx
        .select({ id: meeting.id })
        .from(meeting)
        .where(eq(meeting.candidacyId, candidacyId))
        .for("update");
      if (ids.length === 0) return;
      const known = await loadCase(tx, candidacyId, dayInTheNetherlands(clock()));
      if (!known) return;
      const running = new Set(
        known.state.attempts.filter(({ ended }) => ended === undefined).map(({ id }) => id),
      );
      for (const { id } of ids) {
        // oxlint-disable-next-line no-await-in-loop -- a few
        const found = await loadMeeting(tx, id);
        if (!found || !lies(found, clock())) continue;
        const over =
          known.state.closed !== undefined ||
          (found.attemptId !== null && !running.has(found.attemptId));
        // oxlint-disable-next-line no-await-in-loop -- a few
        if (over) await callOff(tx, found, "attemptEnded");
      }
    }),
});
