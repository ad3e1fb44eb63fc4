/** The pages of a placement from day to day: for the person their own, for others by the person. */
export function placementAddress(role: string, candidacyId: string): string {
  return role === "candidate"
    ? `/mijn-overstap/${candidacyId}/werkplek`
    : `/mensen/${candidacyId}/overstap/werkplek`;
}

/** The form in which one voice looks back. */
export function lookBackAddress(
  role: string,
  candidacyId: string,
  { attempt, voice, moment }: { attempt?: string; voice?: string; moment?: number },
): string {
  const search = new URLSearchParams();
  if (attempt !== undefined) search.set("poging", attempt);
  if (voice !== undefined) search.set("stem", voice);
  if (moment !== undefined) search.set("moment", String(moment));
  const asked = search.toString();
  return `${placementAddress(role, candidacyId)}/terugkijken${asked === "" ? "" : `?${asked}`}`;
}
