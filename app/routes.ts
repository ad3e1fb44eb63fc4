import type { RouteConfig, RouteConfigEntry } from "@react-router/dev/routes";
import { existsSync } from "node:fs";
import { addresses } from "./web/routeTable.ts";

/** The router's own form of the route table. */
export default addresses.map(({ id, path, file }): RouteConfigEntry => {
  if (!existsSync(new URL(file, import.meta.url))) throw new Error(`${path}: no file app/${file}`);
  return path === "/" ? { id, index: true, file } : { id, path: path.replace(/^\//, ""), file };
}) satisfies RouteConfig;
