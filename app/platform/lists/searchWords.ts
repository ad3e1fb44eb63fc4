/** Longest search in characters; what is longer is cut off. */
export const LONGEST_SEARCH = 100;

/**
 * The words that somebody searches for, as an address gives them (`?q=`): without signs that cannot be seen
 * and that no database takes, at most a hundred characters. Undefined when the address asks nothing.
 */
export function searchWords(address: URLSearchParams): string | undefined {
  return address
    .get("q")
    ?.toWellFormed()
    .replace(/\p{C}/gu, " ")
    .trim()
    .slice(0, LONGEST_SEARCH)
    .toWellFormed();
}
