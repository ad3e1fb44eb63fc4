import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { countFor, type ShownCount } from "../policy/countFor.ts";
import { isRole, type Role } from "../role.ts";

/** What a member would leave behind, as an administrator may know it: numbers, and of people no small one. */
export type Holdings = {
  /** Whom they guide, treat, were asked about or work beside. */
  people: ShownCount;
  /** What they were to do next. */
  actions: number;
  /** Invitations of theirs that nobody answered yet. */
  invitations: number;
  /** Lists that they are reading in. */
  lists: number;
};

/** A colleague who can take over. */
export type Successor = {
  account: string;
  name: string;
  role: Role;
  /** Whether they act as a coach of the organisation already. */
  coaches: boolean;
};

/** What a membership of the administrator's own organisation holds; undefined for anybody else. */
export async function holdingsOf(
  tx: Transaction,
  membershipId: string,
): Promise<Holdings | undefined> {
  const { rows } = await tx.execute<{
    people: number;
    actions: number;
    invitations: number;
    threshold: number;
    lists: number;
  }>(sql`select people, actions, invitations, threshold, member_lists_open(${membershipId}) as lists
    from member_holds(${membershipId})`);
  const [row] = rows;
  if (!row) return undefined;
  const { people, threshold, actions, invitations, lists } = row;
  return {
    people: countFor({ count: people, visible: 0, threshold }),
    actions,
    invitations,
    lists,
  };
}

/**
 * Who can take over from a member of the administrator's own organisation: the coordinator first, where
 * one can; at most 200. Which roles can is in the database's `member_successors`.
 */
export async function successorsOf(tx: Transaction, membershipId: string): Promise<Successor[]> {
  const { rows } = await tx.execute<{
    account_id: string;
    name: string;
    role: string;
    coaches: boolean;
  }>(
    sql`select s.account_id, s.name, s.role, exists (select 1 from membership m
        where m.account_id = s.account_id and m.organisation_id = actor_organisation() and m.role = 'coach'
          and m.since <= current_date and m.until is null) as coaches
      from actor_successors(${membershipId}) s`,
  );
  return rows.flatMap(({ account_id: account, name, role, coaches }) =>
    isRole(role) ? [{ account, name, role, coaches }] : [],
  );
}

/** Whether another coordinator, without an end, answers for the region of this membership. */
export async function hasOtherCoordinator(tx: Transaction, membershipId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ other: boolean }>(
    sql`select other_coordinator(${membershipId}) as other`,
  );
  return rows[0]?.other === true;
}
