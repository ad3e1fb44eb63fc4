/**
 * A part of an address that is as long as the secret of a link. Identifiers have 36 characters, readable
 * names are short; however a secret is spelled, it is no shorter than its 43.
 */
const long = /[^/]{40,}/g;

/** Whether an address may hold a secret: then no page tells the next one where one came from. */
export function carriesSecret(path: string): boolean {
  return path.search(long) >= 0;
}

/** A path as it may stand in a log: what may be a secret is left out. */
export function pathForLog(path: string): string {
  return path.replace(long, "…");
}
