import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordFault } from "./passwordFault.ts";

const about = { name: "Fatima El Idrissi", email: "fatima.elidrissi@zorg.example" };
const faultOf = (password: string) => passwordFault(password, about)?.key;

test.each([
  ["aaaaaaaaaaaa", "access:password.common"],
  ["121212121212", "access:password.common"],
  ["194520102024", "access:password.common"],
  ["Wachtwoord123!", "access:password.common"],
  ["1234-welkom-1234", "access:password.common"],
  ["fatima.elidrissi1", "access:password.own"],
  ["Fatima-Idrissi", "access:password.own"],
  ["FATIMA!2026!!", undefined],
])("%j: %s", (password, fault) => expect(faultOf(password)).toBe(fault));

test.each(["vier gewone woorden", "paard batterij nietje", "Fatima loopt graag naar zee"])(
  "%j is well",
  (password) => expect(faultOf(password)).toBeUndefined(),
);

test("one's own name and address with a few signs around them are always refused", () => {
  const sign = fc.constantFrom(..."0123456789!.-");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 4 }), fc.boolean(), (signs, name) => {
      const own = name ? "Idrissi-Fatima" : "FATIMA.elidrissi";
      expect(faultOf(own + signs.join(""))).toBe("access:password.own");
    }),
  );
});
