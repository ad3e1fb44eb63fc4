import { expect, test } from "vitest";
import { CALLER_HEADER, callerOf } from "./callerOf.ts";

const from = (address: string) =>
  callerOf(new Request("http://x", { headers: { [CALLER_HEADER]: address } }));

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("%s counts as %s", (address, caller) => expect(from(address)).toBe(caller));

test("two addresses of one house are one caller, two houses are two", () => {
  expect(from("2001:db8:1:2::a")).toBe(from("2001:db8:1:2:ffff::b"));
  expect(from("2001:db8:1:2::a")).not.toBe(from("2001:db8:1:3::a"));
});
