import { boolean, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";
import { organisation } from "../organisations/schema.ts";

/** One row: what this store is, and the secret that signs its cookies. Only the owner reads it. */
export const installation = pgTable("installation", {
  one: boolean().primaryKey().default(true),
  mode: text({ enum: ["demo", "empty"] }).notNull(),
  secret: text().notNull(),
  /** Whose administrators run the installation: regions, organisations, what went wrong. */
  organisationId: uuid("organisation_id").references(() => organisation.id),
  /** When whoever began it went through the guide to its end; empty until then. */
  setUpAt: timestamp("set_up_at", { withTimezone: true }),
  /** When the demonstration was put in whole; empty until then. */
  filledAt: timestamp("filled_at", { withTimezone: true }),
  recordedAt: recordedAt(),
}).enableRLS();

/**
 * The links by which somebody may begin an installation that nobody has set up, by their hashes. Only
 * the owner reads them; `begin_installation()` looks one up. All of them end when one was used.
 */
export const setupLink = pgTable("setup_link", {
  hash: text().primaryKey(),
  endedAt: timestamp("ended_at", { withTimezone: true }),
  recordedAt: recordedAt(),
}).enableRLS();
