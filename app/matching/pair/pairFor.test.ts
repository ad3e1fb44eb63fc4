import { describe, expect, test } from "vitest";
import { candidacyRelations, type Role, roles } from "../../access/role.ts";
import { faceFor, pairFor, seesEveryPlace } from "./pairFor.ts";
import type { PairFace, PairView } from "./pairView.ts";
import { type PairChange, samplePair } from "./samplePair.ts";

/** Who looks from each side, in the relation that opens it. */
const who: Record<PairFace, { role: Role; relation: (typeof candidacyRelations)[number] }> = {
  professional: { role: "coach", relation: "assigned" },
  own: { role: "candidate", relation: "own" },
  region: { role: "coordinator", relation: "shown" },
  employer: { role: "careEmployer", relation: "proposed" },
};

const see = (face: PairFace, change: PairChange = {}): PairView => {
  const { role, relation } = who[face];
  const seen = pairFor({ role }, [relation], samplePair(change));
  if (!seen) throw new Error(`${face} sees nothing`);
  return seen;
};

test("each role in each relation looks from one side, or not at all", () => {
  const faces = roles.flatMap((role) =>
    candidacyRelations.flatMap((relation) => {
      const face = faceFor({ role }, [relation]);
      return face ? [`${role} ${relation}: ${face}`] : [];
    }),
  );
  expect(faces).toEqual([
    "candidate own: own",
    "coach assigned: professional",
    "coach handed: professional",
    "labourExpert asked: professional",
    "coordinator shown: region",
    "careEmployer proposed: employer",
  ]);
});

test("a care employer sees somebody at one place, the others wherever they may look", () => {
  expect(seesEveryPlace({ role: "careEmployer" }, ["proposed"])).toBe(false);
  expect(seesEveryPlace({ role: "coach" }, ["assigned"])).toBe(true);
  expect(seesEveryPlace({ role: "coordinator" }, ["shown"])).toBe(true);
  expect(seesEveryPlace({ role: "coordinator" }, ["identified"])).toBe(false);
  expect(seesEveryPlace({ role: "doctor" }, ["treats"])).toBe(false);
});

/** Something is said in every field: an aid at the linen, heat in the kitchen, words at the talk. */
const everything: PairChange = {
  grades: { "4.13": 2, "3.1": ["heat"], "6.3": 2 },
  opening: { reduced: { allowed: false, minHours: 4 }, funding: "none" },
  candidate: { needsLasting: true },
  proposed: ["beds", "linen"],
  proposedOn: "2026-09-14",
  guides: [{ name: "Yvonne", email: "yvonne@voorbeeld.nl", organisation: "Bureau" }],
};

const everyFace = "face person place tasks travelMinutes sameTown start papers laterStart".split(
  " ",
);
const inside = "verdict proposedOn changes questions exposures conditions week talents".split(" ");

/** Field by field what each face sees, by hand from the table of visibility. */
const fields: Record<PairFace, string[]> = {
  professional: [...everyFace, ...inside],
  own: [...everyFace, ...inside],
  region: [...everyFace, "verdict", "changes", "reasons"],
  employer: [...everyFace, "packageHours", "aids", "guides"],
};

const personFields: Record<PairFace, string[]> = {
  professional: ["id", "reference", "firstName", "lastName", "town", "ownWords", "wishes"],
  own: ["id", "reference", "firstName", "lastName", "town", "ownWords", "wishes"],
  region: ["id", "reference", "firstName", "town"],
  employer: ["id", "reference", "firstName", "ownWords"],
};

describe.each(Object.keys(fields) as PairFace[])("%s", (face) => {
  test("sees these fields and no other", () => {
    const seen = see(face, everything);
    expect(Object.keys(seen).toSorted()).toEqual(fields[face].toSorted());
    expect(Object.keys(seen.person).toSorted()).toEqual(personFields[face].toSorted());
  });
});

