import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./makeFolder.ts";

/**
 * Claims a data folder for this program, so that a second start on it is told so at once.
 * A claim of a program that is no longer alive (killed, power lost) is taken over.
 *
 * @returns how to let the folder go
 * @throws when a living program holds the folder
 */
export function claimFolder(folder: string): () => void {
  makeFolder(folder);
  const claim = join(folder, "overstap.pid");
  const mine = `${process.pid} ${startedAt(process.pid)}\n`;
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeFileSync(claim, mine, { flag: "wx" });
      return () => {
        if (read(claim) === mine) rmSync(claim, { force: true });
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES" || code === "EROFS" || code === "EPERM") {
        throw new Error(
          `The folder ${folder} cannot be written to (${code}). Give --data another folder.`,
          { cause: error },
        );
      }
      if (code !== "EEXIST") throw error;
    }
    const pid = holderOf(folder);
    if (pid !== undefined) {
      throw new Error(
        `Overstap already runs on the folder ${folder} (process ${pid}). Stop it first, or give --data another folder.`,
      );
    }
    rmSync(claim, { force: true });
  }
  throw new Error(`Another start claims the folder ${folder} at this moment. Try again.`);
}

/** The number of the living program that holds a data folder; undefined when none does. */
export function holderOf(folder: string): number | undefined {
  const [pid = "", started] = read(join(folder, "overstap.pid")).trim().split(" ");
  return pid && started && startedAt(Number(pid)) === started ? Number(pid) : undefined;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** When a process began, in clock ticks since the machine did; tells a reused number from the old one. */
function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name may hold spaces and brackets, so fields are counted after its last bracket.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
