import { readSecret } from "./readSecret.ts";

const SHORTEST = 32;

/**
 * The secrets of the audit from AUDIT_KEY or AUDIT_KEY_FILE, one a line: the first signs, the others
 * signed before (`overstap audit sign-anew`). None when neither is set.
 *
 * @param faults gets a sentence for what is wrong; never with a secret in it
 */
export function readAuditKeys(
  environment: Record<string, string | undefined>,
  faults: string[],
): string[] {
  const text = readSecret(environment, "AUDIT_KEY", faults);
  if (text === undefined) return [];
  const keys = text.split(/\r?\n/).map((line) => line.trim());
  const by = environment["AUDIT_KEY_FILE"] ? "AUDIT_KEY_FILE" : "AUDIT_KEY";
  for (const [index, key] of keys.entries()) {
    if (key.length >= SHORTEST) continue;
    faults.push(
      `${by}: line ${index + 1} holds ${key.length} signs; at least ${SHORTEST} are needed. Make one: openssl rand -base64 48`,
    );
  }
  return keys;
}
