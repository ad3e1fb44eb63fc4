import { permission } from "../schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { policy } from "./policy.ts";

/** Writes the table of visibility where the row policies read it, in the place of what stood there. */
export async function storePolicy(tx: Transaction): Promise<void> {
  await tx.delete(permission);
  await tx.insert(permission).values(
    policy.map(({ role, relation, group, verb }) => ({
      role,
      relation,
      fieldGroup: group,
      verb,
    })),
  );
}
