import { and, eq, sql } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { membershipsOf } from "../signIn/membershipsOf.ts";
import { account } from "../signIn/schema.ts";

/** An account that may sign in with a code alone. */
export type CodeAccount = {
  id: string;
  email: string;
  language: "nl" | "en";
  /** In whose name something is sent to it. */
  organisationId: string;
};

/** How somebody says who they are: an e-mail address or a telephone number, as it was typed. */
export const isPhone = (typed: string) =>
  /^[+()\d\s./-]+$/.test(typed) && typed.replace(/\D/g, "").length >= 9;

/**
 * Finds the account of a candidate by their e-mail address or telephone number. Only who is a candidate
 * and nothing else signs in with a code: whoever sees others has a password and a second step.
 */
export async function findCodeAccount(
  tx: Transaction,
  typed: string,
): Promise<CodeAccount | undefined> {
  const name = typed.trim().toLowerCase();
  if (name === "") return undefined;
  if (!isPhone(name)) {
    const [found] = await tx
      .select({ id: account.id })
      .from(account)
      .where(eq(account.email, name));
    return found && codeAccount(tx, found.id);
  }
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`select account_of_phone(${name}) as id`,
  );
  return rows[0]?.id ? codeAccount(tx, rows[0].id) : undefined;
}

/** The account itself, when it may sign in with a code alone. */
export async function codeAccount(tx: Transaction, id: string): Promise<CodeAccount | undefined> {
  const [found] = await tx
    .select({ id: account.id, email: account.email, language: account.language })
    .from(account)
    .where(and(eq(account.id, id), eq(account.demonstration, false)));
  const memberships = await membershipsOf(tx, id, dayInTheNetherlands());
  const [first] = memberships;
  if (!found || !first || memberships.some(({ role }) => role !== "candidate")) return undefined;
  return { ...found, organisationId: first.organisation.id };
}
