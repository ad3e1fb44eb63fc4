import { readFileSync, statSync } from "node:fs";

const LARGEST_BYTES = 64 * 1024;
/** Where containers get theirs, readable by all who are in there: nobody else is. */
const CONTAINERS_OWN = "/run/secrets/";

/**
 * Reads a secret from the environment: NAME holds it, or NAME_FILE names a file that does (as Docker,
 * systemd and Kubernetes hand them over). Line ends at the end do not count.
 *
 * @param faults gets a sentence for what is wrong; never with the secret itself in it
 * @returns undefined when neither is set, or when something is wrong
 */
export function readSecret(
  environment: Record<string, string | undefined>,
  name: string,
  faults: string[],
): string | undefined {
  const [given, file] = [environment[name], environment[`${name}_FILE`]];
  if (given && file) {
    faults.push(`${name} and ${name}_FILE: set one of the two`);
    return undefined;
  }
  return file ? readSecretFile(file, `${name}_FILE`, faults) : given || undefined;
}

/**
 * Reads a secret from a file that only its owner, and at most a group, can read.
 *
 * @param by what named the file, for the faults: an option or a variable
 */
export function readSecretFile(file: string, by: string, faults: string[]): string | undefined {
  try {
    const { mode, size } = statSync(file);
    if ((mode & 0o007) !== 0 && !file.startsWith(CONTAINERS_OWN)) {
      faults.push(`${by}: everybody on this machine can read ${file}. Do: chmod 600 ${file}`);
    } else if (size > LARGEST_BYTES) {
      faults.push(`${by}: ${file} is too large for a secret`);
    } else {
      const text = readFileSync(file, "utf8").replace(/[\r\n]+$/, "");
      if (text !== "") return text;
      faults.push(`${by}: ${file} is empty`);
    }
  } catch (error) {
    faults.push(`${by}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return undefined;
}
