import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

/** Each saving raises it, so that two who edit at once are told. */
const version = () => integer().notNull().default(1);

/**
 * What an older list of abilities means in the current one, as an organisation supplied it with its
 * source; a statement is read by it only when a coach confirms each line.
 */
export const olderList = pgTable(
  "older_list",
  {
    id: id(),
    organisationId: owner(),
    name: text().notNull(),
    /** Where the table comes from. */
    source: text().notNull(),
    lines: jsonb()
      .$type<readonly { code: string; value: string | null; to: string; grade: string | null }[]>()
      .notNull(),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("older_list_organisation").on(table.organisationId),
    pgPolicy("older_list_own", {
      for: "all",
      to: appRole,
      using: sql`${table.organisationId} = actor_organisation() and (actor_is('coach') or actor_is('doctor'))`,
      withCheck: sql`${table.organisationId} = actor_organisation() and (actor_is('coach') or actor_is('doctor'))`,
    }),
  ],
);
