import { z } from "zod";
import { MEMBER_LEFT } from "../access/members/handOver.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { oncePerEvent } from "../platform/jobs/oncePerEvent.ts";
import { type Plan, planForJob } from "./planAction.ts";

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
    lists: z.int().default(0),
  }),
  on: [MEMBER_LEFT],
  run: ({ payload, event, organisation }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const { successor, people, actions, invitations, lists } = payload;
      if (!successor || !organisation || people + actions + invitations + lists === 0) return;
      if (!(await oncePerEvent(tx, event, NAME))) return;
      const plan = (what: Plan["what"], href: string, once: string) =>
        planForJob(tx, organisation, {
          what,
          facts: { people, actions, invitations },
          holder: { account: successor },
          due: dayInTheNetherlands(new Date(clock().getTime() + DAYS * 86_400_000)),
          href,
          once,
        });
      if (people > 0) await plan("access:action.takenOverPeople", "/mensen", `takenOver/${event}`);
      else if (actions + invitations > 0)
        await plan("access:action.takenOver", "/acties", `takenOver/${event}`);
      // A list is held for fourteen days only: it is an action of its own.
      if (lists > 0)
        await plan("access:action.takenOverLists", "/mensen/inlezen", `takenOver/${event}/lists`);
    }),
});
