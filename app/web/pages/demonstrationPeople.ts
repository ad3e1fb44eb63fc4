import accounts from "../../../reference/demonstration/accounts.json" with { type: "json" };
import type { AccountRecord, MembershipRecord } from "../../../reference/demonstration/records.ts";
import type { Role } from "../../access/role.ts";

/** The password of every account of the demonstration; it is shown on the page, so it is no secret. */
export const DEMONSTRATION_PASSWORD = "overstap-demo";

/** An invented account that anybody may look through. */
export type DemonstrationPerson = { name: string; email: string; role: Role };

/** The sides of the table at which the demonstration's people sit, and their roles. */
export const demonstrationSides = {
  candidates: ["candidate"],
  guides: ["coach", "labourExpert", "doctor", "sendingEmployer"],
  care: ["careEmployer", "buddy"],
  region: ["coordinator", "researcher", "administrator"],
} as const satisfies Record<string, readonly Role[]>;

/** The demonstration's accounts. */
export function demonstrationPeople(): DemonstrationPerson[] {
  const { accounts: all, memberships } = accounts as {
    accounts: AccountRecord[];
    memberships: MembershipRecord[];
  };
  return all.map(({ id, firstName, lastName, email }) => ({
    name: `${firstName} ${lastName}`,
    email,
    role: memberships.find(({ account }) => account === id)!.role,
  }));
}
