import { readRegion } from "@overstap/engine/region/readRegion.ts";
import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import { travelMinutes } from "@overstap/engine/travel/travelMinutes.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { expect, test } from "vitest";
import { fmlCurrent } from "../fml/fml.ts";
import { placeById, pointOf } from "../places/places.ts";
import pilots from "./pilots.json" with { type: "json" };
import {
  pilotCandidacies,
  pilotOpenings,
  pilotOrganisations,
  pilotPersons,
  pilotRegionFile,
  pilotRegions,
  pilotSettings,
  publishedCandidates,
} from "./pilots.ts";

/** Which items may be limited, and the words of the source that say so. Nothing else may be. */
const mayBeLimited: Record<string, { items: string[]; because: string }> = {
  "zl-1": { items: ["4.12", "4.13", "4.14"], because: "light physical limitation" },
  "zl-2": { items: [], because: "not ill" },
  "zl-3": {
    items: ["4.9", "4.10", "4.12", "4.13", "4.14", "4.20", "5.3", "5.6"],
    because: "physically very limited",
  },
  "gr-1": {
    items: ["4.10", "4.12", "4.13", "4.14", "5.3", "5.4", "5.6"],
    because: "limited in dynamic actions and static postures",
  },
  "gr-2": {
    items: ["3.3", "3.5", "4.8", "4.10", "4.12", "4.13", "4.14", "4.16", "5.3", "5.4", "5.6"],
    because: "limited in dynamic actions, static postures and physical environment",
  },
  "gr-3": {
    items: ["4.14", "4.16", "4.17", "4.18", "4.19", "4.20", "5.3", "5.4"],
    because: "walks with crutches",
  },
  "gr-4": { items: ["4.10", "4.12", "4.13", "4.14"], because: "physically limited" },
  "gr-5": { items: ["4.10", "4.12", "4.13", "4.14"], because: "light physical tasks fit" },
  "gr-6": { items: [], because: "no affinity with care" },
  "gr-7": {
    items: ["1.2", "1.8", "2.8", "2.12"],
    because: "limits in personal and social functioning",
  },
  "gr-8": { items: [], because: "already in a work-experience place" },
  "sn-1": { items: [], because: "partly on sick leave" },
  "sn-2": {
    items: ["4.13", "4.14", "4.16", "4.18", "4.19", "4.20", "5.3", "5.5"],
    because: "knee complaints: lighter physical effort",
  },
};

const byId = (id: string) => {
  const found = pilotCandidacies.find((candidacy) => candidacy.id === id);
  if (!found) throw new Error(`no candidacy ${id}`);
  return found;
};
const kmTo = (id: string, place: string) => kmBetween(pointOf(byId(id).place), pointOf(place));
const minutesTo = (id: string, place: string) =>
  travelMinutes(kmTo(id, place), byId(id).travel.modes, defaultParameters.travel);

test("the three pilots are a region file without faults", () => {
  expect(readRegion(pilotRegionFile(), fmlCurrent).faults).toBeUndefined();
});

test("the thirteen are all there, in the source's order, each with an invented name", () => {
  expect(pilotCandidacies.map(({ id }) => id)).toEqual(pilots.candidates.map(({ id }) => id));
  expect(pilotPersons.map(({ id }) => id)).toEqual(pilotCandidacies.map(({ person }) => person));
});

test("nobody is limited beyond what the source says", () => {
  for (const { id, capacity } of pilotCandidacies) {
    const limited = Object.entries(capacity.grades)
      .filter(([, value]) => (typeof value === "number" ? value > 0 : value.length > 0))
      .map(([item]) => item);
    const allowed = mayBeLimited[id];
    expect([id, limited.filter((item) => !allowed?.items.includes(item))]).toEqual([id, []]);
    expect(publishedCandidates.find((one) => one.id === id)?.known).toContain(allowed?.because);
  }
});

test("light is light: one grade, and what fits according to the source still fits", () => {
  const { grades } = byId("zl-1").capacity;
  for (const item of ["4.12", "4.13", "4.14"]) expect(grades[item]).toBe(1);
  // Host tasks and light tasks ask lifting and carrying up to five kilos, grade 2.
  for (const id of ["gr-4", "gr-5"])
    expect([byId(id).capacity.grades["4.13"], byId(id).capacity.grades["4.14"]]).toEqual([2, 2]);
  // Strong upper limbs, and light administrative work: neither lifting nor a screen is limited.
  expect(byId("gr-3").capacity.grades).not.toHaveProperty("4.13");
  expect(byId("gr-1").capacity.grades).not.toHaveProperty("4.4");
});

