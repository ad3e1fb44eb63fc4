import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of processor that a process and all below it have used, those that ended included. */
export function processorTime(pid: number): number {
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, rest = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ");
        const fields = rest.split(" ").map(Number);
        // From the parent on: user and system time of itself and of children that ended.
        const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + fields[field]!, 0);
        return [{ pid: Number(name), parent: fields[1]!, ticks }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
  const family = new Set([pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const one of stats) if (family.has(one.parent)) family.add(one.pid);
  }
  const ticks = stats.reduce((sum, one) => sum + (family.has(one.pid) ? one.ticks : 0), 0);
  return ticks * MILLISECONDS_A_TICK;
}

/** Linux counts processor time a hundred times a second. */
const MILLISECONDS_A_TICK = 10;

/** The most memory that a process has held, in MB. */
export function mostMemory(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
