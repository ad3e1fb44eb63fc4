import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Actor } from "../actor.ts";
import { hasOtherCoordinator } from "./holdings.ts";
import { hasOtherAdministrator, type Member } from "./memberStore.ts";

/**
 * Why a member cannot leave the role that they have: nobody else would administer the organisation, or
 * answer for the region. Undefined when they can. The database's own guards say the same.
 *
 * @param field of the form that says it
 */
export async function stays(
  tx: Transaction,
  actor: Actor,
  member: Member,
  field: string,
): Promise<Fault | undefined> {
  if (member.until !== null) return undefined;
  if (member.role === "administrator" && !(await hasOtherAdministrator(tx, actor, member.id))) {
    return { field, key: "access:member.lastAdministrator" };
  }
  if (member.role === "coordinator" && !(await hasOtherCoordinator(tx, member.id))) {
    return {
      field,
      key: "access:member.lastCoordinator",
      values: { region: member.region?.name ?? "" },
    };
  }
  return undefined;
}
