import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Where the cluster of a data folder stands: beside it, or where root keeps it for nobody. */
export function clusterOf(dataFolder: string): string {
  const pointer = join(dataFolder, "store.json");
  if (!existsSync(pointer)) return join(dataFolder, "postgresql");
  return (JSON.parse(readFileSync(pointer, "utf8")) as { cluster: string }).cluster;
}

/** The processes of PostgreSQL that work in the cluster of a data folder. */
export function postgresProcesses(dataFolder: string): number[] {
  const cluster = clusterOf(dataFolder);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster;
      } catch {
        // Ended meanwhile, or another user's.
        return false;
      }
    })
    .map(Number);
}
