import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { account } from "../access/signIn/schema.ts";
import { organisation } from "../access/organisations/schema.ts";
import { region } from "../access/regions/schema.ts";
import { engineRole } from "../platform/database/roles.ts";

/** What was weighed belongs to the role that weighs: nobody else reads or writes it. */
const weighs = (table: string) =>
  pgPolicy(`${table}_weigh`, {
    for: "all",
    to: engineRole,
    using: sql`true`,
    withCheck: sql`true`,
  });

const computedAt = () => timestamp("computed_at", { withTimezone: true }).notNull();

/**
 * That one candidacy was weighed against all openings, and what that was computed from. Derived: it can
 * be thrown away and is made anew. Goes with its candidacy.
 */
export const screening = pgTable(
  "screening",
  {
    candidacyId: uuid("candidacy_id").primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    /** Which rules and parameters: see `screeningRules.ts`. */
    rules: text().notNull(),
    /** A digest of the candidacy as it was weighed; empty when it cannot be weighed (yet). */
    inputs: text(),
    computedAt: computedAt(),
    /** When it was weighed for the first time: what came with somebody is no news, what came after it is. */
    firstAt: timestamp("first_at", { withTimezone: true }).notNull(),
    /** Since when there are new places of which nobody was told; empty when there are none. */
    untoldSince: timestamp("untold_since", { withTimezone: true }),
    /** On which day somebody was told last. */
    toldOn: date("told_on", { mode: "string" }),
  },
  (table) => [
    index("screening_rules").on(table.rules),
    index("screening_computed").on(table.computedAt),
    index("screening_untold")
      .on(table.untoldSince)
      .where(sql`${table.untoldSince} is not null`),
    weighs("screening"),
  ],
);

/**
 * One pair that is not a `no`: what orders it, and what alone would open it. Neither a reason nor an item
 * of capacity: why a pair is what it is, its page works out at the moment somebody asks.
 */
export const screenedPair = pgTable(
  "screened_pair",
  {
    candidacyId: uuid("candidacy_id")
      .notNull()
      .references(() => screening.candidacyId, { onDelete: "cascade" }),
    openingId: uuid("opening_id").notNull(),
    /** Place of the verdict among the engine's `verdicts`: 0 is ready. */
    verdict: smallint().notNull(),
    /** Of the cheapest set of changes; 0 unless near. */
    cost: smallint().notNull(),
    /** Of the package, a week, at most the person's maximum; 0 for near. */
    hours: doublePrecision().notNull(),
    /** In common. */
    talents: smallint().notNull(),
    travelMinutes: integer("travel_minutes").notNull(),
    /** The single changes that make this pair ready or reduced, and what each costs. */
    gains: text().array(),
    gainCosts: smallint("gain_costs").array(),
    /** Since when it is a place that was none before; empty for what came with the person. */
    newSince: timestamp("new_since", { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.candidacyId, table.openingId] }),
    // The order of an opening's list.
    index("screened_pair_opening").on(
      table.openingId,
      table.verdict,
      table.cost,
      table.hours.desc(),
      table.talents.desc(),
      table.travelMinutes,
      table.candidacyId,
    ),
    weighs("screened_pair"),
  ],
);

/**
 * A single change that would give somebody a place in a region where they have none now: the region's
 * unlock list, person by person. Made of `screened_pair`, so that counting needs no look at all pairs.
 */
export const screenedGain = pgTable(
  "screened_gain",
  {
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    candidacyId: uuid("candidacy_id")
      .notNull()
      .references(() => screening.candidacyId, { onDelete: "cascade" }),
    /** Code of the change. */
    change: text().notNull(),
    /** Empty for a change that the region makes at all openings at once. */
    openingId: uuid("opening_id"),
    /** The lowest over the openings where it gains a place. */
    cost: smallint().notNull(),
  },
  (table) => [
    index("screened_gain_region").on(
      table.regionId,
      table.change,
      table.openingId,
      table.candidacyId,
      table.cost,
    ),
    index("screened_gain_candidacy").on(table.candidacyId),
    weighs("screened_gain"),
  ],
);

/** That one opening was weighed against every candidacy, and what that was computed from. */
export const screenedOpening = pgTable(
  "screened_opening",
  {
    openingId: uuid("opening_id").primaryKey(),
    /** A digest of the opening with its profile and tasks as they were weighed. */
    inputs: text().notNull(),
    computedAt: computedAt(),
  },
  () => [weighs("screened_opening")],
);

/**
 * What changed since it was weighed, one row for each change, written by triggers in the transaction of
 * the change itself; the row leaves in the transaction that writes the new result.
 */
export const screeningDue = pgTable(
  "screening_due",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** One of the two. */
    candidacyId: uuid("candidacy_id"),
    openingId: uuid("opening_id"),
    recordedAt: timestamp("recorded_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    index("screening_due_candidacy")
      .on(table.candidacyId)
      .where(sql`${table.candidacyId} is not null`),
    index("screening_due_opening")
      .on(table.openingId)
      .where(sql`${table.openingId} is not null`),
    weighs("screening_due"),
  ],
);

/** Openings that are being weighed against all candidacies, from the newest down. */
export const screeningSweep = pgTable(
  "screening_sweep",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Opening id → digest of what it is weighed with. */
    openings: jsonb().$type<Record<string, string>>().notNull(),
    /** Candidacies with a lower id are still to be done; all of them when empty. */
    below: uuid(),
    begunAt: timestamp("begun_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  () => [weighs("screening_sweep")],
);

/** When an account last looked at somebody's places: what came later is new to it. */
export const placesSeen = pgTable(
  "places_seen",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    candidacyId: uuid("candidacy_id")
      .notNull()
      .references(() => screening.candidacyId, { onDelete: "cascade" }),
    seenAt: timestamp("seen_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.candidacyId] }),
    pgPolicy("places_seen_own", {
      for: "all",
      to: engineRole,
      using: sql`${table.accountId} = actor_account()`,
      withCheck: sql`${table.accountId} = actor_account()`,
    }),
  ],
);
