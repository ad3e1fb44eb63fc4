/** The page of a meeting: for the person their own, for all others by the person. */
export function meetingAddress(
  { role }: { role: string },
  candidacyId: string,
  id: string,
): string {
  return role === "candidate"
    ? `/mijn-overstap/${candidacyId}/afspraken/${id}`
    : `/mensen/${candidacyId}/overstap/afspraken/${id}`;
}

/** The page on which a meeting is called: for what, and for which attempt. */
export function callAddress(candidacyId: string, kind: string, attempt?: string | null): string {
  const search = new URLSearchParams({ wat: kind, ...(attempt && { poging: attempt }) });
  return `/mensen/${candidacyId}/overstap/afspraken/nieuw?${search.toString()}`;
}

/** Where somebody says by their secret link which times suit; without one, where a code is typed. */
export const LINK_PATH = "/afspraak";
