import { secretOfBoth } from "../../platform/seal.ts";

/** With the first is sealed what the store must be able to read again; all of them open it. */
export type SealKeys = readonly [string, ...string[]];

/**
 * With what an installation seals, and what it signs its cookies with. With a key that does not lie in the
 * database, whoever has all of the database can open nothing and be nobody; without one, the store's own
 * secret does both.
 *
 * @param secretKeys from outside the database (`SECRET_KEY`), the newest first; or none
 * @param storeSecret that stands in the database
 */
export function keysOf(
  secretKeys: readonly string[],
  storeSecret: string,
): { sealKeys: SealKeys; secret: string } {
  const [first, ...older] = secretKeys;
  if (first === undefined) return { sealKeys: [storeSecret], secret: storeSecret };
  // The store's own sealed before there was another.
  return { sealKeys: [first, ...older, storeSecret], secret: secretOfBoth(first, storeSecret) };
}
