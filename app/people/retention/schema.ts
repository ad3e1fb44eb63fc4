import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";

/**
 * Where a region keeps people's data for fewer days after their ground ends than the law allows. Longer
 * than the law is not in here: see `terms.ts`.
 */
export const retentionShorter = pgTable(
  "retention_shorter",
  {
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    ground: text({ enum: ["reintegrationDuty", "consent", "benefitLaw"] }).notNull(),
    /** Days after the last day of the ground. */
    days: integer().notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    recordedAt: recordedAt(),
  },
  (table) => {
    const mine = sql`actor_is('coordinator') and ${table.regionId} = nullif(current_setting('overstap.region', true), '')::uuid`;
    return [
      primaryKey({ columns: [table.regionId, table.ground] }),
      check("retention_shorter_days", sql`${table.days} between 0 and 729`),
      pgPolicy("retention_shorter_read", { for: "select", to: appRole, using: sql`true` }),
      pgPolicy("retention_shorter_set", {
        for: "all",
        to: appRole,
        using: mine,
        withCheck: sql`${mine} and ${table.accountId} = actor_account()`,
      }),
    ];
  },
);

/**
 * Somebody's data may not go before a day, and who said so: a complaint, a lawsuit, an inspection. The
 * person and their coach see it too.
 */
export const retentionHold = pgTable(
  "retention_hold",
  {
    id: id(),
    /** The organisation of who placed it. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    candidacyId: uuid("candidacy_id").notNull(),
    reason: text().notNull(),
    /** The last day on which it holds. */
    until: day("until").notNull(),
    placedBy: uuid("placed_by")
      .notNull()
      .references(() => account.id),
    endedBy: uuid("ended_by").references(() => account.id),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => {
    const mine = sql`${table.candidacyId} in (select c.candidacy_id from actor_retained() c)`;
    return [
      index("retention_hold_candidacy").on(table.candidacyId, table.until),
      check("retention_hold_ended", sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
      pgPolicy("retention_hold_read", {
        for: "select",
        to: appRole,
        using: sql`${mine} or ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
      }),
      pgPolicy("retention_hold_place", {
        for: "insert",
        to: appRole,
        withCheck: sql`${mine} and ${table.placedBy} = actor_account() and ${table.organisationId} = actor_organisation()`,
      }),
      pgPolicy("retention_hold_end", {
        for: "update",
        to: appRole,
        using: mine,
        withCheck: sql`${mine} and ${table.endedBy} = actor_account()`,
      }),
    ];
  },
);

/** That somebody, and their coach, were told on which day their data goes. */
export const retentionNotice = pgTable(
  "retention_notice",
  {
    candidacyId: uuid("candidacy_id").primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    warnedOn: day("warned_on").notNull(),
    /** The day that was named. */
    goesOn: day("goes_on").notNull(),
    /** Whether a mail went to the person, or a letter waits to be printed. */
    way: text({ enum: ["mail", "letter"] }).notNull(),
    /** When the letter was printed. */
    printedAt: timestamp("printed_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("retention_notice_goes").on(table.goesOn),
    pgPolicy("retention_notice_read", {
      for: "select",
      to: appRole,
      using: sql`${table.candidacyId} in (select c.candidacy_id from actor_retained() c)
        or ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
    pgPolicy("retention_notice_print", {
      for: "update",
      to: appRole,
      using: sql`actor_is('coach') and ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
  ],
);

/**
 * How many went, by region, year and one thing at a time; no two things crossed. It counts from one
 * upward, so no role reads it: `departed_counts()` gives what may be shown.
 */
export const departedCount = pgTable(
  "departed_count",
  {
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    year: integer().notNull(),
    /** What is counted by: `ground`, `track`, `placed`, `hours`, `speaking`. */
    dimension: text().notNull(),
    value: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.year, table.dimension, table.value] })],
).enableRLS();
