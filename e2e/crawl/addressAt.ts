import { matchRoutes } from "react-router";
import { type Address, addresses } from "../../app/web/routeTable.ts";

const routes = addresses.map((address) => ({ path: address.path, handle: address }));

/** The entry of the route table that a path belongs to, found without the program's own gate. */
export function addressAt(path: string): Address | undefined {
  const pathname = path.split("?")[0]!;
  return matchRoutes(routes, pathname)?.at(-1)?.route.handle;
}
