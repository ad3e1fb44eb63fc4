import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { organisation, region } from "../access/schema.ts";
import { day, id, recordedAt } from "../platform/database/columns.ts";
import { appRole, engineRole } from "../platform/database/roles.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);
const ofCandidacy = () =>
  uuid("candidacy_id")
    .primaryKey()
    .references(() => candidacy.id);

/** Each group of fields stands in a table of its own, so that a row policy can guard the group. */
const guarded = (group: CandidacyGroup) =>
  pgPolicy(`read_${group}`, {
    for: "select",
    to: appRole,
    using: sql.raw(`candidacy_id in (select actor_candidacies('${group}', 'read'))`),
  });
/** Who may write the group adds its row and changes it; nothing is deleted, so that nothing is lost. */
const written = (group: CandidacyGroup, narrower = "") => {
  const mayWrite = sql.raw(
    `candidacy_id in (select actor_candidacies('${group}', 'write'))${narrower}`,
  );
  return [
    pgPolicy(`add_${group}`, { for: "insert", to: appRole, withCheck: mayWrite }),
    pgPolicy(`change_${group}`, {
      for: "update",
      to: appRole,
      using: mayWrite,
      withCheck: mayWrite,
    }),
  ];
};
/** Each saving raises it, so that two who edit at once are told. */
const version = () => integer().notNull().default(1);
const weigh = () => pgPolicy("weigh", { for: "select", to: engineRole, using: sql`true` });

/** Somebody, whether or not they look for work or sign in. Their names stand in tables of their own. */
export const person = pgTable(
  "person",
  { id: id(), organisationId: owner(), recordedAt: recordedAt() },
  (table) => [
    pgPolicy("person_read", {
      for: "select",
      to: appRole,
      using: sql`${table.id} in (select c.person_id from candidacy c)`,
    }),
    pgPolicy("person_found", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and actor_is('coach')`,
    }),
  ],
);

/** Looking for work in care, for a purpose, under a legal ground and a term. */
export const candidacy = pgTable(
  "candidacy",
  {
    id: id(),
    organisationId: owner(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    homeRegionId: uuid("home_region_id")
      .notNull()
      .references(() => region.id),
    /** Since when it is taken away; for thirty days that can be undone. */
    removedAt: timestamp("removed_at", { withTimezone: true }),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("candidacy_person").on(table.personId),
    index("candidacy_home_region").on(table.homeRegionId),
    index("candidacy_removed")
      .on(table.id)
      .where(sql`${table.removedAt} is not null`),
    pgPolicy("candidacy_read", {
      for: "select",
      to: appRole,
      using: sql`${table.id} in (select actor_candidacies_any()) or ${table.id} in (select actor_removed())`,
    }),
    pgPolicy("candidacy_weigh", {
      for: "select",
      to: engineRole,
      using: sql`${table.removedAt} is null`,
    }),
    pgPolicy("candidacy_found", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and actor_is('coach')`,
    }),
    pgPolicy("candidacy_change", {
      for: "update",
      to: appRole,
      using: sql`${table.id} in (select actor_candidacies('ground', 'write')) or ${table.id} in (select actor_removed())`,
      withCheck: sql`${table.organisationId} is not null`,
    }),
  ],
);

/**
 * Why and how long the data may be held; and the track, which says by itself whether somebody is on
 * sick leave, so that it is no wider known than the ground.
 */
export const candidacyGround = pgTable(
  "candidacy_ground",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    ground: text({ enum: ["reintegrationDuty", "consent", "benefitLaw"] }).notNull(),
    track: text({ enum: ["track2", "mobility", "none"] }).notNull(),
    /** The day on which the candidacy began. */
    opened: day("opened").notNull(),
    purpose: text().notNull(),
    heldFrom: day("held_from").notNull(),
    heldUntil: day("held_until").notNull(),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [guarded("ground"), ...written("ground")],
);

/** The name to call somebody by. */
export const candidacyFirstName = pgTable(
  "candidacy_first_name",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    firstName: text("first_name").notNull(),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [guarded("firstName"), ...written("firstName")],
);

/** What somebody says about themselves to whoever meets them first. */
export const candidacyOwnWords = pgTable(
  "candidacy_own_words",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    words: text().notNull(),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [guarded("ownWords"), ...written("ownWords")],
);

/** The rest of who somebody is, and how to reach them. */
export const candidacyIdentity = pgTable(
  "candidacy_identity",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    lastName: text("last_name").notNull(),
    birthDate: day("birth_date"),
    email: text(),
    phone: text(),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("candidacy_identity_name").on(table.lastName),
    guarded("identity"),
    ...written("identity"),
  ],
);

/** Where somebody lives: a town's point, never an address. */
export const candidacyTown = pgTable(
  "candidacy_town",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    town: text().notNull(),
    municipality: text().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [guarded("town"), ...written("town"), weigh()],
);

/** What somebody wants and can arrange. */
export const candidacyWishes = pgTable(
  "candidacy_wishes",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    modes: text().array().notNull(),
    maxMinutes: integer("max_minutes").notNull(),
    hoursMin: doublePrecision("hours_min").notNull(),
    hoursMax: doublePrecision("hours_max").notNull(),
    slots: text().array().notNull(),
    speaking: text().notNull(),
    reading: text().notNull(),
    affinity: text({ enum: ["yes", "no", "unknown"] }).notNull(),
    needsLasting: boolean("needs_lasting").notNull(),
    talents: text().array().notNull().default([]),
    papers: text().array().notNull().default([]),
    availableFrom: day("available_from"),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    check(
      "candidacy_wishes_hours",
      sql`${table.hoursMin} between 0 and ${table.hoursMax} and ${table.hoursMax} <= 168`,
    ),
    guarded("wishes"),
    ...written("wishes"),
    weigh(),
  ],
);

/** What somebody can bear: health data, so the table that fewest may read. */
export const candidacyCapacity = pgTable(
  "candidacy_capacity",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    list: text().notNull(),
    basis: text({ enum: ["fml", "partial"] }).notNull(),
    /** Item code → grade, or the flags that hold. */
    grades: jsonb().$type<Record<string, number | string[]>>().notNull(),
    sourceKind: text("source_kind", { enum: ["doctor", "person"] }).notNull(),
    sourceBy: text("source_by").notNull(),
    sourceDay: day("source_day").notNull(),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [
    guarded("capacity"),
    // A person says only what they know of themselves, and never over what a doctor wrote.
    ...written(
      "capacity",
      " and (not actor_is('candidate') or (source_kind = 'person' and basis = 'partial'))",
    ),
    weigh(),
  ],
);
