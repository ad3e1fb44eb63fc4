import { and, eq } from "drizzle-orm";
import { nextAction } from "../../app/agenda/schema.ts";
import { membership } from "../../app/access/members/schema.ts";
import { relation } from "../../app/access/relations/schema.ts";
import { account } from "../../app/access/signIn/schema.ts";
import { demonstrationId } from "../../app/cli/demonstration/demonstrationId.ts";
import { insertRows } from "../../app/cli/demonstration/insertRows.ts";
import { dayInTheNetherlands } from "../../app/platform/clock.ts";
import type { Database } from "../../app/platform/database/database.ts";

/** Somebody by e-mail address, how many actions they have planned, and whom they wait for. */
export type Busy = { email: string; actions: number; waitsFor: string };

/**
 * Gives somebody as many next actions as nobody should have, about the people whom they guide: a third
 * of them late, one in five to be done by somebody else. Those that are there already stay.
 */
export async function fillActions(database: Database, busy: Busy): Promise<void> {
  const { email, actions: count } = busy;
  await database.asOwner(async (tx) => {
    const [holder] = await tx
      .select({ id: account.id, organisationId: membership.organisationId })
      .from(account)
      .innerJoin(membership, eq(membership.accountId, account.id))
      .where(and(eq(account.email, email), eq(membership.role, "coach")));
    if (!holder) throw new Error(`nobody with the address ${email} is a coach`);
    const guided = await tx
      .selectDistinct({ id: relation.candidacyId })
      .from(relation)
      .where(and(eq(relation.accountId, holder.id), eq(relation.kind, "assigned")))
      .orderBy(relation.candidacyId);
    const [other] = await tx
      .select({ id: account.id })
      .from(account)
      .where(eq(account.email, busy.waitsFor));
    const today = Date.now();
    const rows = Array.from({ length: count }, (_, number): typeof nextAction.$inferInsert => {
      const id = demonstrationId("action", `bench-${number}`);
      const days = (number % 90) - 30;
      return {
        id,
        organisationId: holder.organisationId,
        what: "agenda:action.own",
        words: `Bellen over de afspraak van week ${1 + (number % 52)}`,
        candidacyId: guided[number % guided.length]!.id,
        accountId: number % 5 === 4 ? other!.id : holder.id,
        due: dayInTheNetherlands(new Date(today + days * 86_400_000)),
        href: `/vandaag/acties/${id}`,
        once: `own/${id}`,
        plannedBy: holder.id,
      };
    });
    await insertRows(tx, nextAction, rows);
  });
}
