import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { appAddress, keyToType, newSecret, stepOfCode } from "./totp.ts";

/** The secret of the examples of RFC 6238 and RFC 4226, appendix D. */
const RFC = "12345678901234567890";

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [20_000_000_000, "353130"],
])("the example of RFC 6238 at %i s", async (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(await stepOfCode(RFC, code, seconds * 1000)).toBe(step);
  // Half a minute early or late is well, two are not.
  expect(await stepOfCode(RFC, code, (seconds + 30) * 1000)).toBe(step);
  expect(await stepOfCode(RFC, code, (seconds - 30) * 1000)).toBe(step);
  expect(await stepOfCode(RFC, code, (seconds + 60) * 1000)).toBeUndefined();
});

test.each(["", "12345", "1234567", "28708a", "٢٨٧٠٨٢"])("%j is no code", async (code) => {
  expect(await stepOfCode(RFC, code, 59_000)).toBeUndefined();
});

test("spaces in a code make no difference", async () => {
  expect(await stepOfCode(RFC, " 287 082 ", 59_000)).toBe(1);
});

test("an app that is given the key, or the picture, makes the codes that are taken", async () => {
  const secret = newSecret();
  const key = new URL(appAddress(secret, "fatima@example.org")).searchParams.get("secret")!;
  expect(keyToType(secret).replaceAll(" ", "")).toBe(key);
  const code = codeOf(fromBase32(key), 7);
  expect(await stepOfCode(secret, code, 7 * 30_000)).toBe(7);
  expect(newSecret()).not.toBe(secret);
});

/** RFC 4648 and RFC 4226, written out, as an app does it. */
function fromBase32(key: string): Buffer {
  const bits = [...key]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}
function codeOf(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = hash.at(-1)! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
