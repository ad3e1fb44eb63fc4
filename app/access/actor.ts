import type { ActorSettings } from "../platform/database/database.ts";
import type { CandidacyGroup } from "./policy/fieldGroup.ts";
import type { Role } from "./role.ts";

/** One membership that an account can act from. */
export type ActingMembership = {
  id: string;
  organisation: { id: string; name: string };
  role: Role;
  /** The region a coordinator answers for; undefined for others. */
  region: { id: string; slug: string; name: string } | undefined;
};

/** Who asks: a signed-in account, in the one membership it acts from now. */
export type Actor = {
  account: string;
  name: string;
  email: string;
  role: Role;
  membership: ActingMembership;
  /** All memberships that the account can choose from, the acting one included. */
  memberships: ActingMembership[];
  /**
   * Groups that this session does not open yet, though the role may read them: what a candidate can bear,
   * until they gave their birth date.
   */
  withheld?: readonly CandidacyGroup[];
};

/** The actor as the row policies of the database know them. */
export function actorSettings(actor: Actor): ActorSettings {
  return {
    account: actor.account,
    organisation: actor.membership.organisation.id,
    role: actor.role,
    region: actor.membership.region?.id ?? "",
  };
}
