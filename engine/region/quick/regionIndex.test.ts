import { describe, expect, test } from "vitest";
import fmlJson from "../../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../../capacity/capacityList.ts";
import { slotsOfWeek } from "../slots.ts";
import { inventRegion } from "../inventRegion.ts";
import { Random } from "../random.ts";
import type { Candidate, Opening, RegionFile } from "../regionFile.ts";
import { shortlists } from "../shortlists.ts";
import { explainLists } from "./explainLists.ts";
import { quickShortlists } from "./quickShortlists.ts";
import { RegionBufferError, RegionIndex } from "./regionIndex.ts";
import { sectionOf } from "./sections.ts";

const fml = fmlJson as CapacityList;
const size = { tasks: 12, profiles: 5, openings: 25, candidates: 40 };

/** The same with lists that have no order in one order. */
function inOrder<T extends Candidate | Opening>(record: T): T {
  const sorted = <K extends keyof T>(key: K): object =>
    record[key] === undefined ? {} : { [key]: [...(record[key] as string[])].toSorted() };
  const capacity =
    "capacity" in record
      ? {
          capacity: {
            ...record.capacity,
            grades: Object.fromEntries(
              Object.entries(record.capacity.grades).map(([code, held]) => [
                code,
                typeof held === "object" ? [...held].toSorted() : held,
              ]),
            ),
          },
          travel: { ...record.travel, modes: [...record.travel.modes].toSorted() },
        }
      : {};
  return {
    ...record,
    ...sorted("slots" as keyof T),
    ...sorted("talents" as keyof T),
    ...sorted("papers" as keyof T),
    ...capacity,
  };
}

const all = (index: RegionIndex): Pick<RegionFile, "openings" | "candidates"> => ({
  openings: [...index.places()].map((slot) => inOrder(index.openingAt(slot))),
  candidates: [...index.people()].map((slot) => inOrder(index.candidateAt(slot))),
});

const expected = ({ openings, candidates }: RegionFile) => ({
  openings: openings.map(inOrder),
  candidates: candidates.map(inOrder),
});

test("what goes in comes out, also from the same bytes elsewhere", () => {
  for (let seed = 0; seed < 20; seed++) {
    const region = inventRegion(seed, size, fml);
    const index = RegionIndex.of(region, fml);
    expect(all(index)).toEqual(expected(region));
    const copy = new SharedArrayBuffer(index.buffer.byteLength);
    new Uint8Array(copy).set(new Uint8Array(index.buffer));
    expect(all(RegionIndex.open(copy, fml))).toEqual(expected(region));
  }
});

test("what goes in comes out at the limits", () => {
  const region = inventRegion(1, size, fml);
  const [opening, candidate] = [region.openings[0]!, region.candidates[0]!];
  const edges: RegionFile = {
    ...region,
    openings: [
      {
        ...opening,
        id: "x".repeat(500),
        at: { lat: 90, lon: 180 },
        maxKm: 5e-324,
        slotsNeeded: 28,
      },
      {
        ...opening,
        id: "\ud800 é 🧹",
        at: { lat: -90, lon: -180 },
        maxKm: 1.7e308,
        places: 2 ** 53,
      },
      {
        ...opening,
        id: "__proto__",
        slots: slotsOfWeek,
        hours: { min: 0, max: 168 },
        start: "0001-01-01",
      },
      {
        ...opening,
        id: "0",
        slots: [],
        hours: { min: 0, max: 0 },
        start: "9999-12-31",
        talents: [],
      },
    ],
    candidates: [
      {
        ...candidate,
        id: "\u0000",
        at: { lat: 0, lon: -0 },
        travel: {
          modes: ["walk", "bike", "ebike", "scooter", "car", "transit"],
          maxMinutes: 1e300,
        },
        hours: { min: 168, max: 168 },
        talents: Array.from({ length: 100 }, (_, number) => `talent ${number}`),
        papers: [],
        from: "2000-02-29",
      },
      {
        ...candidate,
        id: "leeg",
        capacity: { list: "fml-current", basis: "partial", grades: {} },
        slots: [],
        travel: { modes: ["walk"], maxMinutes: 0 },
      },
      {
        ...candidate,
        id: "vol",
        capacity: {
          list: "fml-current",
          basis: "fml",
          grades: Object.fromEntries(
            fml.items.map(({ code, scale, maxGrade, flags }) => [
              code,
              scale === "ordinal" ? maxGrade! : (flags ?? []),
            ]),
          ),
        },
      },
    ],
  };
  const index = RegionIndex.of(edges, fml);
  expect(all(index)).toEqual(expected(edges));
  expect(all(RegionIndex.open(index.buffer, fml))).toEqual(expected(edges));
  expect(() => quickShortlists(index)).not.toThrow();
});

