import { eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { account } from "../signIn/schema.ts";
import { handedOverMail } from "./handedOverMail.ts";

/**
 * The kind of event that tells that somebody no longer does what they did for an organisation: an end
 * that has come, or another role. Facts: `membership`, `account`, `role` (that they had), `successor`
 * (an account, or null: nobody), and what that one took over: `people`, `actions`, `invitations`, and how
 * many `people` stayed behind (`kept`); `lists`: how many that are being read in went along, or were put away.
 */
export const MEMBER_LEFT = "access.memberLeft";

/** Who leaves what, and who takes it over. */
export type Leaving = {
  membership: string;
  account: string;
  role: string;
  organisationId: string;
  successor: string | null;
  /** Whether they go, or stay in another role with what they were to do apart from people. */
  goes: boolean;
};

/** How much went over. */
export type HandedOver = {
  people: number;
  actions: number;
  invitations: number;
  kept: number;
  /** Lists that are being read in; without a successor, how many were put away. */
  lists: number;
};

const nothing: HandedOver = { people: 0, actions: 0, invitations: 0, kept: 0, lists: 0 };

/**
 * Moves what a member holds to their successor, tells the successor by mail how much that is, and tells
 * on that the member left, in the caller's transaction.
 *
 * @param by who decided it, where a job carries it out as owner; else the actor of the transaction
 */
export async function handOver(
  tx: Transaction,
  leaving: Leaving,
  by?: string,
): Promise<HandedOver> {
  const { membership, role, organisationId, successor, goes } = leaving;
  const people = successor
    ? await move(
        tx,
        by
          ? sql`hand_over_now(${membership}, ${successor}, ${by}, ${goes})`
          : sql`hand_over(${membership}, ${successor}, ${goes})`,
      )
    : nothing;
  const lists = await moveLists(tx, membership, successor, by);
  const moved = { ...people, lists };
  await recordEvent(tx, {
    kind: MEMBER_LEFT,
    organisationId,
    facts: { membership, account: leaving.account, role, successor, ...moved },
  });
  if (successor && moved.people + moved.actions + moved.invitations + lists > 0) {
    const { kept: _kept, ...over } = moved;
    const to = await addressOf(tx, successor);
    if (to) {
      const facts = { account: successor, ...over };
      await queueMail(tx, handedOverMail, { organisationId, ...to, facts });
    }
  }
  return moved;
}

async function move(tx: Transaction, from: SQL): Promise<HandedOver> {
  const { rows } = await tx.execute<HandedOver>(
    sql`select people, actions, invitations, kept from ${from}`,
  );
  return { ...nothing, ...rows[0] };
}

async function moveLists(
  tx: Transaction,
  membership: string,
  successor: string | null,
  by: string | undefined,
): Promise<number> {
  const { rows } = await tx.execute<{ lists: number }>(
    by
      ? sql`select hand_over_lists_now(${membership}, ${successor}, ${by}) as lists`
      : sql`select hand_over_lists(${membership}, ${successor}) as lists`,
  );
  return rows[0]?.lists ?? 0;
}

async function addressOf(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ to: account.email, language: account.language, demonstration: account.demonstration })
    .from(account)
    .where(eq(account.id, id));
  return row && !row.demonstration ? { to: row.to, language: row.language } : undefined;
}
