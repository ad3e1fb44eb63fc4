import { eq } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import type { Role } from "../role.ts";
import { account } from "./schema.ts";
import { membershipsOf } from "./membershipsOf.ts";

/**
 * Somebody who asked for work that is done later, in the role and for the organisation in which they asked
 * for it; undefined when they are no longer that.
 */
export function actorAs(
  database: Database,
  asked: { account: string; organisation: string; role: Role },
): Promise<Actor | undefined> {
  return database.as("overstap_accounts", undefined, async (tx) => {
    const [who] = await tx
      .select({ account: account.id, name: account.name, email: account.email })
      .from(account)
      .where(eq(account.id, asked.account));
    const memberships = await membershipsOf(tx, asked.account, dayInTheNetherlands());
    const acting = memberships.find(
      ({ role, organisation }) => role === asked.role && organisation.id === asked.organisation,
    );
    return who && acting && { ...who, role: acting.role, membership: acting, memberships };
  });
}
