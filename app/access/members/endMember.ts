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
import { handOver } from "./handOver.ts";
import { stays } from "./stays.ts";
import { successorIn } from "./successorIn.ts";
import { findMember, type Member } from "./memberStore.ts";

export type EndMemberOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * The kind of event that tells, after the last day, that somebody's planned end has come; facts `membership`,
 * `account`, `role`, `until`, `successor` (an account or null), `by` (who planned it).
 */
export const MEMBER_LEAVES = "access.memberLeaves";
const YEARS_AHEAD = 2;

const form = (today: string) =>
  z.object({
    wanneer: choice(["nu", "dag"]),
    dag: dayOrNull({ from: today, to: `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31` }),
  });

/** Hours after the last day began at which it is over on both sides of midnight. */
const OVER = 27;

/**
 * Ends what somebody does for the administrator's own organisation, at once or after a day. What they hold
 * goes to a colleague (`opvolger`) in the same transaction, or after the last day. The last administrator
 * and the last coordinator of a region stay. What is ended can be taken up again; what was handed over
 * stays where it is.
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
  const fault = await stays(tx, actor, found, "wanneer");
  if (fault) return { kind: "faults", faults: [fault] };
  const chosen = await successorIn(tx, id, given);
  if (chosen.kind === "fault") return { kind: "faults", faults: [chosen.fault] };
  const { successor } = chosen;
  const organisationId = actor.membership.organisation.id;
  const { accountId: account, role } = found;
  // Before the end: until then the relations are theirs to hand over.
  if (wanneer === "nu") {
    const leaving = { membership: id, account, role, organisationId, goes: true };
    await handOver(tx, { ...leaving, successor: successor?.account ?? null });
  }
  const until = wanneer === "dag" ? sql`${dag}::date` : lastDayBefore();
  const ended = (await setUntil(tx, actor, found, until, successor?.name))!;
  if (wanneer === "dag") {
    const facts = { membership: id, account, role, until: ended, by: actor.account };
    await recordEvent(tx, {
      kind: MEMBER_LEAVES,
      organisationId,
      facts: { ...facts, successor: successor?.account ?? null },
      notBefore: new Date(Date.parse(`${ended}T00:00:00Z`) + OVER * 3_600_000),
    });
  }
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
  successor?: string,
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
    after: { until: after, ...(successor ? { successor } : {}) },
  });
  return after;
}
