import { sql } from "drizzle-orm";
import { check, index, integer, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { accountsRole, appRole } from "../../platform/database/roles.ts";
import { organisation } from "../organisations/schema.ts";
import { region } from "../regions/schema.ts";
import { account } from "../signIn/schema.ts";

const actorAccount = sql`actor_account()`;

const everything = sql`true`;

/** The role an account has at an organisation; an account may have several and acts from one. */
export const membership = pgTable(
  "membership",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text().notNull(),
    /** The region a coordinator answers for. */
    regionId: uuid("region_id").references(() => region.id),
    since: day("since").notNull(),
    until: day("until"),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("membership_account").on(table.accountId),
    index("membership_organisation").on(table.organisationId),
    check(
      "membership_coordinator_region",
      sql`(${table.role} = 'coordinator') = (${table.regionId} is not null)`,
    ),
    pgPolicy("membership_sign_in", { for: "select", to: accountsRole, using: everything }),
    pgPolicy("membership_read", {
      for: "select",
      to: appRole,
      using: sql`${table.accountId} = ${actorAccount} or (${table.organisationId} = actor_organisation() and actor_is('administrator'))
        or (not actor_is('administrator') and actor_acquainted(${table.accountId}))`,
    }),
    // What may become of it is in membership_guard(): a role that the organisation can give, and never
    // the last administrator.
    pgPolicy("membership_change", {
      for: "update",
      to: appRole,
      using: sql`${table.organisationId} = actor_organisation() and actor_is('administrator')`,
      withCheck: sql`${table.organisationId} = actor_organisation()`,
    }),
  ],
);
