import type {
  OpeningRecord,
  ProfileRecord,
  SettingRecord,
  TaskRecord,
} from "../../../reference/demonstration/records.ts";
import type { Place } from "../../../reference/places/places.ts";
import type { opening, profile, profileTask, setting, task, taskLoad } from "../../work/schema.ts";
import { demonstrationId } from "./demonstrationId.ts";

/** The organisation that owns the library of tasks and profiles. */
export const LIBRARY = demonstrationId("organisation", "library");

const owner = (organisation: string | null) =>
  organisation === null ? LIBRARY : demonstrationId("organisation", organisation);

/** The columns that say where something is. */
export const at = ({ name, municipality, lat, lon }: Place) => ({
  town: name,
  municipality,
  lat,
  lon,
});

export function settingRow(record: SettingRecord, place: Place): typeof setting.$inferInsert {
  const { id, organisation, name, kind, law } = record;
  return {
    id: demonstrationId("setting", id),
    organisationId: owner(organisation),
    name,
    kind,
    law,
    ...at(place),
  };
}

export function taskRow(record: TaskRecord): typeof task.$inferInsert {
  const { estimates, language } = record;
  return {
    id: demonstrationId("task", record.id),
    organisationId: LIBRARY,
    nameNl: record.name.nl,
    nameEn: record.name.en,
    plainNl: record.plainName.nl,
    plainEn: record.plainName.en,
    descriptionNl: record.description.nl,
    descriptionEn: record.description.en,
    category: record.category,
    icon: record.icon,
    minutesPerWeek: record.minutesPerWeek,
    minutesSource: "estimate",
    minutesWhy: estimates["minutesPerWeek"]?.why,
    speaking: language?.speaking,
    speakingSource: language?.speaking && "estimate",
    speakingWhy: estimates["language.speaking"]?.why,
    reading: language?.reading,
    readingSource: language?.reading && "estimate",
    readingWhy: estimates["language.reading"]?.why,
  };
}

/** A row for each load and each exposure of a task. */
export function taskLoadRows(record: TaskRecord, list: string): (typeof taskLoad.$inferInsert)[] {
  const shared = {
    taskId: demonstrationId("task", record.id),
    organisationId: LIBRARY,
    list,
    source: "estimate" as const,
  };
  const loads = Object.entries(record.load).map(([item, value]) => ({
    ...shared,
    item,
    ...(typeof value === "number" ? { grade: value } : { flags: [...value] }),
    why: record.estimates[`load.${item}`]?.why,
  }));
  const exposures = Object.entries(record.exposure ?? {}).map(([item, minutesPerDay]) => ({
    ...shared,
    item,
    minutesPerDay,
    why: record.estimates[`exposure.${item}`]?.why,
  }));
  return [...loads, ...exposures];
}

export function profileRow(record: ProfileRecord): typeof profile.$inferInsert {
  return {
    id: demonstrationId("profile", record.id),
    organisationId: owner(record.organisation),
    nameNl: record.name.nl,
    nameEn: record.name.en,
    kind: record.kind,
    law: record.law,
    setting: record.setting,
    fromProfileId: record.from && demonstrationId("profile", record.from),
  };
}

export function profileTaskRows(record: ProfileRecord): (typeof profileTask.$inferInsert)[] {
  return record.tasks.map(({ task: name, basis, autonomy, source, reason }, position) => ({
    profileId: demonstrationId("profile", record.id),
    taskId: demonstrationId("task", name),
    organisationId: owner(record.organisation),
    position,
    basis,
    autonomy,
    source,
    why: reason,
  }));
}

export function openingRow(record: OpeningRecord, place: Place): typeof opening.$inferInsert {
  return {
    id: demonstrationId("opening", record.id),
    organisationId: owner(record.organisation),
    settingId: demonstrationId("setting", record.setting),
    regionId: demonstrationId("region", record.region),
    profileId: demonstrationId("profile", record.profile),
    titleNl: record.title.nl,
    titleEn: record.title.en,
    descriptionNl: record.description.nl,
    descriptionEn: record.description.en,
    ...at(place),
    places: record.places,
    hoursMin: record.hours.min,
    hoursMax: record.hours.max,
    slots: [...record.slots],
    slotsNeeded: record.slotsNeeded,
    maxKm: record.maxKm,
    reducedAllowed: record.reduced.allowed,
    reducedMinHours: record.reduced.minHours,
    funding: record.funding,
    talents: [...(record.talents ?? [])],
    papers: [...(record.papers ?? [])],
    start: record.start,
  };
}
