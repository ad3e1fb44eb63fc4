import { sql } from "drizzle-orm";
import { check, index, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole, engineRole } from "../../platform/database/roles.ts";
import { organisation } from "../organisations/schema.ts";
import { region } from "../regions/schema.ts";
import { account } from "../signIn/schema.ts";

/** How an account, organisation or region stands to one candidacy; see `role.ts` for each kind. */
export const relation = pgTable(
  "relation",
  {
    id: id(),
    /** Who recorded it. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    kind: text().notNull(),
    candidacyId: uuid("candidacy_id").notNull(),
    /** Exactly one of the three holds the relation. */
    accountId: uuid("account_id").references(() => account.id),
    holderId: uuid("holder_id").references(() => organisation.id),
    regionId: uuid("region_id").references(() => region.id),
    openingId: uuid("opening_id"),
    /** The tasks put forward or agreed: a person's choice, not the engine's. */
    packageTasks: uuid("package_tasks").array(),
    since: day("since").notNull(),
    until: day("until"),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("relation_candidacy").on(table.candidacyId),
    // By holder and kind, with all that says whether it holds today: lists of tens of thousands are
    // read from the index alone.
    ...(["account", "holder", "region"] as const).map((holder) => {
      const held = table[`${holder}Id`];
      return index(`relation_held_by_${holder}`)
        .on(held, table.kind, table.candidacyId, table.since, table.until, table.openingId)
        .where(sql`${held} is not null`);
    }),
    check(
      "relation_one_holder",
      sql`num_nonnulls(${table.accountId}, ${table.holderId}, ${table.regionId}) = 1`,
    ),
    pgPolicy("relation_read", {
      for: "select",
      to: appRole,
      using: sql`(${table.candidacyId} in (select actor_candidacies('ground', 'read'))
          and (not actor_is('sendingEmployer') or ${table.kind} in ('assigned', 'employs', 'shown', 'identified')))
        or (actor_is('careEmployer') and ${table.kind} = 'placed'
          and ${table.candidacyId} in (select actor_candidacies('fits', 'read')))
        or (${table.kind} in (select actor_kinds()) and ${table.candidacyId} in (select actor_candidacies_any())
          and (${table.accountId} = actor_account() or ${table.holderId} = actor_organisation()
            or ${table.regionId} in (select actor_regions())))`,
    }),
    pgPolicy("relation_weigh", {
      for: "select",
      to: engineRole,
      using: sql`${table.kind} = 'shown' and ${table.candidacyId} not in (select removed_candidacies())`,
    }),
    // Whoever takes somebody in counts as their coach; who else stands in a relation is for whoever
    // writes the grants.
    pgPolicy("relation_found", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and ${table.kind} = 'assigned'
        and ${table.accountId} = actor_account() and actor_founds(${table.candidacyId})`,
    }),
    pgPolicy("relation_grant", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation()
        and ${table.kind} in ('assigned', 'employs', 'treats', 'asked', 'shown', 'identified')
        and ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
    pgPolicy("relation_end", {
      for: "update",
      to: appRole,
      using: sql`${table.kind} <> 'own' and ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
      withCheck: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
  ],
);
