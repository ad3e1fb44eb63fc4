import type { Candidate, Opening, Slot, Task } from "@overstap/engine/region/regionFile.ts";
import { explainPair } from "@overstap/engine/screening/explainPair.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Material } from "./material.ts";

const mornings: Slot[] = ["mon-morning", "tue-morning", "wed-morning", "thu-morning"];

const names = (id: string) => ({
  id,
  name: { nl: `Taak ${id}`, en: `Task ${id}` },
  plain: { nl: `gewoon ${id}`, en: `plain ${id}` },
  icon: "bed",
});

const task = (id: string, rest: Partial<Task> = {}): Task => ({
  id,
  name: id,
  category: "welzijn",
  minutesPerWeek: 300,
  load: {},
  ...rest,
});

/** What a test changes in the pair below. */
export type PairChange = {
  candidate?: Partial<Candidate>;
  opening?: Partial<Opening>;
  grades?: Candidate["capacity"]["grades"];
  proposed?: string[];
  proposedOn?: string;
  guides?: Material["guides"];
  mayTell?: boolean;
};

/**
 * A pair for tests in which everything is said of a person: three basis tasks of which one asks lifting
 * (4.13) and one looks at a screen in the heat (3.1), and one growth task that asks better Dutch.
 */
export function samplePair(change: PairChange = {}): Material {
  const tasks = [
    task("beds"),
    task("linen", { load: { "4.13": 1 }, exposure: { "5.4": 90 } }),
    task("kitchen", { load: { "3.1": ["heat"] }, exposure: { "5.4": 60 } }),
    task("talk", { language: { speaking: "B2" } }),
  ];
  const profile = {
    id: "profile",
    name: "Hulp",
    kind: "entry" as const,
    tasks: tasks.map(({ id }) => ({ task: id, basis: id !== "talk" })),
  };
  const candidate: Candidate = {
    id: "person",
    at: { lat: 50.97, lon: 5.83 },
    travel: { modes: ["bike", "car"], maxMinutes: 45 },
    hours: { min: 12, max: 24 },
    slots: mornings,
    capacity: { list: fmlCurrent.list, basis: "fml", grades: change.grades ?? {} },
    language: { speaking: "B1", reading: "A2" },
    affinity: "yes",
    needsLasting: false,
    talents: ["koken"],
    papers: [],
    from: "2027-02-01",
    ...change.candidate,
  };
  const opening: Opening = {
    id: "place",
    profile: "profile",
    at: { lat: 51, lon: 5.86 },
    places: 1,
    hours: { min: 12, max: 24 },
    slots: mornings,
    slotsNeeded: 3,
    maxKm: 15,
    reduced: { allowed: true, minHours: 4 },
    funding: "lasting",
    talents: ["koken"],
    papers: ["VOG"],
    start: "2027-01-04",
    ...change.opening,
  };
  const world = prepareWorld({ tasks, profiles: [profile] }, fmlCurrent);
  return {
    explanation: explainPair(candidate, opening, world),
    candidate,
    opening,
    person: {
      id: "person",
      reference: "7F3K",
      firstName: "Ingrid",
      identity: { lastName: "Hendriks", birthDate: "1969-03-12", email: null, phone: null },
      town: { name: "Roosteren", municipality: "Echt-Susteren" },
      ownWords: "Ik ben graag bij mensen.",
    },
    place: {
      id: "place",
      title: { nl: "Thuishulp Geleen", en: "Home help Geleen" },
      profile: { nl: "Thuishulp", en: "Home help" },
      organisation: { id: "care", name: "Zorg" },
      region: "region",
      setting: "Team",
      town: "Geleen",
      municipality: "Sittard-Geleen",
    },
    tasks: new Map(tasks.map((one) => [one.id, one])),
    taskNames: new Map(tasks.map(({ id }) => [id, names(id)])),
    guided: new Set(),
    language: "nl",
    mayTell: change.mayTell ?? false,
    ...(change.proposed && { proposed: change.proposed }),
    ...(change.proposedOn !== undefined && { proposedOn: change.proposedOn }),
    ...(change.guides && { guides: change.guides }),
  };
}
