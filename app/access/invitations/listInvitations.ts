import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { PAGE_SIZE, pageCount, readListQuery } from "../../platform/lists/listQuery.ts";
import type { Actor } from "../actor.ts";
import { roles } from "../role.ts";
import { invitationStates } from "./invitationState.ts";
import {
  countInvitations,
  findInvitation,
  findInvitations,
  type InvitationFilter,
  type InvitationQuery,
  type InvitationRow,
  type InvitationSort,
} from "./invitationStore.ts";

/** One page of an administrator's invitations. */
export type InvitationList = { query: InvitationQuery; rows: InvitationRow[]; total: number };

/**
 * Lists whom an administrator's organisation invited, the latest first, as the address asks; for anybody
 * else nothing. Invitations of candidates are for their coaches.
 *
 * @param limit how many rows; a page when left out
 */
export async function listInvitations(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
  limit = PAGE_SIZE,
): Promise<InvitationList> {
  const asked = readListQuery<InvitationSort, InvitationFilter>(address, {
    sorts: ["verstuurd", "wie", "rol"],
    filters: { staat: invitationStates, rol: roles.filter((role) => role !== "candidate") },
  });
  if (actor.role !== "administrator") return { query: asked, rows: [], total: 0 };
  const total = await countInvitations(tx, asked);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const offset = limit === PAGE_SIZE ? (query.page - 1) * PAGE_SIZE : 0;
  return { query, rows: await findInvitations(tx, query, { limit, offset }), total };
}

/** One invitation of an administrator; undefined when there is none for the actor. */
export async function readInvitation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<InvitationRow | undefined> {
  return actor.role === "administrator" && isId(id) ? findInvitation(tx, id) : undefined;
}
