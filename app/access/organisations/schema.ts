import { sql } from "drizzle-orm";
import { boolean, index, integer, pgPolicy, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { accountsRole, appRole, engineRole } from "../../platform/database/roles.ts";

const everything = sql`true`;

/** Parties that sign in and own what they enter. Names of organisations are no secret inside. */
export const organisation = pgTable(
  "organisation",
  {
    id: id(),
    name: text().notNull(),
    kind: text({
      enum: [
        "care",
        "cleaning",
        "reintegration",
        "occupationalHealth",
        "counter",
        "municipality",
        "research",
        "library",
      ],
    }).notNull(),
    /** Whether the organisation exists only in the demonstration. */
    invented: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    /** Since when it takes no part any more; nothing of it was in use then. */
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("organisation_name").on(table.name),
    pgPolicy("organisation_read", {
      for: "select",
      to: [appRole, accountsRole, engineRole],
      using: everything,
    }),
    pgPolicy("organisation_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`actor_runs_installation() and ${table.kind} <> 'library'`,
    }),
    // An organisation's own administrator changes no more than its name: see organisation_guard().
    pgPolicy("organisation_change", {
      for: "update",
      to: appRole,
      using: sql`${table.kind} <> 'library' and (actor_runs_installation()
        or (${table.id} = actor_organisation() and actor_is('administrator')))`,
      withCheck: sql`${table.kind} <> 'library'`,
    }),
  ],
);
