import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";
import { accountsRole } from "../../platform/database/roles.ts";
import { account } from "../signIn/schema.ts";

const everything = sql`true`;

/** Links and codes by which somebody proves that an account is theirs, by their hashes. Each counts once. */
export const accountLink = pgTable(
  "account_link",
  {
    hash: text().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** What it is for: choosing a new password, or signing in. */
    purpose: text({ enum: ["password", "signIn"] }).notNull(),
    /** How it reaches its owner; `hand`: whoever made it passes it on. */
    channel: text({ enum: ["mail", "hand", "sms", "letter"] }).notNull(),
    /** Who made it for somebody else. */
    madeBy: uuid("made_by").references(() => account.id, { onDelete: "set null" }),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
    /** When a newer one took its place, or it was withdrawn. */
    endedAt: timestamp("ended_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("account_link_account").on(table.accountId, table.purpose),
    pgPolicy("account_link_sign_in", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);
