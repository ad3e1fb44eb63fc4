import named from "../../reference/demonstration/accounts.json" with { type: "json" };
import type { AccountRecord, MembershipRecord } from "../../reference/demonstration/records.ts";
import type { Role } from "../../app/access/role.ts";

/** The password of every account of the demonstration, as the sign-in page tells it. */
export const password = "overstap-demo";

/** A named account of the demonstration and the role it acts in. */
export type Demonstrator = { account: AccountRecord; membership: MembershipRecord; role: Role };

const { accounts, memberships } = named as {
  accounts: AccountRecord[];
  memberships: MembershipRecord[];
};

/** All named accounts, each in its first membership, as it acts after signing in. */
export const demonstrators: readonly Demonstrator[] = accounts.map((account) => {
  const membership = memberships.find((one) => one.account === account.id);
  if (!membership) throw new Error(`${account.id} has no membership`);
  return { account, membership, role: membership.role };
});

/** The first named account of a role. */
export function theFirst(role: Role): Demonstrator {
  const found = demonstrators.find((one) => one.role === role);
  if (!found) throw new Error(`the demonstration has no ${role}`);
  return found;
}
