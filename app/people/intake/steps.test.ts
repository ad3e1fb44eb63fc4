import { readRegion } from "@overstap/engine/region/readRegion.ts";
import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Asked, GroupPatches, Groups } from "./step.ts";
import { quickSlots, withQuickSlots } from "./quickSlots.ts";
import { formStep, progressOf, stepKeys } from "./steps.ts";

const region = "01a20538-91fd-73e2-87ce-ee5d26334497";
const asked = (more: Partial<Asked> = {}): Asked => ({
  tx: undefined as never,
  groups: {},
  today: "2026-11-25",
  role: "coach",
  by: "Coach",
  regions: [region],
  files: [],
  olderLists: [],
  ...more,
});
const read = async (key: string, given: Given, more: Partial<Asked> = {}) =>
  formStep(key)!.read(given, asked(more));

const good: Record<string, Given> = {
  grondslag: {
    ground: ["consent"],
    agreed: ["yes"],
    track: ["none"],
    purpose: ["werk"],
    heldFrom: ["2026-11-25"],
    heldUntil: [""],
    homeRegion: [region],
  },
  naam: { firstName: ["Eva"], lastName: ["de Wit"], birthDate: [""], phone: [""], email: [""] },
  "over-jou": { affinity: ["yes"], talents: ["koken"], talentsOther: ["breien"], words: [""] },
  uren: { hoursMin: ["8"], hoursMax: ["16,5"], slots: ["mon-morning"], availableFrom: [""] },
  reizen: { modes: ["bike"], maxMinutes: ["30"] },
  taal: { speaking: ["A2"], reading: ["none"] },
  papieren: { needsLasting: ["no"], papers: ["VOG"], papersOther: [""] },
  zorgen: { wished: ["yes"], childCare: ["yes"], childCareHelp: ["oma"] },
};

const long = "x".repeat(5000);
const bsn = "mijn nummer is 111222333";
/** Step, field, what is typed there, and what is said of it. */
const faults: [step: string, field: string, typed: string | string[], key: string][] = [
  ["grondslag", "ground", "", "forms:choose"],
  ["grondslag", "ground", "magic", "forms:unknownChoice"],
  ["grondslag", "agreed", "", "people:fault.consent"],
  ["grondslag", "track", "", "forms:choose"],
  ["grondslag", "purpose", "   ", "forms:required"],
  ["grondslag", "purpose", long, "forms:tooLong"],
  ["grondslag", "purpose", bsn, "access:fault.bsn"],
  ["grondslag", "heldFrom", "25-11-1823", "forms:dayOutOfRange"],
  ["grondslag", "heldFrom", "31-02-2026", "forms:noDay"],
  ["grondslag", "heldUntil", "2026-11-25", "people:fault.termOrder"],
  ["grondslag", "heldUntil", "2031-11-26", "people:fault.termLong"],
  ["grondslag", "homeRegion", "elsewhere", "forms:unknownChoice"],
  ["naam", "firstName", "", "forms:required"],
  ["naam", "firstName", " \u200b\u202e ", "forms:required"],
  ["naam", "firstName", long, "forms:tooLong"],
  ["naam", "firstName", "111222333", "access:fault.bsn"],
  ["naam", "lastName", "  ", "forms:required"],
  ["naam", "lastName", long, "forms:tooLong"],
  ["naam", "birthDate", "1823-05-06", "forms:dayOutOfRange"],
  ["naam", "birthDate", "2026-01-01", "forms:dayOutOfRange"],
  ["naam", "birthDate", "gisteren", "forms:noDay"],
  ["naam", "phone", "bel me", "forms:noPhone"],
  ["naam", "email", "a@", "forms:noEmail"],
  ["over-jou", "affinity", "", "forms:choose"],
  ["over-jou", "talentsOther", long, "work:fault.longWord"],
  ["over-jou", "talentsOther", "111222333", "access:fault.bsn"],
  ["over-jou", "words", "x".repeat(601), "forms:tooLong"],
  ["over-jou", "words", bsn, "access:fault.bsn"],
  ["uren", "hoursMin", "", "forms:required"],
  ["uren", "hoursMin", "veel", "forms:noNumber"],
  ["uren", "hoursMax", "200", "forms:outOfRange"],
  ["uren", "hoursMin", "-4", "forms:outOfRange"],
  ["uren", "hoursMax", "4", "people:fault.hoursOrder"],
  ["uren", "slots", [], "forms:chooseSome"],
  ["uren", "slots", ["mon-morning", "mon-brunch"], "forms:unknownChoice"],
  ["uren", "availableFrom", "1823-01-01", "forms:dayOutOfRange"],
  ["reizen", "modes", [], "forms:chooseSome"],
  ["reizen", "modes", "rocket", "forms:unknownChoice"],
  ["reizen", "maxMinutes", "", "forms:required"],
  ["reizen", "maxMinutes", "9000", "forms:outOfRange"],
  ["reizen", "maxMinutes", "30,5", "forms:noWholeNumber"],
  ["taal", "speaking", "", "forms:choose"],
  ["taal", "reading", "B7", "forms:unknownChoice"],
  ["papieren", "needsLasting", "", "forms:choose"],
  ["papieren", "papersOther", "111222333", "access:fault.bsn"],
  ["zorgen", "wished", "", "people:fault.barrierWish"],
  ["zorgen", "childCareHelp", long, "forms:tooLong"],
  ["zorgen", "debtsHelp", bsn, "access:fault.bsn"],
];

