import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync("sha256", secret, "overstap", purpose, 32));

/**
 * Encrypts a text that the store keeps and must be able to read again (AES-256-GCM).
 *
 * @param secret the installation's own
 * @param purpose what it is for, and of whom: it opens for nothing else
 */
export function seal(text: string, secret: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Decrypts what `seal` made; undefined when the secret or the purpose is another, or it was changed. */
export function unseal(sealed: string, secret: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyOf(secret, purpose),
    bytes.subarray(0, IV_BYTES),
  );
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const body = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Decrypts what `seal` made with one of these secrets; undefined when it was with none of them. */
export function unsealWithAny(
  sealed: string,
  secrets: readonly string[],
  purpose: string,
): string | undefined {
  for (const secret of secrets) {
    const text = unseal(sealed, secret, purpose);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A secret that nobody knows who has only one of the two it is made of. */
export function secretOfBoth(one: string, other: string): string {
  return createHmac("sha256", keyOf(one, "of both")).update(other).digest("base64url");
}

const MAC_BYTES = 16;

/** Makes a random text of 48 bytes (base64url) that only this installation can have made, at this moment, for this. */
export function newChallenge(secret: string, purpose: string, now = Date.now()): string {
  const head = Buffer.concat([timeBytes(now), randomBytes(24)]);
  return Buffer.concat([head, macOf(head, secret, purpose)]).toString("base64url");
}

/** Whether a text was made by `newChallenge` for this purpose, no longer ago than so many minutes. */
export function isChallenge(
  text: string,
  secret: string,
  purpose: string,
  minutes: number,
  now = Date.now(),
): boolean {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 8 + 24 + MAC_BYTES) return false;
  const head = bytes.subarray(0, -MAC_BYTES);
  const made = Number(head.readBigUInt64BE());
  const right = timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(head, secret, purpose));
  return right && made <= now && now - made <= minutes * 60_000;
}

function timeBytes(now: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(now));
  return bytes;
}

function macOf(head: Buffer, secret: string, purpose: string): Buffer {
  return createHmac("sha256", keyOf(secret, purpose)).update(head).digest().subarray(0, MAC_BYTES);
}
