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
  uuid,
} from "drizzle-orm/pg-core";
import type { CandidacyGroup } from "../../access/policy/fieldGroup.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { day, recordedAt } from "../../platform/database/columns.ts";
import { appRole, engineRole } from "../../platform/database/roles.ts";
import { candidacy } from "../schema.ts";

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
/**
 * Who may write the group adds its row, changes it, and takes it out where it belongs to somebody
 * else; the history keeps what stood there.
 */
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
    // The ground is what all the rest stands on: it goes with the candidacy only.
    ...(group === "ground"
      ? []
      : [pgPolicy(`remove_${group}`, { for: "delete", to: appRole, using: mayWrite })]),
  ];
};

/** Each saving raises it, so that two who edit at once are told. */
const version = () => integer().notNull().default(1);

const weigh = () => pgPolicy("weigh", { for: "select", to: engineRole, using: sql`true` });

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
    /** As one would type it: what lists search and sort by, worked out once and not for each list. */
    plain: text().generatedAlwaysAs(sql`plain_text(first_name)`),
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
    plain: text().generatedAlwaysAs(sql`plain_text(last_name)`),
    /** Dutch names are sorted by their first word with a capital: De Vries under the V. */
    sorted: text().generatedAlwaysAs(sql`sorted_name(last_name)`),
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
    plain: text().generatedAlwaysAs(sql`plain_text(town)`),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [guarded("town"), ...written("town"), weigh()],
);

/** What somebody wants and can arrange; null is not asked yet. Who is not asked all is not weighed. */
export const candidacyWishes = pgTable(
  "candidacy_wishes",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    modes: text().array(),
    maxMinutes: integer("max_minutes"),
    hoursMin: doublePrecision("hours_min"),
    hoursMax: doublePrecision("hours_max"),
    slots: text().array(),
    speaking: text(),
    reading: text(),
    affinity: text({ enum: ["yes", "no", "unknown"] }),
    needsLasting: boolean("needs_lasting"),
    talents: text().array().notNull().default([]),
    papers: text().array().notNull().default([]),
    availableFrom: day("available_from"),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    check(
      "candidacy_wishes_hours",
      sql`num_nulls(${table.hoursMin}, ${table.hoursMax}) <> 1
        and ${table.hoursMin} between 0 and ${table.hoursMax} and ${table.hoursMax} <= 168`,
    ),
    guarded("wishes"),
    ...written("wishes"),
    weigh(),
  ],
);

/** A statement in an older list, line by line as it was read. */
export type MappedFrom = {
  list: string;
  lines: readonly { code: string; value: string; to: string; grade: number | string[] }[];
};

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
    /** What kind of document a doctor wrote it in. */
    document: text({ enum: ["fml", "izp", "bar"] }),
    /** The document itself, a file of the platform. */
    fileId: uuid("file_id"),
    /** What an older list said, and what the coach confirmed that it means in this one. */
    mappedFrom: jsonb("mapped_from").$type<MappedFrom>(),
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

/**
 * What makes work hard to begin, told by the person's own wish, and who helps with it. The counter
 * reads it only when the person wants it to.
 */
export const candidacyBarriers = pgTable(
  "candidacy_barriers",
  {
    candidacyId: ofCandidacy(),
    organisationId: owner(),
    childCare: boolean("child_care").notNull().default(false),
    childCareHelp: text("child_care_help"),
    transport: boolean().notNull().default(false),
    transportHelp: text("transport_help"),
    debts: boolean().notNull().default(false),
    debtsHelp: text("debts_help"),
    /** Whether the person wants the counter to know. */
    shown: boolean().notNull().default(false),
    version: version(),
    recordedAt: recordedAt(),
  },
  () => [
    pgPolicy("read_barriers", {
      for: "select",
      to: appRole,
      using: sql`candidacy_id in (select actor_candidacies('barriers', 'read')) and (shown or not actor_is('coordinator'))`,
    }),
    ...written("barriers"),
  ],
);
