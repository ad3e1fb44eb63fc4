import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { faultForLog } from "./faultForLog.ts";

test("values of a failed query stay out of the log", () => {
  const cause = Object.assign(new Error('invalid input "Fatima"'), { code: "22P02" });
  const fault = faultForLog(new DrizzleQueryError("select $1", ["Fatima"], cause));
  expect(fault).toMatchObject({ error: "database", code: "22P02", query: "select $1" });
  expect(JSON.stringify(fault)).not.toContain("Fatima");
});

test("another error says what and where", () => {
  const fault = faultForLog(new RangeError("no place"));
  expect(fault["error"]).toBe("RangeError: no place");
  expect(fault["at"]).toContain("faultForLog.test.ts");
});

test("what is no error is said as it is", () => expect(faultForLog(404)).toEqual({ error: "404" }));
