import { generateX25519Identity, identityToRecipient } from "age-encryption";

/** What a backup is locked with: one or more public keys, or a passphrase. */
export type Lock = { recipients: readonly string[] } | { passphrase: string };

/** What opens a backup: one or more secret keys, or a passphrase. */
export type BackupKey = { identities: readonly string[] } | { passphrase: string };

const SHORTEST_PASSPHRASE = 20;
const recipient = /^age1[a-z0-9]{20,4000}$/;
const identity = /^AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]{20,4000}$/;

/** A pair of keys: the public one locks, the secret one opens. */
export async function makeKeyPair(): Promise<{ secret: string; open: string }> {
  const secret = await generateX25519Identity();
  return { secret, open: await identityToRecipient(secret) };
}

/**
 * Reads what to lock a backup with: lines of public keys (`age1…`), of secret keys
 * (`AGE-SECRET-KEY-1…`, whose public ones are taken), or one line that is a passphrase.
 *
 * @param text as it stood in a variable or a file; lines that begin with # do not count
 * @returns the lock, or what is wrong with the text, without repeating it
 */
export async function readLock(text: string): Promise<Lock | { fault: string }> {
  const lines = linesOf(text);
  if (lines.length > 0 && lines.every((line) => recipient.test(line) || identity.test(line))) {
    try {
      const recipients = lines.map((line) =>
        line.startsWith("age1") ? line : identityToRecipient(line),
      );
      return { recipients: await Promise.all(recipients) };
    } catch {
      return { fault: "this is no whole key: a letter of it is missing or changed" };
    }
  }
  return readPassphrase(lines);
}

/**
 * Reads what opens a backup: lines of secret keys, or one line that is a passphrase.
 *
 * @returns the key, or what is wrong with the text, without repeating it
 */
export async function readBackupKey(text: string): Promise<BackupKey | { fault: string }> {
  const lines = linesOf(text);
  if (lines.some((line) => recipient.test(line))) {
    return { fault: "this is a public key, which only locks; to open, give the secret one" };
  }
  if (lines.length > 0 && lines.every((line) => identity.test(line))) {
    try {
      await Promise.all(lines.map((line) => identityToRecipient(line)));
      return { identities: lines };
    } catch {
      return { fault: "this is no whole key: a letter of it is missing or changed" };
    }
  }
  return readPassphrase(lines);
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

function readPassphrase(lines: readonly string[]): { passphrase: string } | { fault: string } {
  const [passphrase = "", ...more] = lines;
  if (more.length > 0) return { fault: "a passphrase is one line" };
  if (/^(age1|AGE-SECRET-KEY-)/i.test(passphrase)) {
    return { fault: "this is no whole key: a letter of it is missing or changed" };
  }
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    return { fault: `a passphrase has at least ${SHORTEST_PASSPHRASE} characters` };
  }
  if (new Set(passphrase).size < 8) return { fault: "a passphrase has more different characters" };
  return { passphrase };
}
