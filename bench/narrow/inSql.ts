import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exposureBounds } from "@overstap/engine/capacity/exposureBounds.ts";
import { knownFlags, knownGrade } from "@overstap/engine/capacity/knownCapacity.ts";
import { meansOf } from "@overstap/engine/capacity/means.ts";
import { levelRank } from "@overstap/engine/region/languageLevels.ts";
import { FilterMemory } from "@overstap/engine/region/quick/filter/filterMemory.ts";
import { FullFits } from "@overstap/engine/region/quick/filter/fullFits.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { furthestWithin } from "@overstap/engine/region/quick/travelSteps.ts";
import { WorkTables } from "@overstap/engine/region/quick/workTables.ts";
import { slotBits } from "@overstap/engine/region/slots.ts";
import { defaultModeTable, modes } from "@overstap/engine/travel/modeTable.ts";
import pg from "pg";
import { startEmbedded } from "../../app/platform/database/embedded.ts";
import { objectsOf } from "./inObjects.ts";

type Rows = Readonly<Record<string, unknown>>[];

/** So many rows are sent at a time. */
const batch = 5000;
const kmPerDegree = 111.19;

const bitText = (bits: number, length: number): string =>
  Array.from({ length }, (_, bit) => ((bits >> bit) & 1 ? "1" : "0")).join("");

/** Answers the narrower question with both queries on a PostgreSQL of its own; seconds of the second run of each. */
export async function answerInSql(
  index: RegionIndex,
): Promise<Record<"joined" | "bits", { seconds: number; lists: number[][] }>> {
  const folder = mkdtempSync(join(tmpdir(), "overstap-narrow-"));
  const embedded = await startEmbedded(join(folder, "data"));
  const client = new pg.Client(embedded.connection);
  try {
    await client.connect();
    await client.query(textOf("tables.sql"));
    for (const [table, rows] of Object.entries(tablesOf(index))) {
      for (let from = 0; from < rows.length; from += batch) {
        await client.query(
          `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(rows.slice(from, from + batch))],
        );
      }
    }
    await client.query("create index on places using gist (at)");
    await client.query("vacuum analyze");
    await client.query("set work_mem = '256MB'; set jit = off");
    return {
      joined: await answer(client, textOf("joined.sql"), index.personCount),
      bits: await answer(client, textOf("bits.sql"), index.personCount),
    };
  } finally {
    await client.end();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const textOf = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

async function answer(
  client: pg.Client,
  query: string,
  people: number,
): Promise<{ seconds: number; lists: number[][] }> {
  await client.query(query);
  const began = performance.now();
  const { rows } = await client.query<{ person: number; places: number[] }>(query);
  const seconds = (performance.now() - began) / 1000;
  const lists = Array.from({ length: people }, (): number[] => []);
  for (const { person, places } of rows) lists[person] = places;
  return { seconds, lists };
}

function tablesOf(index: RegionIndex): Record<string, Rows> {
  const tables = new WorkTables(index);
  const { profiles } = tables;
  const perTask = (of: (task: (typeof tables.tasks)[number], number: number) => Rows): Rows =>
    tables.tasks.flatMap(of);
  return {
    tasks: perTask(({ language }, task) => [{ task, ...language }]),
    task_loads: perTask(({ demands }, task) =>
      demands.flatMap((one) =>
        one.scale === "ordinal" ? [{ task, item: one.item.code, grade: one.grade }] : [],
      ),
    ),
    task_flags: perTask(({ demands }, task) =>
      demands.flatMap((one) =>
        one.scale === "flags" ? one.flags.map((flag) => ({ task, item: one.item.code, flag })) : [],
      ),
    ),
    task_exposures: perTask(({ task: { exposure = {} } }, task) =>
      Object.entries(exposure).map(([item, minutes]) => ({ task, item, minutes })),
    ),
    profiles: profiles.map(({ basisMinutes }, profile) => ({
      profile,
      basis_hours: basisMinutes / 60,
    })),
    profile_tasks: profiles.flatMap(({ tasks, basis }, profile) =>
      Array.from(tasks, (task, bit) => ({ profile, task, basis: ((basis >> bit) & 1) === 1 })),
    ),
    ...tablesOfPairs(index, tables),
  };
}

function tablesOfPairs(index: RegionIndex, tables: WorkTables): Record<string, Rows> {
  const { openings, candidates, world } = objectsOf(index);
  const fits = new FullFits(
    index,
    tables,
    new FilterMemory(FullFits.bytesFor(index, tables), false),
  );
  const numberOf = new Map(index.kinds.profiles.map(({ profile }, number) => [profile.id, number]));
  const talentBits = (talents: readonly string[] = []): string =>
    bitText(
      talents.reduce((bits, one) => bits | (1 << index.talents.texts.indexOf(one)), 0),
      31,
    );
  const [grades, flags, unknowns, bounds, people]: Rows[] = [[], [], [], [], []];
  for (const [person, one] of candidates.entries()) {
    const { hours, slots } = meansOf(one, world.items);
    const wayKm = furthestWithin(one.travel.maxMinutes, one.travel.modes, defaultModeTable);
    const high = Math.max(0, wayKm) / kmPerDegree + 0.01;
    const wide = high / Math.cos(((Math.abs(one.at.lat) + high) * Math.PI) / 180);
    fits.look(person);
    people!.push({
      person,
      at: `(${one.at.lat},${one.at.lon})`,
      around: `((${one.at.lat - high},${one.at.lon - wide}),(${one.at.lat + high},${one.at.lon + wide}))`,
      modes: one.travel.modes.reduce((bits, mode) => bits | (1 << modes.indexOf(mode)), 0),
      max_minutes: one.travel.maxMinutes,
      way_km: wayKm,
      hours_min: hours.min,
      hours_max: hours.max,
      slots: bitText(slotBits(slots), 28),
      yes: one.affinity === "yes",
      needs_lasting: one.needsLasting,
      speaking: levelRank(one.language.speaking),
      reading: levelRank(one.language.reading),
      talents: talentBits(one.talents),
      unsure: Array.from(fits.unsure, (word) => bitText(word, 32)).join(""),
    });
    for (const item of index.list.items) {
      const { code: of, minutesPerDay } = item;
      if (item.scale === "ordinal") {
        const grade = knownGrade(one.capacity, of);
        if (grade === undefined) unknowns!.push({ person, item: of });
        else if (grade > 0) grades!.push({ person, item: of, grade });
      } else {
        const held = knownFlags(one.capacity, of);
        if (held === undefined) unknowns!.push({ person, item: of });
        for (const flag of held ?? []) flags!.push({ person, item: of, flag });
      }
      if (minutesPerDay === undefined) continue;
      const { sure } = exposureBounds(one.capacity, item);
      if (sure !== Infinity) bounds!.push({ person, item: of, minutes: sure });
    }
  }
  const places = openings.map((one, place) => ({
    place,
    id: one.id,
    profile: numberOf.get(one.profile),
    at: `(${one.at.lat},${one.at.lon})`,
    places: one.places,
    lasting: one.funding === "lasting",
    hours_min: one.hours.min,
    hours_max: one.hours.max,
    slots: bitText(slotBits(one.slots), 28),
    slots_needed: one.slotsNeeded,
    max_km: one.maxKm ?? null,
    talents: talentBits(one.talents),
  }));
  return {
    places,
    people: people!,
    grades: grades!,
    flags: flags!,
    unknowns: unknowns!,
    bounds: bounds!,
  };
}
