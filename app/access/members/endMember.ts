import { eq, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, dayOrNull } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { lockOrganisation } from "../lockOrganisation.ts";
import { lastDayBefore } from "../regions/lastDayBefore.ts";
import { membership } from "./schema.ts";
import { lastAdministrator } from "./changeMember.ts";
import { findMember, hasOtherAdministrator, type Member } from "./memberStore.ts";

export type EndMemberOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/** The kind of event that tells that somebody leaves; facts `membership`, `account`, `role`, `until`. */
const MEMBER_LEAVES = "access.memberLeaves";
const YEARS_AHEAD = 2;

const form = (today: string) =>
  z.object({
    wanneer: choice(["nu", "dag"]),
    dag: dayOrNull({ from: today, to: `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31` }),
  });

/**
 * Ends what somebody does for the administrator's own organisation, at once or after a day. The last
 * administrator stays. What is ended can be taken up again: nothing of it is thrown away.
 */
export async function endMember(
  tx: Transaction,
  actor: Actor,
  id: string,
  given: Given,
): Promise<EndMemberOutcome> {
  const today = dayInTheNetherlands();
  const read = parseForm(form(today), given);
  await lockOrganisation(tx, actor.membership.organisation.id);
  const found = await findMember(tx, actor, id);
  if (!found) return { kind: "notFound" };
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { wanneer, dag } = read.value;
  if (wanneer === "dag" && dag === null) {
    return { kind: "faults", faults: [{ field: "dag", key: "forms:required" }] };
  }
  const last = found.role === "administrator" && found.until === null;
  if (last && !(await hasOtherAdministrator(tx, actor, id))) {
    return { kind: "faults", faults: [lastAdministrator("wanneer")] };
  }
  const until = wanneer === "dag" ? sql`${dag}::date` : lastDayBefore();
  const ended = await setUntil(tx, actor, found, until);
  await recordEvent(tx, {
    kind: MEMBER_LEAVES,
    organisationId: actor.membership.organisation.id,
    facts: { membership: id, account: found.accountId, role: found.role, until: ended! },
  });
  return { kind: "saved", id };
}

/** Takes up again what was ended, in the same role; as an undoing of `endMember`. */
export async function resumeMember(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<EndMemberOutcome> {
  const found = await findMember(tx, actor, id);
  if (!found) return { kind: "notFound" };
  if (found.until !== null) await setUntil(tx, actor, found, sql`null`);
  return { kind: "saved", id };
}

async function setUntil(
  tx: Transaction,
  actor: Actor,
  found: Member,
  until: SQL,
): Promise<string | null> {
  const [row] = await tx
    .update(membership)
    .set({ until, version: sql`${membership.version} + 1` })
    .where(eq(membership.id, found.id))
    .returning({ until: membership.until });
  const after = row?.until ?? null;
  await recordChange(tx, actor, {
    verb: after === null ? "undone" : "changed",
    subject: "membership",
    subjectId: found.id,
    organisationId: actor.membership.organisation.id,
    before: { until: found.until },
    after: { until: after },
  });
  return after;
}
