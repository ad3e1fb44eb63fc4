import { describe, expect, test } from "vitest";
import { findBreaches } from "./findBreaches.ts";
import type { ProposedProfile } from "./proposalFile.ts";
import { smallStudy, studyTask } from "./smallStudy.ts";

const study = smallStudy({
  tasks: [
    studyTask("ontbijt"),
    studyTask("lunch", { minutesPerWeek: 90 }),
    studyTask("linnen", { category: "was" }),
    studyTask("ramen", { category: "schoonmaak", place: "hal", minutesPerWeek: 600 }),
    studyTask("praatje", { category: "welzijn", place: "tuin" }),
    studyTask("injectie", { needsQualification: true }),
  ],
  limits: { maxProfiles: 2, hours: { min: 4, max: 12 }, minCategories: 2, maxPlaces: 1 },
});

const jobs = (...tasks: string[][]): ProposedProfile[] =>
  tasks.map((ids, index) => ({ id: `p${index + 1}`, tasks: ids }));

describe("a rule that is broken is named with its place", () => {
  const good = ["ontbijt", "linnen"];
  const cases: [string, ProposedProfile[], string[]][] = [
    ["a valid proposal", jobs(good), []],
    ["nothing at all is valid", [], []],
    [
      "too many profiles",
      jobs(good, ["lunch", "praatje", "ramen"], []).slice(0, 3),
      [
        "profiles: 3 profiles, at most 2",
        "profiles[2].tasks: at least one task",
        "profiles[1]: 15.5 hours, at most 12",
        'profiles[1]: 3 places ("afdeling", "hal", "tuin"), at most 1',
      ],
    ],
    [
      "too few hours and categories",
      jobs(["lunch"]),
      ["profiles[0]: 1.5 hours, at least 4", 'profiles[0]: 1 category ("eten"), at least 2'],
    ],
    [
      "a task that needs a qualification",
      jobs([...good, "injectie"]),
      ['profiles[0].tasks[2]: "injectie" needs a qualification and stays where it is'],
    ],
    [
      "a task that is not in the study: its profile's hours are left out",
      jobs(["lunch", "dweilen"]),
      ['profiles[0].tasks[1]: no task "dweilen"'],
    ],
    [
      "a task in two profiles, and twice in one",
      jobs(good, ["lunch", "linnen", "lunch", "ontbijt"]),
      [
        'profiles[1].tasks[1]: "linnen" stands in profile "p1" already',
        'profiles[1].tasks[2]: "lunch" stands in profile "p2" already',
        'profiles[1].tasks[3]: "ontbijt" stands in profile "p1" already',
      ],
    ],
  ];
  test.each(cases)("%s", (_, profiles, breaches) => {
    const told = findBreaches({ profiles }, study).map(
      ({ path, message }) => `${path}: ${message}`,
    );
    expect(told).toEqual(breaches);
  });
});
