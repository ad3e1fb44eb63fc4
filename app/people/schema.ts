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
import { account, organisation, region } from "../access/schema.ts";
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

/**
 * Who was asked by e-mail address to look at somebody, as a company doctor or a labour expert. It
 * becomes a relation when whoever has that address looks; until then nobody learns whether there is
 * such an account.
 */
export const candidacyAsk = pgTable(
  "candidacy_ask",
  {
    id: id(),
    organisationId: owner(),
    candidacyId: uuid("candidacy_id")
      .notNull()
      .references(() => candidacy.id),
    kind: text({ enum: ["treats", "asked"] }).notNull(),
    /** In small letters. */
    email: text().notNull(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => account.id),
    /** When it became a relation. */
    takenAt: timestamp("taken_at", { withTimezone: true }),
    /** When it was withdrawn. */
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("candidacy_ask_candidacy").on(table.candidacyId),
    index("candidacy_ask_open")
      .on(table.email)
      .where(sql`${table.takenAt} is null and ${table.withdrawnAt} is null`),
    pgPolicy("ask_read", {
      for: "select",
      to: appRole,
      using: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
    pgPolicy("ask_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write')) and ${table.askedBy} = actor_account()`,
    }),
    pgPolicy("ask_withdraw", {
      for: "update",
      to: appRole,
      using: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
      withCheck: sql`${table.withdrawnAt} is not null`,
    }),
  ],
);

/**
 * What an older list of abilities means in the current one, as an organisation supplied it with its
 * source; a statement is read by it only when a coach confirms each line.
 */
export const olderList = pgTable(
  "older_list",
  {
    id: id(),
    organisationId: owner(),
    name: text().notNull(),
    /** Where the table comes from. */
    source: text().notNull(),
    lines: jsonb()
      .$type<readonly { code: string; value: string | null; to: string; grade: string | null }[]>()
      .notNull(),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("older_list_organisation").on(table.organisationId),
    pgPolicy("older_list_own", {
      for: "all",
      to: appRole,
      using: sql`${table.organisationId} = actor_organisation() and (actor_is('coach') or actor_is('doctor'))`,
      withCheck: sql`${table.organisationId} = actor_organisation() and (actor_is('coach') or actor_is('doctor'))`,
    }),
  ],
);

/** What of one group of fields was put with another person, or came from another candidacy. */
export type MovedGroup = {
  values: Readonly<Record<string, unknown>>;
  /** What of these fields stood there before: null when the group did not, absent when nothing changed. */
  over?: Readonly<Record<string, unknown>> | null;
  /** The lines of history that went along. */
  changeIds: readonly string[];
};

/**
 * That groups of fields were put with the right person, or two candidacies of one person together;
 * what is needed to undo it. Only a coach of both reads it, who reads all of their groups.
 */
export const candidacyCorrection = pgTable(
  "candidacy_correction",
  {
    id: id(),
    organisationId: owner(),
    kind: text({ enum: ["moved", "merged"] }).notNull(),
    /** Where it stood wrongly, or the candidacy that went up in the other. */
    fromId: uuid("from_id")
      .notNull()
      .references(() => candidacy.id),
    toId: uuid("to_id")
      .notNull()
      .references(() => candidacy.id),
    groups: text().array().notNull(),
    /** Lines of history and relations that went along. */
    changeIds: uuid("change_ids").array().notNull().default([]),
    relationIds: uuid("relation_ids").array().notNull().default([]),
    /** By group, what was put with another person. */
    moved: jsonb().$type<Readonly<Record<string, MovedGroup>>>(),
    reason: text().notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    undoneAt: timestamp("undone_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => {
    const both = sql`actor_is('coach') and (${table.fromId} in (select actor_candidacies('ground', 'write')) or ${table.fromId} in (select actor_removed()))
      and ${table.toId} in (select actor_candidacies('ground', 'write'))`;
    return [
      index("candidacy_correction_from").on(table.fromId),
      index("candidacy_correction_to").on(table.toId),
      pgPolicy("correction_read", { for: "select", to: appRole, using: both }),
      pgPolicy("correction_add", {
        for: "insert",
        to: appRole,
        withCheck: sql`${both} and ${table.accountId} = actor_account()`,
      }),
      pgPolicy("correction_undo", {
        for: "update",
        to: appRole,
        using: both,
        withCheck: sql`${table.undoneAt} is not null`,
      }),
    ];
  },
);
