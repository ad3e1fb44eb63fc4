import { randomBytes } from "node:crypto";

/**
 * Makes an opaque identifier that sorts by the moment it was made (UUID version 7, RFC 9562).
 *
 * @param moment milliseconds since 1970-01-01 UTC; now when left out
 * @param random at least ten bytes that fill the rest; fresh ones when left out
 */
export function newId(moment = Date.now(), random: Uint8Array = randomBytes(10)): string {
  const time = moment.toString(16).padStart(12, "0");
  const tail = Buffer.from(random.subarray(0, 10));
  tail[0] = (tail[0]! & 0x0f) | 0x70;
  tail[2] = (tail[2]! & 0x3f) | 0x80;
  const hex = time + tail.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address has the form of an identifier; anything else names nothing. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && form.test(text);
}
