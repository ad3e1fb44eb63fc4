import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole, engineRole } from "../../platform/database/roles.ts";
import type { RunPart } from "./runPart.ts";
import type { RunResult } from "./runResult.ts";

/** What is worked out over a whole region. */
const runKinds = ["assignment", "whatIf"] as const;
export type RunKind = (typeof runKinds)[number];

const runStates = ["waiting", "running", "done", "stopped"] as const;
export type RunState = (typeof runStates)[number];

const weighs = (table: string) =>
  pgPolicy(`${table}_weigh`, {
    for: "all",
    to: engineRole,
    using: sql`true`,
    withCheck: sql`true`,
  });

/** Who weighs people sees the runs of their own organisation; a coordinator those of the region. */
const readers = sql`region_id in (select actor_regions()) and (actor_is('coordinator')
  or (organisation_id = actor_organisation() and (actor_is('coach') or actor_is('labourExpert'))))`;

/**
 * Something that is worked out over a whole region in the background: who asked, with which rules, and how
 * far it is. Nothing about a person stands in it.
 */
export const regionRun = pgTable(
  "region_run",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** In which role it was asked: the run goes on only as long as they have it. */
    role: text({ enum: ["coach", "labourExpert", "coordinator"] }).notNull(),
    kind: text({ enum: runKinds }).notNull(),
    /** For a what-if the address that asks it, without the region; else empty. */
    asked: text().notNull(),
    state: text({ enum: runStates }).notNull().default("waiting"),
    /** Which rules: see `screeningRules.ts`. */
    rules: text().notNull(),
    /** All that is weighed with, as `overstap whatif --params` takes it; of a what-if the side that differs. */
    parameters: jsonb().$type<object>().notNull(),
    /** People who were weighed, of how many. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    startedAt: timestamp("started_at", { withTimezone: true }),
    movedAt: timestamp("moved_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("region_run_region").on(table.regionId, table.recordedAt),
    // Two who ask the same at once get the one run.
    uniqueIndex("region_run_going")
      .on(table.organisationId, table.regionId, table.kind, table.asked)
      .where(sql`${table.state} in ('waiting', 'running')`),
    pgPolicy("region_run_read", { for: "select", to: appRole, using: readers }),
    pgPolicy("region_run_begin", {
      for: "insert",
      to: appRole,
      withCheck: sql`account_id = actor_account() and organisation_id = actor_organisation() and ${readers}`,
    }),
    pgPolicy("region_run_stop", {
      for: "update",
      to: appRole,
      using: sql`${readers} and (account_id = actor_account() or actor_is('coordinator'))`,
      withCheck: readers,
    }),
    weighs("region_run"),
  ],
);

const runId = () =>
  uuid("run_id")
    .notNull()
    .references(() => regionRun.id, { onDelete: "cascade" });

/** Over whom a run goes, while it goes on; and what came of it. */
export const regionRunWork = pgTable(
  "region_run_work",
  {
    runId: runId().primaryKey(),
    people: uuid().array().notNull(),
    openings: uuid().array().notNull(),
    result: jsonb().$type<RunResult>(),
  },
  () => [weighs("region_run_work")],
);

/** What came of some of the people, until all are done: where a run goes on after a crash. */
export const regionRunPart = pgTable(
  "region_run_part",
  {
    runId: runId(),
    part: integer().notNull(),
    content: jsonb().$type<RunPart>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.part] }), weighs("region_run_part")],
);

/** Who would go where by an assignment; it leaves with the candidacy. */
export const regionRunPair = pgTable(
  "region_run_pair",
  {
    runId: runId(),
    /** The database holds it to a candidacy: the table is another room's, so the migration says it. */
    candidacyId: uuid("candidacy_id").notNull(),
    openingId: uuid("opening_id").notNull(),
    /** Place of the verdict among the engine's `verdicts`: 0 is ready, 1 reduced. */
    verdict: smallint().notNull(),
    travelMinutes: integer("travel_minutes").notNull(),
    value: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.candidacyId] }),
    index("region_run_pair_opening").on(table.runId, table.openingId),
    weighs("region_run_pair"),
  ],
);
