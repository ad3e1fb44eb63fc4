import { sql } from "drizzle-orm";
import { index, integer, pgPolicy, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation } from "../access/organisations/schema.ts";
import { region } from "../access/regions/schema.ts";
import { id, recordedAt } from "../platform/database/columns.ts";
import { appRole, engineRole } from "../platform/database/roles.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

/** Each saving raises it, so that two who edit at once are told. */
const version = () => integer().notNull().default(1);

/** Somebody, whether or not they look for work or sign in. Their names stand in tables of their own. */
export const person = pgTable(
  "person",
  { id: id(), organisationId: owner(), recordedAt: recordedAt() },
  (table) => [
    pgPolicy("person_read", {
      for: "select",
      to: appRole,
      using: sql`${table.id} in (select c.person_id from candidacy c)`,
    }),
    pgPolicy("person_found", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and actor_is('coach')`,
    }),
  ],
);

/** Looking for work in care, for a purpose, under a legal ground and a term. */
export const candidacy = pgTable(
  "candidacy",
  {
    id: id(),
    organisationId: owner(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    homeRegionId: uuid("home_region_id")
      .notNull()
      .references(() => region.id),
    /** Since when it is taken away; for thirty days that can be undone. */
    removedAt: timestamp("removed_at", { withTimezone: true }),
    version: version(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("candidacy_person").on(table.personId),
    index("candidacy_home_region").on(table.homeRegionId, table.id),
    index("candidacy_removed")
      .on(table.id)
      .where(sql`${table.removedAt} is not null`),
    pgPolicy("candidacy_read", {
      for: "select",
      to: appRole,
      using: sql`${table.id} in (select actor_candidacies_any()) or ${table.id} in (select actor_removed())`,
    }),
    pgPolicy("candidacy_weigh", {
      for: "select",
      to: engineRole,
      using: sql`${table.removedAt} is null`,
    }),
    pgPolicy("candidacy_found", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and actor_is('coach')`,
    }),
    pgPolicy("candidacy_change", {
      for: "update",
      to: appRole,
      using: sql`${table.id} in (select actor_candidacies('ground', 'write')) or ${table.id} in (select actor_removed())`,
      withCheck: sql`${table.organisationId} is not null`,
    }),
  ],
);
