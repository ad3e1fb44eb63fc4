import { sql } from "drizzle-orm";
import { index, jsonb, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { account } from "../signIn/schema.ts";
import { organisation } from "../organisations/schema.ts";
import type { Fields } from "./fields.ts";

/**
 * What was changed: who, when, what, from what to what. Rows are only ever added.
 * A change of a candidacy is read by whoever may read its group of fields; one of care work by the
 * organisation whose work it is; one of a region or organisation also by whoever runs the installation.
 */
export const change = pgTable(
  "change",
  {
    id: id(),
    /** The organisation that owns the record. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** As what and for whom the account acted then. */
    role: text().notNull(),
    actingOrganisationId: uuid("acting_organisation_id")
      .notNull()
      .references(() => organisation.id),
    subject: text().notNull(),
    subjectId: uuid("subject_id").notNull(),
    candidacyId: uuid("candidacy_id"),
    /** The candidacy at which it was recorded, where the line went along with what it tells of. */
    cameFrom: uuid("came_from"),
    fieldGroup: text("field_group"),
    verb: text({
      enum: [
        "created",
        "changed",
        "archived",
        "restored",
        "removed",
        "undone",
        "merged",
        "corrected",
      ],
    }).notNull(),
    before: jsonb().$type<Fields>(),
    after: jsonb().$type<Fields>(),
    /** Why, where a reason was asked. */
    reason: text(),
    /** The name of the file, where it was read from a list. */
    fromList: text("from_list"),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("change_subject").on(table.subjectId, table.recordedAt),
    index("change_candidacy").on(table.candidacyId, table.recordedAt),
    // What was told before somebody wanted the counter to know of a barrier stays untold.
    pgPolicy("change_read", {
      for: "select",
      to: appRole,
      using: sql`case when ${table.candidacyId} is null
        then (${table.organisationId} = actor_organisation() and not actor_is('candidate') and not actor_is('buddy'))
          or (${table.subject} in ('organisation', 'region') and actor_runs_installation())
        else (${table.candidacyId}, ${table.fieldGroup}) in (select candidacy_id, field_group from actor_groups('read'))
          and not (${table.fieldGroup} = 'barriers' and actor_is('coordinator')) end`,
    }),
    pgPolicy("change_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.accountId} = actor_account() and ${table.actingOrganisationId} = actor_organisation()
        and case when ${table.candidacyId} is null
          then ${table.organisationId} = actor_organisation() or actor_is('administrator')
          else (${table.candidacyId}, ${table.fieldGroup}) in (select candidacy_id, field_group from actor_groups('write'))
            or ${table.candidacyId} in (select actor_removed()) end`,
    }),
  ],
);
