import { eq, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "../../access/actor.ts";
import { organisation } from "../../access/organisations/schema.ts";

/** That a record is of the actor's own organisation or of the library: what work can be made from. */
export function ownOrLibrary(actor: Actor, owner: PgColumn): SQL {
  return or(eq(owner, actor.membership.organisation.id), ofLibrary(owner))!;
}

/** That a record is of the library. */
export function ofLibrary(owner: PgColumn): SQL {
  return sql`${owner} in (select ${organisation.id} from ${organisation} where ${organisation.kind} = 'library')`;
}
