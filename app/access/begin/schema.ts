import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";

/**
 * The links by which somebody may begin an installation that nobody has set up, by their hashes. Only
 * the owner reads them; `begin_installation()` looks one up. All of them end when one was used.
 */
export const setupLink = pgTable("setup_link", {
  hash: text().primaryKey(),
  endedAt: timestamp("ended_at", { withTimezone: true }),
  recordedAt: recordedAt(),
}).enableRLS();
