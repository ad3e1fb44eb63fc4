import { addresses } from "../routeTable.ts";
import type { Address } from "../routes/address.ts";

const byPath = new Map(addresses.map((address) => [address.path, address]));

/**
 * The entry of the route table for the route that the router itself has chosen, so that no spelling
 * of an address (encoded, with an ending of the router's own) can lead past the gate.
 *
 * @param pattern the chosen route's pattern, such as `/mensen/:candidacy`; `*` for what is not there
 */
export function addressOf(pattern: string): Address | undefined {
  return byPath.get(pattern === "*" || pattern === "/*" ? "*" : `/${pattern.replace(/^\//, "")}`);
}
