import { integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * Of how many people an attempt at a place ended for a reason, in the last year: counted by the room that
 * walks them there. No role of the application reads it but by `refusals_at`.
 */
export const refusalCount = pgTable(
  "refusal_count",
  {
    /** The database holds it to an opening: the table is another room's, so the migration says it. */
    openingId: uuid("opening_id").notNull(),
    reason: text().notNull(),
    people: integer().notNull(),
    countedAt: timestamp("counted_at", { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.reason] })],
).enableRLS();