test("people and places come, change and go: the lists stay those of the region", () => {
  const random = new Random(5);
  const spare = inventRegion(99, { ...size, openings: 200, candidates: 300 }, fml);
  for (let seed = 0; seed < 15; seed++) {
    const region = inventRegion(99, size, fml);
    const index = RegionIndex.of(region, fml);
    const openings = new Map(region.openings.map((one) => [one.id, one]));
    const candidates = new Map(region.candidates.map((one) => [one.id, one]));
    // Whether somebody was there to take away: as the index says, and as it was.
    const gone: [boolean, boolean][] = [];
    for (let turn = 0; turn < 60; turn++) {
      const opening = { ...random.one(spare.openings), id: `o${random.whole(0, 60)}` };
      const candidate = { ...random.one(spare.candidates), id: `c${random.whole(0, 90)}` };
      if (random.chance(0.6)) {
        index.putOpening(opening);
        openings.set(opening.id, opening);
        index.putCandidate(candidate);
        candidates.set(candidate.id, candidate);
      } else {
        gone.push([index.removeOpening(opening.id) !== undefined, openings.delete(opening.id)]);
        gone.push([
          index.removeCandidate(candidate.id) !== undefined,
          candidates.delete(candidate.id),
        ]);
      }
    }
    for (const [said, was] of gone) expect(said).toBe(was);
    const now = { openings: [...openings.values()], candidates: [...candidates.values()] };
    const lists = shortlists(now.candidates, now.openings, index.world);
    const opened = RegionIndex.open(index.buffer, fml);
    for (const one of [index, opened]) {
      expect(explainLists(one, quickShortlists(one))).toEqual(lists);
    }
  }
});

describe("a buffer that holds no region is refused with what is wrong:", () => {
  const spoiled = (
    spoil: (bytes: DataView, buffer: SharedArrayBuffer) => void,
    cut = 0,
  ): string => {
    const { buffer } = RegionIndex.of(inventRegion(2, size, fml), fml);
    const copy = new SharedArrayBuffer(buffer.byteLength - cut);
    new Uint8Array(copy).set(new Uint8Array(buffer, 0, copy.byteLength));
    spoil(new DataView(copy), copy);
    try {
      RegionIndex.open(copy, fml);
    } catch (error) {
      if (error instanceof RegionBufferError) return error.message;
      throw error;
    }
    return "nothing";
  };
  const at = (buffer: SharedArrayBuffer, name: Parameters<typeof sectionOf>[1]) =>
    sectionOf(buffer, name).at;

  test.each<[string, string, number, (bytes: DataView, buffer: SharedArrayBuffer) => void]>([
    ["nothing there", "bytes for its header alone", -1, () => {}],
    ["another file", "does not begin with OVST", 0, (bytes) => bytes.setUint32(0, 1)],
    ["another version", "layout 9 is not 1", 0, (bytes) => bytes.setUint32(4, 9, true)],
    ["a part that was lost", "part of it was lost", 64, () => {}],
    [
      "a section in another place",
      "section texts begins at",
      0,
      (bytes) => bytes.setFloat64(16 + 24, 5, true),
    ],
    ["too much in use", "section work uses", 0, (bytes) => bytes.setFloat64(16 + 16, 1e9, true)],
    [
      "work that is no JSON",
      "section work is no JSON",
      0,
      (bytes, b) => bytes.setUint8(at(b, "work"), 1),
    ],
    [
      "half a record",
      "section places ends within a record",
      0,
      (bytes) => bytes.setFloat64(16 + 2 * 24 + 16, 65, true),
    ],
    [
      "a profile that is not there",
      "place 0: profile 77 is one of 5",
      0,
      (bytes, b) => bytes.setInt32(at(b, "placeDetails") + 48, 77, true),
    ],
    [
      "no number",
      "person 0: number 3 of its record is a number",
      0,
      (bytes, b) => bytes.setFloat64(at(b, "people") + 24, Number.NaN, true),
    ],
    [
      "a grade that does not exist",
      "person 1: grade 9 of",
      0,
      (bytes, b) => {
        const index = RegionIndex.of(inventRegion(2, size, fml), fml);
        bytes.setUint8(at(b, "capacities") + index.rows.width, 9);
      },
    ],
    [
      "an id that lies elsewhere",
      "place 0: its id lies within the ids",
      0,
      (bytes, b) => bytes.setInt32(at(b, "placeDetails") + 18 * 4, 1e9, true),
    ],
  ])("%s", (_, message, cut, spoil) => {
    const { buffer } = RegionIndex.of(inventRegion(2, size, fml), fml);
    expect(spoiled(spoil, cut < 0 ? buffer.byteLength - 8 : cut)).toContain(message);
  });

  test("another list", () => {
    const { buffer } = RegionIndex.of(inventRegion(2, size, fml), fml);
    expect(() => RegionIndex.open(buffer, { ...fml, list: "fml-2002" })).toThrow(
      'it is in list "fml-current", not in "fml-2002"',
    );
  });
});
