import { date, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";

/**
 * What the board of a region counts, one quarter at a time, worked out of all events once an hour: numbers
 * of people, no person. No role of the application reads it but by `case_board`.
 */
export const caseBoardCell = pgTable(
  "case_board_cell",
  {
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id, { onDelete: "cascade" }),
    /** Its first day. */
    quarter: date({ mode: "string" }).notNull(),
    /** `done`: a step was done; `ended`: an attempt ended. */
    kind: text().notNull(),
    /** Null for all steps together. */
    step: text(),
    /** Null for all reasons together. */
    reason: text(),
    /** Who guides the person; null for all together. */
    sourceId: uuid("source_id").references(() => organisation.id, { onDelete: "cascade" }),
    people: integer().notNull(),
    /** Of steps that were done: days since the step before, the middle one. */
    days: integer(),
    countedAt: timestamp("counted_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("case_board_cell_where").on(table.regionId, table.quarter)],
).enableRLS();
