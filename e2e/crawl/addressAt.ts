import { matchRoutes } from "react-router";
import { addresses } from "../../app/web/routeTable.ts";
import type { Address } from "../../app/web/routes/address.ts";

const routes = addresses.map((address) => ({ path: address.path, handle: address }));

/** The entry of the route table that a path belongs to, found without the program's own gate. */
export function addressAt(path: string): Address | undefined {
  const pathname = path.split("?")[0]!;
  return matchRoutes(routes, pathname)?.at(-1)?.route.handle;
}
