import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { accountsRole, appRole, engineRole } from "../../platform/database/roles.ts";
import { organisation } from "../organisations/schema.ts";

const everything = sql`true`;

const runsInstallation = sql`actor_runs_installation()`;

/** Working areas where organisations work together; a region is no fence. */
export const region = pgTable(
  "region",
  {
    id: id(),
    /** The name in addresses: `zuid-limburg`. */
    slug: text().notNull(),
    name: text().notNull(),
    /** Counts below this are shown as "fewer than"; a region may raise it, never lower it below 5. */
    threshold: integer().notNull().default(5),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("region_slug").on(table.slug),
    check("region_threshold", sql`${table.threshold} >= 5`),
    pgPolicy("region_read", {
      for: "select",
      to: [appRole, accountsRole, engineRole],
      using: everything,
    }),
    pgPolicy("region_add", { for: "insert", to: appRole, withCheck: runsInstallation }),
    pgPolicy("region_change", {
      for: "update",
      to: appRole,
      using: runsInstallation,
      withCheck: runsInstallation,
    }),
  ],
);

/** Which organisations work in which regions, and since when. */
export const regionOrganisation = pgTable(
  "region_organisation",
  {
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    since: day("since").notNull(),
    until: day("until"),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.organisationId] }),
    index("region_organisation_organisation").on(table.organisationId),
    pgPolicy("region_organisation_read", {
      for: "select",
      to: [appRole, accountsRole],
      using: everything,
    }),
    pgPolicy("region_organisation_add", {
      for: "insert",
      to: appRole,
      withCheck: runsInstallation,
    }),
    pgPolicy("region_organisation_change", {
      for: "update",
      to: appRole,
      using: runsInstallation,
      withCheck: runsInstallation,
    }),
  ],
);
