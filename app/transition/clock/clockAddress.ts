/** The pages of the clock and the money, each below that of the case. */
const pages = {
  clock: "klok",
  first: "klok/eerste-ziektedag",
  tick: "klok/afvinken",
  money: "geld",
} as const;

/** The address of a page of the clock: for the person their own, for all others by the person. */
export function clockAddress(
  role: string,
  candidacyId: string,
  page: keyof typeof pages,
  more: Readonly<Record<string, string>> = {},
): string {
  const base =
    role === "candidate" ? `/mijn-overstap/${candidacyId}` : `/mensen/${candidacyId}/overstap`;
  const search = new URLSearchParams(more).toString();
  return `${base}/${pages[page]}${search === "" ? "" : `?${search}`}`;
}
