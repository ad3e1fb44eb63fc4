import { readRegion } from "@overstap/engine/region/readRegion.ts";
import { expect, test } from "vitest";
import { fmlCurrent } from "../fml/fml.ts";
import pilots from "../pilots/pilots.json" with { type: "json" };
import { libraryProfiles, libraryTask, libraryTasks, toProfile, toTask } from "./taskLibrary.ts";

/** The source file drops diacritics; the library restores them. */
const withoutMarks = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "");

test("the library is a region file without faults", () => {
  const read = readRegion(
    {
      tasks: libraryTasks.map(toTask),
      profiles: libraryProfiles.map(toProfile),
      openings: [],
      candidates: [],
    },
    fmlCurrent,
  );
  expect(read.faults).toBeUndefined();
});

test("the library has every task of every published profile, under its own name and category", () => {
  expect(libraryProfiles.map((profile) => profile.id)).toEqual(pilots.profiles.map(({ id }) => id));
  for (const source of pilots.profiles) {
    const profile = libraryProfiles.find(({ id }) => id === source.id);
    const tasks = profile?.tasks.map(({ task }) => libraryTask(task)) ?? [];
    for (const { name, category } of source.tasks) {
      const found = tasks.find((task) => withoutMarks(task?.name.nl ?? "") === name);
      expect([name, found?.category]).toEqual([name, category]);
    }
    expect([profile?.kind, profile?.law]).toEqual([source.kind, source.law]);
  }
  expect(libraryTasks).toHaveLength(pilots.profiles.flatMap(({ tasks }) => tasks).length);
});

test("a growth job starts from all tasks of the job it grew out of", () => {
  for (const profile of libraryProfiles.filter(({ from }) => from !== undefined)) {
    const entry = libraryProfiles.find(({ id }) => id === profile.from);
    const own = new Set(profile.tasks.map(({ task }) => task));
    expect(entry?.tasks.every(({ task }) => own.has(task))).toBe(true);
  }
});

test("autonomy is what the source says", () => {
  const words = { zelfstandig: "alone", "onder begeleiding": "guided", assisterend: "assisting" };
  for (const source of pilots.profiles) {
    const profile = libraryProfiles.find(({ id }) => id === source.id);
    for (const task of source.tasks) {
      const said = "autonomy" in task ? words[task.autonomy as keyof typeof words] : undefined;
      const own = profile?.tasks.find(
        (entry) => withoutMarks(libraryTask(entry.task)?.name.nl ?? "") === task.name,
      );
      expect([task.name, own?.autonomy]).toEqual([task.name, said]);
    }
  }
});

test("every profile is a believable week: 16 to 32 hours, and basis tasks of at least half of it", () => {
  const wrong: string[] = [];
  for (const profile of libraryProfiles) {
    const minutes = (basis?: boolean) =>
      profile.tasks
        .filter((task) => basis === undefined || task.basis === basis)
        .reduce((sum, { task }) => sum + (libraryTask(task)?.minutesPerWeek ?? 0), 0);
    const believable = minutes() >= 16 * 60 && minutes() <= 32 * 60;
    if (!believable || minutes(true) < minutes() / 2)
      wrong.push(`${profile.id}: ${minutes() / 60} h`);
  }
  expect(wrong).toEqual([]);
});

test("no value without its own line of reasoning, and no reasoning without its value", () => {
  for (const task of libraryTasks) {
    const values = [
      "minutesPerWeek",
      ...Object.keys(task.load).map((item) => `load.${item}`),
      ...Object.keys(task.exposure ?? {}).map((item) => `exposure.${item}`),
      ...Object.keys(task.language ?? {}).map((skill) => `language.${skill}`),
    ];
    expect([task.id, ...Object.keys(task.estimates).toSorted()]).toEqual([
      task.id,
      ...values.toSorted(),
    ]);
    for (const { source, why } of Object.values(task.estimates)) {
      expect(source).toBe("estimate");
      expect(why.length).toBeGreaterThan(10);
    }
  }
  for (const { tasks } of libraryProfiles) {
    for (const { source, reason } of tasks) {
      expect(source).toBe("estimate");
      expect(reason.length).toBeGreaterThan(10);
    }
  }
});

test("a load says something: no grade that nobody can miss", () => {
  const most = new Map(fmlCurrent.items.map((item) => [item.code, item.maxGrade]));
  const idle = libraryTasks.flatMap((task) =>
    Object.entries(task.load)
      .filter(([item, load]) =>
        typeof load === "number" ? load >= (most.get(item) ?? 0) : load.length === 0,
      )
      .map(([item]) => `${task.id} ${item}`),
  );
  expect(idle).toEqual([]);
});

test("texts are there in both languages, and a task's id is its own", () => {
  expect(new Set(libraryTasks.map(({ id }) => id)).size).toBe(libraryTasks.length);
  for (const { name, plainName, description, icon } of libraryTasks) {
    for (const words of [name, plainName, description]) {
      expect(words.nl).not.toBe("");
      expect(words.en).not.toBe("");
    }
    expect(description.nl).toMatch(/^Je .*\.$/u);
    expect(description.en).toMatch(/^You .*\.$/u);
    expect(icon).toMatch(/^[a-z0-9-]+$/u);
  }
});
