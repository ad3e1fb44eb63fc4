import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../access/organisations/schema.ts";
import { region } from "../access/regions/schema.ts";
import { day, id, recordedAt } from "../platform/database/columns.ts";
import { appRole, engineRole } from "../platform/database/roles.ts";

const weigh = (name: string) => pgPolicy(name, { for: "select", to: engineRole, using: sql`true` });

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

const own = sql`organisation_id = actor_organisation() and actor_writes_work()`;

/** Whoever writes work at all writes that of the own organisation only. */
const writes = (table: string) => [
  pgPolicy(`${table}_add`, { for: "insert", to: appRole, withCheck: own }),
  pgPolicy(`${table}_change`, { for: "update", to: appRole, using: own, withCheck: own }),
];
/** What belongs to a record as a list is replaced with it. */
const replaced = (table: string) =>
  pgPolicy(`${table}_replace`, { for: "delete", to: appRole, using: own });

/** Each saving raises it, so that two who edit at once are told. */
const version = () => integer().notNull().default(1);
/** Since when it is put away; it can be brought back. */
const archivedAt = () => timestamp("archived_at", { withTimezone: true });
/** The record of the library, or of the own organisation, that it began as a copy of. */
const copiedFrom = () => uuid("copied_from_id");

/** A team, ward or location where work is done. */
export const setting = pgTable(
  "setting",
  {
    id: id(),
    organisationId: owner(),
    name: text().notNull(),
    kind: text({ enum: ["home-help", "hospital-ward", "residential-care"] }).notNull(),
    law: text().notNull(),
    town: text().notNull(),
    municipality: text().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    version: version(),
    archivedAt: archivedAt(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("setting_organisation").on(table.organisationId),
    pgPolicy("setting_read", {
      for: "select",
      to: appRole,
      using: sql`${table.organisationId} in (select actor_workplaces())`,
    }),
    weigh("setting_weigh"),
    ...writes("setting"),
  ],
);

/** The smallest piece of work that one can hand to somebody. */
export const task = pgTable(
  "task",
  {
    id: id(),
    organisationId: owner(),
    nameNl: text("name_nl").notNull(),
    nameEn: text("name_en").notNull(),
    plainNl: text("plain_nl").notNull(),
    plainEn: text("plain_en").notNull(),
    descriptionNl: text("description_nl").notNull(),
    descriptionEn: text("description_en").notNull(),
    category: text().notNull(),
    icon: text().notNull(),
    minutesPerWeek: integer("minutes_per_week").notNull(),
    minutesSource: text("minutes_source").notNull(),
    minutesWhy: text("minutes_why"),
    speaking: text(),
    speakingSource: text("speaking_source"),
    speakingWhy: text("speaking_why"),
    reading: text(),
    readingSource: text("reading_source"),
    readingWhy: text("reading_why"),
    copiedFromId: copiedFrom(),
    version: version(),
    archivedAt: archivedAt(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("task_organisation").on(table.organisationId),
    check("task_minutes", sql`${table.minutesPerWeek} between 0 and 10080`),
    pgPolicy("task_read", {
      for: "select",
      to: appRole,
      using: sql`${table.organisationId} in (select actor_workplaces())`,
    }),
    weigh("task_weigh"),
    ...writes("task"),
  ],
);

/** Where what a task asks comes from. */
export const loadSources = ["estimate", "observed", "labourExpert", "employer"] as const;

/** What a task asks on one item of the list of abilities, or how long a day it exposes to it. */
export const taskLoad = pgTable(
  "task_load",
  {
    taskId: uuid("task_id")
      .notNull()
      .references(() => task.id),
    organisationId: owner(),
    /** The list the item's code is of; another list has other numbers. */
    list: text().notNull(),
    item: text().notNull(),
    /** The most limited grade that can still do it (ordinal items). */
    grade: integer(),
    /** The conditions with which the task cannot be done (flag items). */
    flags: text().array(),
    minutesPerDay: integer("minutes_per_day"),
    source: text({ enum: loadSources }).notNull(),
    why: text(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("task_load_task").on(table.taskId),
    // An item may stand twice for a task: once as a load, once as an exposure.
    uniqueIndex("task_load_item").on(
      table.taskId,
      table.item,
      sql`(${table.minutesPerDay} is null)`,
    ),
    check(
      "task_load_one_value",
      sql`num_nonnulls(${table.grade}, ${table.flags}, ${table.minutesPerDay}) = 1`,
    ),
    pgPolicy("task_load_read", {
      for: "select",
      to: appRole,
      using: sql`${table.organisationId} in (select actor_workplaces())`,
    }),
    weigh("task_load_weigh"),
    ...writes("task_load"),
    replaced("task_load"),
  ],
);

/** A bundle of tasks; the basis tasks are enough to start. */
export const profile = pgTable(
  "job_profile",
  {
    id: id(),
    organisationId: owner(),
    nameNl: text("name_nl").notNull(),
    nameEn: text("name_en").notNull(),
    kind: text({ enum: ["entry", "growth"] }).notNull(),
    law: text().notNull(),
    setting: text().notNull(),
    /** The profile it grows out of. */
    fromProfileId: uuid("from_profile_id"),
    copiedFromId: copiedFrom(),
    version: version(),
    archivedAt: archivedAt(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("job_profile_organisation").on(table.organisationId),
    pgPolicy("job_profile_read", {
      for: "select",
      to: appRole,
      using: sql`${table.organisationId} in (select actor_workplaces())`,
    }),
    weigh("job_profile_weigh"),
    ...writes("job_profile"),
  ],
);

/** Which tasks a profile bundles, in which order, and how each is done at the start. */
export const profileTask = pgTable(
  "job_profile_task",
  {
    profileId: uuid("profile_id")
      .notNull()
      .references(() => profile.id),
    taskId: uuid("task_id")
      .notNull()
      .references(() => task.id),
    organisationId: owner(),
    position: integer().notNull(),
    basis: boolean().notNull(),
    autonomy: text({ enum: ["alone", "guided", "assisting"] }),
    source: text().notNull(),
    why: text(),
  },
  (table) => [
    primaryKey({ columns: [table.profileId, table.taskId] }),
    index("job_profile_task_task").on(table.taskId),
    pgPolicy("job_profile_task_read", {
      for: "select",
      to: appRole,
      using: sql`${table.organisationId} in (select actor_workplaces())`,
    }),
    weigh("job_profile_task_weigh"),
    ...writes("job_profile_task"),
    replaced("job_profile_task"),
  ],
);

/** A place at a care organisation for a job profile. */
export const opening = pgTable(
  "opening",
  {
    id: id(),
    organisationId: owner(),
    settingId: uuid("setting_id")
      .notNull()
      .references(() => setting.id),
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    profileId: uuid("profile_id")
      .notNull()
      .references(() => profile.id),
    titleNl: text("title_nl").notNull(),
    titleEn: text("title_en").notNull(),
    descriptionNl: text("description_nl").notNull(),
    descriptionEn: text("description_en").notNull(),
    town: text().notNull(),
    municipality: text().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    places: integer().notNull(),
    hoursMin: doublePrecision("hours_min").notNull(),
    hoursMax: doublePrecision("hours_max").notNull(),
    slots: text().array().notNull(),
    slotsNeeded: integer("slots_needed").notNull(),
    maxKm: doublePrecision("max_km"),
    reducedAllowed: boolean("reduced_allowed").notNull(),
    reducedMinHours: doublePrecision("reduced_min_hours").notNull(),
    funding: text({ enum: ["lasting", "trial", "none"] }).notNull(),
    talents: text().array().notNull().default([]),
    papers: text().array().notNull().default([]),
    start: day("start"),
    /** How many people it looks at at once: one more can be put forward when one was answered. */
    proposalsAtOnce: integer("proposals_at_once").notNull().default(3),
    /** Since when others may read it; null while it is being made. */
    publishedAt: timestamp("published_at", { withTimezone: true }).default(sql`now()`),
    version: version(),
    archivedAt: archivedAt(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("opening_organisation").on(table.organisationId),
    index("opening_region").on(table.regionId),
    index("opening_profile").on(table.profileId),
    check(
      "opening_hours",
      sql`${table.hoursMin} between 0 and ${table.hoursMax} and ${table.hoursMax} <= 168`,
    ),
    check("opening_places", sql`${table.places} >= 0`),
    check("opening_slots", sql`${table.slotsNeeded} between 0 and 28`),
    pgPolicy("opening_read", {
      for: "select",
      to: appRole,
      // One that is being made is read by its own organisation alone. One that was put away stays
      // readable for professionals, who follow who works there, and for who is put forward or works
      // there; lists leave it out.
      using: sql`((select actor_reads_work('ownOrganisation')) and ${table.organisationId} = actor_organisation())
        or (${table.publishedAt} is not null and (
          (select actor_reads_work('everywhere'))
          or ((select actor_reads_work('open')) and ${table.places} > 0 and ${table.archivedAt} is null)
          or ((select actor_reads_work('inRegion')) and ${table.regionId} in (select actor_regions()))
          or ((select actor_reads_work('ownPlace')) and ${table.id} in (select actor_places()))))`,
    }),
    pgPolicy("opening_weigh", {
      for: "select",
      to: engineRole,
      using: sql`${table.archivedAt} is null and ${table.publishedAt} is not null`,
    }),
    ...writes("opening"),
  ],
);
