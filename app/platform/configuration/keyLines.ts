import { readSecret } from "./readSecret.ts";

const SHORTEST = 32;

/**
 * Secrets of one kind from NAME or NAME_FILE, one a line: the first is used, the others were before. None
 * when neither is set.
 *
 * @param name of the variable: `AUDIT_KEY`, `SECRET_KEY`
 * @param faults gets a sentence for what is wrong; never with a secret in it
 */
export function readKeyLines(
  environment: Record<string, string | undefined>,
  name: string,
  faults: string[],
): string[] {
  const text = readSecret(environment, name, faults);
  if (text === undefined) return [];
  const keys = text.split(/\r?\n/).map((line) => line.trim());
  const by = environment[`${name}_FILE`] ? `${name}_FILE` : name;
  for (const [index, key] of keys.entries()) {
    if (key.length >= SHORTEST) continue;
    faults.push(
      `${by}: line ${index + 1} holds ${key.length} signs; at least ${SHORTEST} are needed. Make one: openssl rand -base64 48`,
    );
  }
  return keys;
}
