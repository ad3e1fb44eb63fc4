import { sql } from "drizzle-orm";
import { permission, roleAtKind } from "./schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { organisationKinds } from "../organisationKind.ts";
import { policy } from "./policy.ts";
import { rolesAtKind } from "./rolesAtKind.ts";

/**
 * Writes the table of visibility, and who can give which role, where the row policies read them, in the
 * place of what stood there. Of two programs that start at once the second waits.
 */
export async function storePolicy(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('overstap policy'))`);
  await tx.delete(permission);
  await tx.insert(permission).values(
    policy.map(({ role, relation, group, verb }) => ({
      role,
      relation,
      fieldGroup: group,
      verb,
    })),
  );
  await tx.delete(roleAtKind);
  await tx
    .insert(roleAtKind)
    .values(organisationKinds.flatMap((kind) => rolesAtKind[kind].map((role) => ({ kind, role }))));
}
