import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { nextAction } from "./schema.ts";

/** As the row policy asks of a change: of whose turn it is the actor may know. */
export const mayBeHanded = sql`(${nextAction.accountId} is null or ${nextAction.accountId} in (select actor_colleagues())
  or actor_acquainted(${nextAction.accountId}) or actor_knows_person(${nextAction.accountId}))`;

/**
 * Whose turn an action is after the actor changed it: as it was, but of somebody whom the actor no longer
 * knows, such as a doctor who looks along no more, the actor takes it over.
 */
export const heldOn = (actor: Actor): SQL<string | null> =>
  sql`case when ${mayBeHanded} then ${nextAction.accountId} else ${actor.account}::uuid end`;
