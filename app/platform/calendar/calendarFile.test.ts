import fc from "fast-check";
import { expect, test } from "vitest";
import { type Appointment, calendarFeed, calendarFile, calendarResponse } from "./calendarFile.ts";

const appointment: Appointment = {
  id: "01a20538-91fd-73e2-87ce-ee5d26334497",
  changed: 2,
  start: new Date("2026-07-01T08:00:00Z"),
  end: new Date("2026-07-01T08:45:00Z"),
  title: "Gesprek",
};
const now = new Date("2026-06-01T12:00:00Z");
const write = (change: Partial<Appointment> = {}) =>
  calendarFile({ ...appointment, ...change }, "https://overstap.example.nl", now);
/** The lines as a calendar reads them: folded ones put together again. */
const lines = (text: string) => text.replaceAll(/\r\n[ \t]/g, "").split("\r\n");

test("an appointment stands in Dutch time, with its zone, its identifier and its number", () => {
  const found = lines(write());
  expect(found).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      "TZID:Europe/Amsterdam",
      "UID:01a20538-91fd-73e2-87ce-ee5d26334497@overstap.example.nl",
      "SEQUENCE:2",
      "DTSTAMP:20260601T120000Z",
      "DTSTART;TZID=Europe/Amsterdam:20260701T100000",
      "DTEND;TZID=Europe/Amsterdam:20260701T104500",
      "SUMMARY:Gesprek",
      "STATUS:CONFIRMED",
    ]),
  );
  expect(found[0]).toBe("BEGIN:VCALENDAR");
  expect(found.filter((line) => /^(BEGIN|END):VTIMEZONE$/.test(line))).toHaveLength(2);
});

test.each([
  ["2026-03-29T00:30:00Z", "20260329T013000"],
  ["2026-03-29T01:30:00Z", "20260329T033000"],
  ["2026-10-25T00:30:00Z", "20261025T023000"],
  ["2026-10-25T01:30:00Z", "20261025T023000"],
  ["2026-12-31T23:30:00Z", "20270101T003000"],
])("%s is %s there, also around the change of the clock", (moment, local) => {
  const start = new Date(moment);
  const end = new Date(start.getTime() + 3_600_000);
  expect(lines(write({ start, end }))).toContain(`DTSTART;TZID=Europe/Amsterdam:${local}`);
});

test("what is cancelled says so, under the same identifier and a higher number", () => {
  const found = lines(write({ cancelled: true, changed: 3 }));
  expect(found).toEqual(
    expect.arrayContaining(["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3"]),
  );
});

test("signs with a meaning are plain signs, and no text begins a line of its own", () => {
  const found = lines(
    write({
      title: "A; b, c \\ d\r\nATTENDEE:mailto:x@y.nl",
      place: "Hof 1\nGeleen",
      text: "één\ntwee",
      link: "https://overstap.example.nl/x",
    }),
  );
  expect(found).toContain("SUMMARY:A\\; b\\, c \\\\ d\\nATTENDEE:mailto:x@y.nl");
  expect(found).toContain("LOCATION:Hof 1\\nGeleen");
  expect(found).toContain("DESCRIPTION:één\\ntwee");
  expect(found.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
});

test("whatever the words, every line is at most 75 bytes and they read back the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (words) => {
      const text = write({ title: `x${words}` });
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThan(76);
      const title = lines(text).find((line) => line.startsWith("SUMMARY:"))!;
      const read = title
        .slice(8)
        .replaceAll(/\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign));
      expect(read).toBe(`x${words}`.replaceAll(/\r?\n/g, "\n"));
    }),
  );
});

test("an end before the start is no appointment", () => {
  expect(() => write({ end: appointment.start })).toThrow(RangeError);
});

test("a calendar that is read along holds appointments and whole days, which keep nobody busy", () => {
  const url = "https://overstap.example.nl";
  const days = [{ id: "een", day: "2028-02-29", title: "Bellen, of mailen", link: `${url}/x` }];
  const text = calendarFeed({ name: "Overstap", appointments: [appointment], days }, url, now);
  const found = lines(text);
  expect(found.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
  expect(found.filter((line) => line === "BEGIN:VTIMEZONE")).toHaveLength(1);
  const day = found.slice(found.lastIndexOf("BEGIN:VEVENT"));
  expect(day).toEqual(
    expect.arrayContaining([
      "UID:een@overstap.example.nl",
      "DTSTART;VALUE=DATE:20280229",
      "SUMMARY:Bellen\\, of mailen",
      "TRANSP:TRANSPARENT",
      `URL;VALUE=URI:${url}/x`,
    ]),
  );
  expect(day.filter((line) => /^DT(START|END);TZID/.test(line))).toEqual([]);
  expect(found).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      "NAME:Overstap",
      "X-WR-CALNAME:Overstap",
      "DTSTART;TZID=Europe/Amsterdam:20260701T100000",
    ]),
  );
});

test("a calendar with nothing in it is one", () => {
  const empty = calendarFeed({ name: "Overstap", appointments: [], days: [] }, "http://x", now);
  expect(lines(empty)[0]).toBe("BEGIN:VCALENDAR");
  expect(empty).not.toContain("VEVENT");
});

test("as an answer it is a file to keep", () => {
  const { headers } = calendarResponse("gesprek", write());
  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(headers.get("content-disposition")).toBe('attachment; filename="gesprek.ics"');
});
