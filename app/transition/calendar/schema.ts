import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { membership } from "../../access/members/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { day, recordedAt } from "../../platform/database/columns.ts";
import { accountsRole, appRole } from "../../platform/database/roles.ts";

const isMine = sql.raw(`account_id = (select actor_account())
  and membership_id in (select m.id from membership m where m.account_id = (select actor_account()))`);
const everything = sql`true`;

/**
 * The private address at which a calendar reads along with an account in one of its memberships, by its
 * hash; one at a time. Taken away or renewed, nothing is left by which the old one could be known.
 */
export const calendarFeed = pgTable(
  "calendar_feed",
  {
    membershipId: uuid("membership_id")
      .primaryKey()
      .references(() => membership.id, { onDelete: "cascade" }),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    hash: text().notNull(),
    /** The last day on which a calendar read it; empty when none did. */
    lastRead: day("last_read"),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("calendar_feed_hash").on(table.hash),
    index("calendar_feed_account").on(table.accountId),
    pgPolicy("calendar_feed_own", {
      for: "all",
      to: appRole,
      using: isMine,
      withCheck: isMine,
    }),
    pgPolicy("calendar_feed_open", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);