describe("a step of the intake", () => {
  test.each(Object.keys(good))("%s takes what people fill in", async (key) => {
    expect((await read(key, good[key]!)).faults).toBeUndefined();
  });

  test.each(faults)("%s: %s refuses %j", async (step, field, typed, key) => {
    const given = { ...good[step]!, [field]: [typed].flat() };
    expect((await read(step, given)).faults).toEqual([expect.objectContaining({ field, key })]);
  });

  test("says all faults at once", async () => {
    const { faults: all } = await read("naam", { birthDate: ["x"], email: ["y"] });
    expect(all?.map(({ field }) => field)).toEqual(["firstName", "lastName", "birthDate", "email"]);
  });

  test("keeps names in any script, and what looks like HTML as the words it is", async () => {
    for (const name of ["Zeynep Ünal", "محمد", "<b>Eva</b>", "Anne 😀", "O'Neil"]) {
      const { value } = await read("naam", { ...good["naam"]!, firstName: [` ${name} `] });
      expect(value?.firstName).toEqual({ firstName: name });
    }
  });

  test("takes a part of the week that comes twice once", async () => {
    const given = { ...good["uren"]!, slots: ["tue-night", "mon-morning", "tue-night"] };
    expect((await read("uren", given)).value?.wishes?.slots).toEqual(["mon-morning", "tue-night"]);
  });

  test("of the ground lets the person change the end only", async () => {
    const own = { role: "candidate" } as const;
    const groups = { ground: { heldFrom: "2026-01-01" } } as Groups;
    const given = { ...good["grondslag"]!, purpose: ["iets anders"], heldUntil: ["1-6-2027"] };
    expect(await read("grondslag", given, { ...own, groups })).toEqual({
      value: { ground: { heldUntil: "2027-06-01" } },
    });
  });

  test("keeps data for the usual term where none is said", async () => {
    const until = async (ground: string) =>
      (await read("grondslag", { ...good["grondslag"]!, ground: [ground] })).value?.ground;
    expect(await until("consent")).toMatchObject({ heldUntil: "2027-11-25" });
    expect(await until("reintegrationDuty")).toMatchObject({ heldUntil: "2028-11-25" });
  });

  test("tells nothing of barriers that the person does not want told", async () => {
    expect((await read("zorgen", { shown: ["yes"] })).value?.barriers).toEqual({
      childCare: false,
      childCareHelp: null,
      transport: false,
      transportHelp: null,
      debts: false,
      debtsHelp: null,
      shown: false,
    });
  });

  test("shows in its form what it read from one", async () => {
    for (const key of Object.keys(good)) {
      const step = formStep(key)!;
      const { value } = await read(key, good[key]!);
      const again = step.given({ ...blank, ...value } as Groups);
      const { value: twice } = await read(key, again);
      expect({ key, value: twice }).toEqual({ key, value });
    }
  });
});

/** Wishes of which nothing was asked. */
const blank = {
  wishes: { talents: [], papers: [], availableFrom: null },
} as unknown as Groups;

