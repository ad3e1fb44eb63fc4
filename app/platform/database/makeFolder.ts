import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing, one after the other: where the system refuses
 * in odd ways (below /proc, say), the runtime's own recursive way never comes back.
 *
 * @throws with a message that names the folder
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return;
    throw new Error(`${path} is a file, not a folder. Give --data a folder.`);
  }
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another start may have made it a moment ago.
    if (code === "EEXIST") return;
    throw new Error(
      `The folder ${path} cannot be made (${code}). Give --data a folder that you may write to.`,
      { cause: error },
    );
  }
}
