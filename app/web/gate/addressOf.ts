import { matchRoutes } from "react-router";
import { type Address, addresses } from "../routeTable.ts";

const routes = addresses.map((address) => ({ path: address.path, handle: address }));

/** The entry of the route table that answers an address, found as the router itself finds it. */
export function addressOf(pathname: string): Address | undefined {
  return matchRoutes(routes, pathname)?.at(-1)?.route.handle;
}
