import type { Actor } from "../access/actor.ts";
import type { Role } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { insertMany } from "../platform/database/insertMany.ts";
import { newId } from "../platform/ids.ts";
import { nextAction } from "./schema.ts";

/** Whose turn it is: one account, or whoever acts in a role at an organisation. */
export type Holder = { account: string } | { role: Role; organisation: string };

/** What somebody does next. */
export type Plan = {
  /**
   * The key of its text in the room that plans it, such as `people:action.completeIntake`; for a
   * candidate `people:candidate.action.…`. The text may name `{{person}}`, which each reader gets as
   * far as they may know it.
   */
  what: `${string}:${"" | "candidate."}action.${string}`;
  /** The key of its text for whoever sees that it waits for somebody else; `what` when left out. */
  whatForOthers?: `${string}:action.${string}`;
  /** Values of the text: numbers, codes, names of places; never a person's name. */
  facts?: Readonly<Record<string, string | number>>;
  holder: Holder;
  /** By when, `YYYY-MM-DD`. */
  due: string;
  /** The page on which it is done. */
  href: string;
  /** Whom it is about. */
  candidacyId?: string;
  /** What makes it the same action, such as `completeIntake/<candidacy>`; an open one is not planned twice. */
  once: string;
};

/**
 * Plans a next action for somebody, in the transaction of what makes it needed; the one way by which
 * rooms write to the agenda. When the same one is open already, nothing changes.
 *
 * @param actor who plans it; the holder reads it whoever that was
 * @returns whether it was planned now
 */
export async function planAction(tx: Transaction, actor: Actor, plan: Plan): Promise<boolean> {
  return store(tx, plan, actor.membership.organisation.id, actor.account);
}

/**
 * As `planAction`, for what a job finds out by itself, in a transaction of the owner of the tables.
 *
 * @param organisationId the organisation on whose behalf it is planned
 */
export async function planForJob(
  tx: Transaction,
  organisationId: string,
  plan: Plan,
): Promise<boolean> {
  return store(tx, plan, organisationId, null);
}

/** As `planForJob`, for many things at once that are certainly not planned yet. */
export async function planManyForJob(
  tx: Transaction,
  plans: readonly { organisationId: string; plan: Plan }[],
): Promise<void> {
  const rows = plans.map(({ organisationId, plan }) => rowOf(plan, organisationId, null));
  await insertMany(tx, nextAction, rows);
}

async function store(
  tx: Transaction,
  plan: Plan,
  organisationId: string,
  plannedBy: string | null,
): Promise<boolean> {
  const added = await tx
    .insert(nextAction)
    .values(rowOf(plan, organisationId, plannedBy))
    .onConflictDoNothing();
  return (added.rowCount ?? 0) > 0;
}

function rowOf(
  plan: Plan,
  organisationId: string,
  plannedBy: string | null,
): typeof nextAction.$inferInsert {
  const { holder } = plan;
  return {
    id: newId(),
    organisationId,
    what: plan.what,
    whatForOthers: plan.whatForOthers,
    facts: plan.facts ?? {},
    candidacyId: plan.candidacyId,
    ...("account" in holder
      ? { accountId: holder.account }
      : { role: holder.role, holderId: holder.organisation }),
    due: plan.due,
    href: plan.href,
    once: plan.once,
    plannedBy,
  };
}
