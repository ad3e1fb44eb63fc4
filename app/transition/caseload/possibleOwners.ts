import { sql } from "drizzle-orm";
import type { Role } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { KnownCase } from "../knownCase.ts";

/** Somebody to whom a case can be handed over. */
export type PossibleOwner = {
  account: string;
  name: string;
  role: Extract<Role, "coach" | "coordinator">;
  organisation: string;
};

const MOST = 500;

/**
 * To whom the actor can hand cases over: coaches of the own organisation and the coordinators of its
 * regions; for a coordinator the coaches of every organisation that works there. Whoever is named takes a
 * case on only by accepting it. The database's function looks (`case_takers`).
 */
export async function caseTakers(tx: Transaction): Promise<PossibleOwner[]> {
  const { rows } = await tx.execute<{
    account_id: string;
    name: string;
    role: PossibleOwner["role"];
    organisation: string;
  }>(sql`select account_id, name, role, organisation from case_takers()
    order by plain_text(name), account_id limit ${MOST}`);
  return rows.map(({ account_id: account, ...row }) => ({ account, ...row }));
}

/** As `caseTakers`, of one case: not whom it is with, and of the coordinators its own. */
export async function possibleOwners(
  tx: Transaction,
  { state, coordinatorId }: Pick<KnownCase, "state" | "coordinatorId">,
): Promise<PossibleOwner[]> {
  return (await caseTakers(tx)).filter((one) => canTake(one, state.owner, coordinatorId));
}

/** Whether a case that is with this owner can go to somebody. */
export function canTake(
  { account, role }: Pick<PossibleOwner, "account" | "role">,
  owner: string,
  coordinatorId: string | null,
): boolean {
  return account !== owner && (role === "coach" || account === coordinatorId);
}