test("tracks, affinity, language and certainty are the source's where it says something", () => {
  for (const { id, track } of pilotCandidacies) {
    const { route } = publishedCandidates.find((one) => one.id === id) ?? {};
    expect([id, track]).toEqual([id, route === "spoor2" ? "track2" : "mobility"]);
  }
  const no = pilotCandidacies.filter(({ affinity }) => affinity === "no");
  expect(no.map(({ id }) => id)).toEqual(["gr-6"]);
  const little = pilotCandidacies.filter(({ language }) => language.speaking === "A1");
  expect(little.map(({ id }) => id)).toEqual(["gr-2"]);
  const lasting = pilotCandidacies.filter(({ needsLasting }) => needsLasting);
  expect(lasting.map(({ id }) => id)).toEqual(["zl-2", "gr-7", "sn-1"]);
});

test("distances are those of the source", () => {
  for (const town of ["sittard", "geleen", "spaubeek"])
    expect(kmTo("zl-1", town)).toBeGreaterThan(10);
  expect(kmTo("zl-1", "sittard")).toBeLessThan(10.5);
  expect(minutesTo("gr-1", "groningen")).toBeGreaterThan(60);
  for (const town of ["groningen", "hoogezand"]) {
    expect(minutesTo("gr-2", town)).toBeGreaterThanOrEqual(90);
    expect(minutesTo("gr-2", town)).toBeLessThanOrEqual(120);
  }
  expect(Math.round(kmTo("gr-3", "groningen") / 10)).toBe(20);
  expect(placeById(byId("gr-4").place)?.province).toBe("NL-LI");
  expect(Math.round(kmTo("gr-5", "groningen") / 10)).toBe(25);
  expect([byId("gr-6").place, byId("gr-7").place]).toEqual(["groningen", "groningen"]);
  expect(minutesTo("gr-8", "groningen")).toBeGreaterThan(byId("gr-8").travel.maxMinutes);
  expect(kmTo("sn-2", "leiden")).toBeLessThan(5);
});

test("each value of a candidacy that the source does not give has its reason", () => {
  const said = [
    "hours",
    "slots",
    "travel",
    "language",
    "affinity",
    "needsLasting",
    "place",
    "name",
  ];
  for (const { capacity, inventedWhy } of pilotCandidacies) {
    const needed = [
      ...said,
      "capacity.basis",
      ...Object.keys(capacity.grades).map((i) => `capacity.${i}`),
    ];
    expect(needed.filter((field) => (inventedWhy[field] ?? "").length < 15)).toEqual([]);
  }
  const fields = [
    "places",
    "hours",
    "slots",
    "slotsNeeded",
    "reduced.allowed",
    "funding",
    "papers",
  ];
  for (const { invented } of pilotOpenings)
    expect(fields.filter((field) => (invented[field] ?? "").length < 15)).toEqual([]);
});

test("Rotterdam has no places, home help keeps to ten kilometres", () => {
  for (const { region, places, maxKm } of pilotOpenings) {
    expect(places === 0).toBe(region === "rotterdam");
    expect(maxKm).toBe(region === "zuid-limburg" ? 10 : undefined);
  }
});

test("settings and organisations are the source's, and everything refers to what is there", () => {
  for (const region of pilots.regions) {
    const [care] = pilotOrganisations.filter(
      ({ kind, regions }) => kind === "care" && regions.includes(region.id),
    );
    expect([care?.name, care?.invented]).toEqual([region.care.name, false]);
    const towns = pilotSettings
      .filter(({ organisation }) => organisation === care?.id)
      .map(({ place }) => placeById(place)?.name);
    expect(towns).toEqual(region.care.towns);
  }
  const organisations = new Set(pilotOrganisations.map(({ id }) => id));
  const regions = new Set(pilotRegions.map(({ id }) => id));
  for (const opening of pilotOpenings) {
    const setting = pilotSettings.find(({ id }) => id === opening.setting);
    expect([setting?.organisation, setting?.place]).toEqual([opening.organisation, opening.place]);
    expect(regions.has(opening.region)).toBe(true);
  }
  for (const { sendingOrganisation, homeRegion } of pilotCandidacies) {
    expect(organisations.has(sendingOrganisation ?? "")).toBe(true);
    expect(regions.has(homeRegion)).toBe(true);
  }
});

test("nothing of a diagnosis, an address or a number that belongs to somebody", () => {
  const text = JSON.stringify(pilotPersons);
  expect(text).not.toMatch(/diagnos|ziek|klacht|straat|BSN|\d{9}/iu);
});
