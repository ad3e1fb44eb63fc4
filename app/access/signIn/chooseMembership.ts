import { eq } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { accountSession } from "./schema.ts";
import type { Authentication } from "./authentication.ts";

/**
 * Lets somebody with several memberships act from another one, in this browser only.
 *
 * @returns false when the membership is not the actor's own
 */
export async function chooseMembership(
  authentication: Authentication,
  database: Database,
  actor: Actor,
  headers: Headers,
  membershipId: string,
): Promise<boolean> {
  if (!actor.memberships.some((one) => one.id === membershipId)) return false;
  const found = await authentication.api.getSession({ headers });
  if (!found) return false;
  await database.as("overstap_accounts", undefined, (tx) =>
    tx.update(accountSession).set({ membershipId }).where(eq(accountSession.id, found.session.id)),
  );
  return true;
}
