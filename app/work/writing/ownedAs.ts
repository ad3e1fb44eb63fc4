import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "../../access/actor.ts";
import { ofLibrary } from "./ownOrLibrary.ts";

/** The columns by which a list tells whose a record is and whether it was put away. */
export type Owned = { organisationId: PgColumn; archivedAt: PgColumn };

/** What a list is narrowed to: the own organisation's or the library's, and what was put away. */
export type OwnedFilters = { van?: string; staat?: string };

/**
 * The rows of a list by whose they are. What was put away is left out, unless its own organisation
 * asks for just that.
 */
export function ownedAs(actor: Actor, table: Owned, { van, staat }: OwnedFilters): SQL | undefined {
  const own = eq(table.organisationId, actor.membership.organisation.id);
  if (staat === "gearchiveerd") return and(own, isNotNull(table.archivedAt));
  const whose =
    van === "ons" ? own : van === "bibliotheek" ? ofLibrary(table.organisationId) : undefined;
  return and(isNull(table.archivedAt), whose);
}
