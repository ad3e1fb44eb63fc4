/** The pages of an agreement, each below that of the case. */
export const agreementPages = {
  see: "afspraak",
  write: "afspraak/opschrijven",
  preview: "afspraak/voorbeeld",
  sign: "afspraak/tekenen",
  stop: "afspraak/stoppen",
  pdf: "afspraak.pdf",
} as const;

/** The address of a page of an agreement: for the person their own, for all others by the person. */
export function agreementAddress(
  role: string,
  candidacyId: string,
  page: keyof typeof agreementPages,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const base =
    role === "candidate" ? `/mijn-overstap/${candidacyId}` : `/mensen/${candidacyId}/overstap`;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(more))
    if (value !== undefined) search.set(name, value);
  const asked = search.toString();
  return `${base}/${agreementPages[page]}${asked === "" ? "" : `?${asked}`}`;
}

/** Under which name what somebody writes of an agreement is kept. */
export function draftName(attemptId: string): string {
  return `agreement/${attemptId}`;
}
