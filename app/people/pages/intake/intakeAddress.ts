import type { Role } from "../../../access/role.ts";

/** Where the intake of somebody stands: for the person themselves, and for whoever fills it in with them. */
export function intakeAddress(role: Role, candidacyId: string, step?: string): string {
  const base =
    role === "candidate"
      ? `/mijn-gegevens/${candidacyId}/invullen`
      : `/mensen/${candidacyId}/intake`;
  return step === undefined ? base : `${base}/${step}`;
}

/** Where somebody's data stand, to go back to. */
export function dataAddress(role: Role, candidacyId: string): string {
  return role === "candidate" ? "/mijn-gegevens" : `/mensen/${candidacyId}`;
}

/** In the address of a step: it is changed by itself, and leads back to where the data stand. */
export const CHANGING = "wijzig";

/** The name of the button of a step that stops for now. */
export const LATER = "_later";

/** Where one step is changed by itself, to come back afterwards. */
export function changeAddress(role: Role, candidacyId: string, step: string): string {
  return `${intakeAddress(role, candidacyId, step)}?${CHANGING}`;
}
