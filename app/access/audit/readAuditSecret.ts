import { readFileSync } from "node:fs";

const SHORTEST = 32;

/**
 * The secret that signs the audit, from the file that AUDIT_KEY_FILE names; undefined when it names none.
 *
 * @throws with a message for the user when the file cannot be read or holds too little
 */
export function readAuditSecret(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  let text;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw new Error(`AUDIT_KEY_FILE: ${file} cannot be read (${code}).`, { cause });
  }
  if (text.length < SHORTEST) {
    throw new Error(
      `AUDIT_KEY_FILE: ${file} holds ${text.length} signs; at least ${SHORTEST} are needed. Make one: openssl rand -base64 48 > ${file}`,
    );
  }
  return text;
}
