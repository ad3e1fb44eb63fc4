import type { Role } from "../../../access/role.ts";

/** Where it stands who can see somebody (`wie`), and who looked (`gekeken`). */
export function sightAddress(
  role: Role,
  candidacyId: string,
  page: "wie" | "gekeken" = "wie",
): string {
  return `${role === "candidate" ? "/mijn-gegevens" : "/mensen"}/${candidacyId}/${page}`;
}
