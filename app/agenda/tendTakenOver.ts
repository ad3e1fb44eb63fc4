import { z } from "zod";
import { MEMBER_LEFT } from "../access/members/handOver.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { oncePerEvent } from "../platform/jobs/oncePerEvent.ts";
import { planForJob } from "./planAction.ts";

const NAME = "agenda.tendTakenOver";
/** Days in which whoever took over gets to know what they have. */
const DAYS = 5;

/** Has whoever took over from a colleague look at what they have now. */
export const tendTakenOver = defineJob({
  name: NAME,
  title: (t) => t("agenda:job.tendTakenOver"),
  payload: z.object({
    membership: z.uuid(),
    successor: z.uuid().nullable(),
    people: z.int(),
    actions: z.int(),
    invitations: z.int(),
  }),
  on: [MEMBER_LEFT],
  run: ({ payload, event, organisation }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const { successor, people, actions, invitations } = payload;
      if (!successor || !organisation || people + actions + invitations === 0) return;
      if (!(await oncePerEvent(tx, event, NAME))) return;
      await planForJob(tx, organisation, {
        what: people > 0 ? "access:action.takenOverPeople" : "access:action.takenOver",
        facts: { people, actions, invitations },
        holder: { account: successor },
        due: dayInTheNetherlands(new Date(clock().getTime() + DAYS * 86_400_000)),
        href: people > 0 ? "/mensen" : "/acties",
        once: `takenOver/${event}`,
      });
    }),
});
