/** Where lists are read in. */
export const POOLS = "/mensen/inlezen";

/** The address of an import, or of a page below it. */
export function poolAddress(importId: string, below = ""): string {
  return `${POOLS}/${importId}${below === "" ? "" : `/${below}`}`;
}
