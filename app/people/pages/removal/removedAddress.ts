import type { Role } from "../../../access/role.ts";

/** Where those who were taken away can be brought back. */
export function removedAddress(role: Role): string {
  return role === "candidate" ? "/mijn-gegevens/verwijderd" : "/mensen/verwijderd";
}
