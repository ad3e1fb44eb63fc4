import { expect, test } from "vitest";
import { inDays, inHours, inMoments, inNumbers } from "./formats.ts";

test("numbers are written the way of the language", () => {
  expect(inNumbers(1234.56, "nl")).toBe("1.234,6");
  expect(inNumbers(1234.56, "en")).toBe("1,234.6");
  expect(inNumbers(4.9, "nl", 0)).toBe("5");
});

test("a day keeps its date wherever the program runs", () => {
  expect(inDays("2026-01-01", "nl")).toBe("1 januari 2026");
  expect(inDays("2026-12-31", "en")).toBe("31 December 2026");
});

test("an interval of one number is that number", () => {
  expect(inHours({ min: 16, max: 16 }, "nl")).toBe("16");
  expect(inHours({ min: 16, max: 23.5 }, "nl")).toBe("16–23,5");
});

test("a moment is told in Dutch time, wherever the program runs", () => {
  expect(inMoments(new Date("2026-07-01T22:05:00Z"), "nl")).toBe("2 jul 2026, 00:05");
  expect(inMoments(new Date("2026-12-31T22:05:00Z"), "en")).toBe("31 Dec 2026, 23:05");
});
