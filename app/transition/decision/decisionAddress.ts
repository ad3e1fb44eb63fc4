/** The page on which it is decided how a placement goes on: for the person their own, for others by the person. */
export function decisionAddress(
  role: string,
  candidacyId: string,
  attempt?: string,
  voice?: string,
): string {
  const base =
    role === "candidate" ? `/mijn-overstap/${candidacyId}` : `/mensen/${candidacyId}/overstap`;
  const search = new URLSearchParams();
  if (attempt !== undefined) search.set("poging", attempt);
  if (voice !== undefined) search.set("stem", voice);
  const asked = search.toString();
  return `${base}/besluit${asked === "" ? "" : `?${asked}`}`;
}