test.each(["own", "region", "employer"] as const)(
  "%s finds no code and no grade anywhere in what it sees",
  (face) => {
    for (const change of [everything, { ...everything, opening: {} }, { proposed: ["linen"] }]) {
      const seen = JSON.stringify(see(face, change));
      expect(seen).not.toMatch(/\d\.\d{1,2}"|aid:|load:|exposure:|"capacity":|"load":|"item"/);
    }
  },
);

test("a professional sees items with both grades", () => {
  const linen = see("professional", everything).tasks.find(({ id }) => id === "linen");
  expect(linen?.why?.loads[0]).toMatchObject({
    name: "Tillen",
    item: { code: "4.13", capacity: 2, load: 1 },
    aid: "een trolley, tilhulp of lichter materiaal",
  });
});

test("the person reads the same in plain words, without costs", () => {
  const { tasks, changes } = see("own", {
    grades: { "4.13": 2 },
    opening: { reduced: { allowed: false, minHours: 4 } },
  });
  const linen = tasks.find(({ id }) => id === "linen");
  expect(linen?.label).toBe("Gewoon linen");
  expect(linen?.why?.loads[0]).toEqual({
    name: "tillen",
    asks: "Je tilt tot 10 kilo.",
    can: "Je kunt tot 5 kilo tillen.",
    aid: "een trolley, tilhulp of lichter materiaal",
  });
  expect(changes?.[0]).toEqual({
    changes: [
      {
        kind: "aid",
        doer: "careEmployer",
        aid: "een trolley, tilhulp of lichter materiaal",
        task: "gewoon linen",
      },
    ],
  });
});

describe("a region", () => {
  test("sees the tasks of the package, and nothing of what was left out", () => {
    const seen = see("region", { grades: { "3.1": ["heat"] } });
    expect(seen.verdict).toBe("reduced");
    expect(seen.tasks.map(({ id }) => id)).toEqual(["beds", "linen"]);
    expect(seen.tasks.every(({ why }) => why === undefined)).toBe(true);
    expect(seen.reasons).toEqual(["package"]);
  });

  test("is not told which ability is unknown", () => {
    const seen = see("region", {
      opening: { reduced: { allowed: false, minHours: 4 } },
      candidate: { capacity: { list: "fml-current", basis: "partial", grades: {} } },
    });
    expect(seen.verdict).toBe("ask");
    expect(seen.tasks.map(({ state }) => state)).toEqual(["fits", "fits", "fits"]);
    expect(seen).not.toHaveProperty("questions");
  });

  test("reads hours and times that capacity sets as the package, wished ones as they are", () => {
    const limited = { grades: { "6.3": 4, "6.1": ["no-evenings"] } };
    const long = { hours: { min: 16, max: 24 } };
    const byCapacity = see("region", { ...limited, opening: long });
    expect(byCapacity.reasons).toEqual(["package"]);
    expect(JSON.stringify(byCapacity.changes)).not.toContain("hours");
    const byWish = see("region", { candidate: { hours: { min: 8, max: 12 } }, opening: long });
    expect(byWish.reasons).toEqual(["hours"]);
    expect(byWish.changes?.[0]?.changes).toEqual([{ kind: "hours", doer: "careEmployer" }]);
  });
});

describe("a care employer", () => {
  test("sees the proposed package and no other task, whatever the verdict", () => {
    const seen = see("employer", { ...everything, proposed: ["linen"] });
    expect(seen.tasks.map(({ id, state }) => `${id} ${state}`)).toEqual(["linen aid"]);
    expect(seen.packageHours).toBe(5);
    expect(seen.aids).toEqual([
      { aid: "een trolley, tilhulp of lichter materiaal", task: "gewoon linen" },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/kitchen|talk|beds/);
  });

  test("sees the same package the same, left out by wish or by limit", () => {
    const byWish = see("employer", { proposed: ["beds"] });
    const byLimit = see("employer", { proposed: ["beds"], grades: { "3.1": ["heat"], "4.13": 3 } });
    expect(byLimit).toEqual(byWish);
  });

  test("sees nothing of somebody who was not put forward for this place", () => {
    expect(pairFor({ role: "careEmployer" }, ["proposed"], samplePair())).toBeUndefined();
  });
});

test("a package with fewer hours than both want says which hours those are", () => {
  const hours = (change: PairChange) => see("professional", change).conditions?.hours.wanted;
  const long = { hours: { min: 18, max: 32 } };
  expect(hours({ opening: long })).toEqual({ min: 18, max: 24 });
  expect(hours({ opening: { hours: { min: 8, max: 15 } } })).toBeUndefined();
});

test("a task has one short name for everybody, and its full one for who guides", () => {
  const names = (face: PairFace) => see(face, everything).tasks[0];
  for (const face of Object.keys(who) as PairFace[]) {
    const change = face === "region" ? {} : everything;
    expect(see(face, change).tasks[0]?.label).toBe("Gewoon beds");
  }
  expect(names("professional")?.fullName).toBe("Taak beds");
  expect(names("own")).not.toHaveProperty("fullName");
});

test("growth tasks that nothing forbids come later, a misfit is outside, an unknown is asked", () => {
  const states = (change: PairChange) =>
    see("professional", change).tasks.map(({ id, state }) => `${id} ${state}`);
  expect(states({})).toEqual(["beds fits", "linen fits", "kitchen fits", "talk outside"]);
  expect(states({ candidate: { language: { speaking: "B2", reading: "B2" } } })[3]).toBe(
    "talk ahead",
  );
  expect(
    states({ candidate: { capacity: { list: "fml-current", basis: "partial", grades: {} } } }),
  ).toEqual(["beds fits", "linen ask", "kitchen ask", "talk outside"]);
});

test("a question asks no more than the package needs", () => {
  const { questions } = see("professional", {
    candidate: {
      affinity: "unknown",
      capacity: { list: "fml-current", basis: "partial", grades: { "3.1": [], "5.4": 0 } },
    },
  });
  expect(questions).toEqual([
    { kind: "ability", name: "Tillen", ask: "Kun je tot 10 kilo tillen?" },
    { kind: "affinity" },
  ]);
});

test("a person is led to where they tell it themselves, unless a doctor stated it or nobody asks it there", () => {
  const steps = (face: PairFace, mayTell: boolean, grades: Record<string, number | string[]>) =>
    see(face, {
      candidate: {
        affinity: "unknown",
        capacity: { list: "fml-current", basis: "partial", grades },
      },
      mayTell,
    }).questions?.map(({ step }) => step);
  const lifting = { "3.1": [], "5.4": 0 };
  expect(steps("own", true, lifting)).toEqual(["belastbaarheid/zelf-4", "over-jou"]);
  expect(steps("own", false, lifting)).toEqual([undefined, "over-jou"]);
  expect(steps("professional", true, lifting)).toEqual([undefined, undefined]);
  // Heat is asked of nobody in the parts that a person tells.
  expect(steps("own", true, { "4.13": 0, "5.4": 0 })).toEqual([undefined, "over-jou"]);
});
