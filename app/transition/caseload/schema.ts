import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";

const own = sql`owner_id = (select actor_account()) or cover_id = (select actor_account())`;

/**
 * That one coach answers for the cases of another for some days, and gives them back after. The handovers
 * themselves are events of the cases; here stands only what was arranged, and which cases went along.
 */
export const caseCover = pgTable(
  "case_cover",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => account.id),
    coverId: uuid("cover_id")
      .notNull()
      .references(() => account.id),
    since: day("since").notNull(),
    /** The last day. */
    until: day("until").notNull(),
    /** Nothing happens until the one who is asked agrees. */
    agreedAt: timestamp("agreed_at", { withTimezone: true }),
    /** Ended before its last day, or refused. */
    endedAt: timestamp("ended_at", { withTimezone: true }),
    /** The cases that went along, until they are given back. */
    caseIds: uuid("case_ids").array(),
    /** When all that went along was given back. */
    givenBackAt: timestamp("given_back_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("case_cover_owner").on(table.ownerId),
    index("case_cover_cover").on(table.coverId),
    pgPolicy("case_cover_read", { for: "select", to: appRole, using: own }),
    pgPolicy("case_cover_ask", {
      for: "insert",
      to: appRole,
      withCheck: sql`owner_id = actor_account() and cover_id <> owner_id and organisation_id = actor_organisation()
        and (actor_is('coach') or actor_is('coordinator')) and agreed_at is null and case_ids is null
        and cover_id in (select t.account_id from case_takers() t)`,
    }),
    pgPolicy("case_cover_answer", { for: "update", to: appRole, using: own, withCheck: own }),
  ],
);
