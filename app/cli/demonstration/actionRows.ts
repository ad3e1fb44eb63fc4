import type { ActionRecord, MembershipRecord } from "../../../reference/demonstration/records.ts";
import type { nextAction } from "../../agenda/schema.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { demonstrationId } from "./demonstrationId.ts";

/** A next action of the demonstration, planned from the day on which it is filled. */
export function actionRow(
  record: ActionRecord,
  memberships: readonly MembershipRecord[],
  now = new Date(),
): typeof nextAction.$inferInsert {
  const { id, account, what, due, candidacy, plannedBy = account, href, done } = record;
  const planner = memberships.find((one) => one.account === plannedBy);
  if (!planner) throw new Error(`the action ${id} is planned by nobody: ${plannedBy}`);
  const own = demonstrationId("action", id);
  const ended = new Date(now.getTime() + due * 86_400_000);
  return {
    id: own,
    organisationId: demonstrationId("organisation", planner.organisation),
    what: "agenda:action.own",
    words: what,
    candidacyId: candidacy ? demonstrationId("candidacy", candidacy) : null,
    accountId: demonstrationId("account", account),
    due: dayInTheNetherlands(ended),
    href: href ?? `/vandaag/acties/${own}`,
    once: `own/${own}`,
    plannedBy: demonstrationId("account", plannedBy),
    ...(done
      ? { state: "done" as const, endedAt: ended, endedBy: demonstrationId("account", account) }
      : {}),
  };
}