describe("progress", () => {
  test("begins at the ground and names what is needed, whatever the order", async () => {
    expect(progressOf({}).next).toBe("grondslag");
    let groups: Record<string, unknown> = { town: {} };
    for (const key of ["papieren", "taal", "reizen", "uren", "over-jou", "naam", "grondslag"]) {
      expect(progressOf(groups as Groups).next).toBeDefined();
      const { value } = await read(key, good[key]!);
      const wishes = { ...nothing, ...(groups["wishes"] as object), ...value?.wishes };
      groups = { ...groups, ...value, wishes };
    }
    const { next, steps } = progressOf(groups as Groups);
    expect(next).toBeUndefined();
    expect(steps.map(({ key }) => key)).toEqual(stepKeys);
    expect(steps.filter(({ answered }) => !answered).map(({ key }) => key)).toEqual([
      "belastbaarheid",
      "zorgen",
      "mensen",
    ]);
  });
});

const nothing = {
  modes: null,
  maxMinutes: null,
  hoursMin: null,
  hoursMax: null,
  slots: null,
  speaking: null,
  reading: null,
  affinity: null,
  needsLasting: null,
};

test("what the steps let through can always be weighed", async () => {
  /** Mostly what can be meant, now and then what cannot. */
  const one = (fine: string[], odd: string[]) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fine).map((text) => [text]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...odd), { maxLength: 3 }) },
    );
  const some = (texts: string[]) => fc.array(fc.constantFrom(...texts), { maxLength: 5 });
  const typed = fc.record({
    hoursMin: one(["1", "8", " 16 ", "1,5"], ["0,5", "1e9", "NaN", "-1", "200"]),
    hoursMax: one(["16", "24,25", "60"], ["61", "9.999", "0"]),
    slots: some([...slotsOfWeek.slice(0, 9), ...slotsOfWeek.slice(20)]),
    availableFrom: one(["", "2026-12-01", "31-12-2026"], ["2026-02-31", "0001-01-01"]),
    modes: some(["bike", "car", "transit", "walk", ""]),
    maxMinutes: one(["30", "240", "90"], ["0", "45,5", "x"]),
    speaking: one(["A1", "none", "C2"], ["D1", ""]),
    reading: one(["A1", "none", "B2"], ["b1", ""]),
    affinity: one(["yes", "no", "unknown"], ["perhaps", ""]),
    talents: some(["koken", "muziek", "onbekend"]),
    talentsOther: fc.array(fc.string({ maxLength: 40 }), { maxLength: 1 }),
    words: fc.array(fc.string(), { maxLength: 1 }),
    needsLasting: one(["yes", "no"], ["ja", ""]),
    papers: some(["VOG", "rijbewijs B", "x"]),
    papersOther: one(["vog, diploma", "a,b,c,A", ""], ["x".repeat(200)]),
  });
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(typed, async (given) => {
      const patches: GroupPatches[] = [];
      for (const key of ["over-jou", "uren", "reizen", "taal", "papieren"]) {
        const { value } = await read(key, given);
        if (value) patches.push(value);
      }
      if (patches.length < 5) return;
      whole++;
      const wishes: Record<string, unknown> = {};
      for (const patch of patches) Object.assign(wishes, patch.wishes);
      const candidate = {
        id: "c",
        at: { lat: 51, lon: 6 },
        travel: { modes: wishes["modes"], maxMinutes: wishes["maxMinutes"] },
        hours: { min: wishes["hoursMin"], max: wishes["hoursMax"] },
        slots: wishes["slots"],
        capacity: { list: fmlCurrent.list, basis: "partial", grades: {} },
        language: { speaking: wishes["speaking"], reading: wishes["reading"] },
        affinity: wishes["affinity"],
        needsLasting: wishes["needsLasting"],
        talents: wishes["talents"],
        papers: wishes["papers"],
        ...(wishes["availableFrom"] !== null && { from: wishes["availableFrom"] }),
      };
      const file = { tasks: [], profiles: [], openings: [], candidates: [candidate] };
      expect(readRegion(file, fmlCurrent).faults).toBeUndefined();
    }),
    { numRuns: 600 },
  );
  // A property that nothing reaches proves nothing.
  expect(whole).toBeGreaterThan(100);
});

describe("several parts of the week at once", () => {
  test("are chosen by one button, and let go by the same one", () => {
    const once = withQuickSlots({ slots: ["sun-night"], _vul: ["mornings"] })!;
    expect(once["slots"]).toEqual(["sun-night", ...quickSlots.mornings]);
    expect(withQuickSlots({ ...once })!["slots"]).toEqual(["sun-night"]);
  });

  test("stay as they are when no known button was pressed", () => {
    expect(withQuickSlots({ slots: ["mon-morning"] })).toBeUndefined();
    expect(withQuickSlots({ _vul: ["everything"] })).toBeUndefined();
  });
});
