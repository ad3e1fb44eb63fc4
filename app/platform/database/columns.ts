import { sql } from "drizzle-orm";
import { date, timestamp, uuid } from "drizzle-orm/pg-core";

/** The columns that many tables have, with one meaning everywhere. */

/** An opaque identifier that sorts by the moment it was made. */
export const id = () => uuid().primaryKey();

/** The moment at which the row was recorded, UTC; what happened has its own day beside it. */
export const recordedAt = () =>
  timestamp("recorded_at", { withTimezone: true })
    .notNull()
    .default(sql`now()`);

/** A calendar day, `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: "string" });
