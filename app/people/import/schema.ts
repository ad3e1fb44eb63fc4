import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { account } from "../../access/signIn/schema.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import type { SheetCell } from "../../platform/spreadsheet/sheet.ts";
import type { LikenessReason } from "./alike/likeness.ts";
import type { Forbidden } from "./columns/forbiddenColumn.ts";
import type { ColumnMapping } from "./columns/guessColumns.ts";
import type { ImportField } from "./columns/importField.ts";
import type { PersonDraft, RowFault } from "./rows/personDraft.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

/** A column of the file; what was not taken in says why. */
export type StagedColumn = { letter: string; name: string; left?: Forbidden };

/**
 * A pool of people that one coach is reading in, and how far it is. Only that coach sees it, from the
 * organisation for which they began it.
 */
export const poolImport = pgTable(
  "pool_import",
  {
    id: id(),
    organisationId: owner(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    state: text({
      enum: ["file", "columns", "checking", "check", "storing", "done", "stopped"],
    })
      .notNull()
      .default("file"),
    /** Why and how long the data of all of them may be held. */
    ground: text({ enum: ["reintegrationDuty", "consent", "benefitLaw"] }).notNull(),
    track: text({ enum: ["track2", "mobility", "none"] }).notNull(),
    purpose: text().notNull(),
    heldFrom: day("held_from").notNull(),
    heldUntil: day("held_until").notNull(),
    homeRegionId: uuid("home_region_id")
      .notNull()
      .references(() => region.id),
    fileName: text("file_name"),
    columns: jsonb().$type<readonly StagedColumn[]>().notNull().default([]),
    /** In how many cells something that may be a BSN was left out. */
    bsnCells: integer("bsn_cells").notNull().default(0),
    mapping: jsonb().$type<ColumnMapping>().notNull().default({}),
    /** What counts where a row says nothing, as one would type it in a cell. */
    standards: jsonb().$type<Partial<Record<ImportField, string>>>().notNull().default({}),
    /** When duplicates were looked for: who was taken in since then was not seen. */
    comparedAt: timestamp("compared_at", { withTimezone: true }),
    /** When rows were last read or taken in. */
    movedAt: timestamp("moved_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("pool_import_account").on(table.accountId, table.recordedAt),
    pgPolicy("pool_import_own", {
      for: "all",
      to: appRole,
      using: sql`account_id = actor_account() and organisation_id = actor_organisation() and actor_is('coach')`,
      withCheck: sql`account_id = actor_account() and organisation_id = actor_organisation() and actor_is('coach')`,
    }),
  ],
);

const ofOwnImport = (name: string) =>
  pgPolicy(name, {
    for: "all",
    to: appRole,
    using: sql`import_id in (select id from pool_import)`,
    withCheck: sql`import_id in (select id from pool_import)`,
  });
const importId = () =>
  uuid("import_id")
    .notNull()
    .references(() => poolImport.id, { onDelete: "cascade" });

/**
 * What becomes of a row. `staged` is still to be read, `right` may be taken in, `faulty` has something to
 * mend, `leftOut` stays outside; `stored` became somebody, `merged` was put together with somebody.
 */
export const rowStates = ["staged", "right", "faulty", "leftOut", "stored", "merged"] as const;

/** Why a row stays outside. */
export const leftOutReasons = ["byHand", "known", "sameRow", "faulty", "stopped", "gone"] as const;

/** What a coach decides about a row that may be somebody who is known or stands in another row. */
export const decisions = ["other", "skip", "fill", "replace"] as const;

/** One row of the file, held only until it is taken in or left out for good. */
export const poolRow = pgTable(
  "pool_row",
  {
    importId: importId(),
    /** The number of the row as the spreadsheet shows it. */
    row: integer().notNull(),
    organisationId: owner(),
    /** Column letter → cell; what is empty is not there. */
    cells: jsonb().$type<Readonly<Record<string, SheetCell>>>().notNull(),
    state: text({ enum: rowStates }).notNull().default("staged"),
    faults: jsonb().$type<readonly RowFault[]>(),
    draft: jsonb().$type<PersonDraft>(),
    decision: text({ enum: decisions }),
    /** The candidacy, or `row:12`, that it is the same as. */
    sameAs: text("same_as"),
    leftOutWhy: text("left_out_why", { enum: leftOutReasons }),
    candidacyId: uuid("candidacy_id"),
    mergeId: uuid("merge_id"),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    index("pool_row_state").on(table.importId, table.state, table.row),
    ofOwnImport("pool_row_own"),
  ],
);

/** A row and somebody it may be the same as, among what the coach sees. */
export const poolPair = pgTable(
  "pool_pair",
  {
    importId: importId(),
    row: integer().notNull(),
    /** A candidacy, or `row:12`. */
    other: text().notNull(),
    organisationId: owner(),
    sureness: text({ enum: ["certain", "likely", "maybe"] }).notNull(),
    why: jsonb().$type<readonly LikenessReason[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row, table.other] }),
    foreignKey({
      columns: [table.importId, table.row],
      foreignColumns: [poolRow.importId, poolRow.row],
    }).onDelete("cascade"),
    ofOwnImport("pool_pair_own"),
  ],
);

/** What an organisation's coaches read a column of this name as, the last time. */
export const columnMemory = pgTable(
  "column_memory",
  {
    organisationId: owner(),
    /** The column's name in plain letters. */
    name: text().notNull(),
    /** A field of the import; null is left out. */
    field: text(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.name] }),
    pgPolicy("column_memory_own", {
      for: "all",
      to: appRole,
      using: sql`organisation_id = actor_organisation() and actor_is('coach')`,
      withCheck: sql`organisation_id = actor_organisation() and actor_is('coach')`,
    }),
  ],
);
