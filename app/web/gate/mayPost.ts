import type { Role } from "../../access/role.ts";
import type { Address } from "../routes/address.ts";

/**
 * Whether an address takes a form from somebody in this role (undefined: a stranger), who may open
 * it. An action takes forms from whoever may open it; a page only when the route table says so.
 */
export function mayPost({ kind, posts }: Address, role: Role | undefined): boolean {
  if (kind === "action" || posts === true) return true;
  return posts !== undefined && role !== undefined && posts.includes(role);
}
