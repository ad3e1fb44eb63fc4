import { sql } from "drizzle-orm";
import { foreignKey, index, pgPolicy, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { caseEvent, transitionCase } from "../schema.ts";

/**
 * A paper that belongs to what was recorded: an agreement that somebody signed by hand. The file itself
 * serves the agreement of the candidacy at one place (`file_use`), and is read by whoever may read that.
 */
export const caseEventFile = pgTable(
  "case_event_file",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    candidacyId: uuid("candidacy_id").notNull(),
    caseId: uuid("case_id").notNull(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => caseEvent.id, { onDelete: "cascade" }),
    /** The database holds it to a file: the table is the platform's, so the migration says it. */
    fileId: uuid("file_id").notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("case_event_file_once").on(table.eventId, table.fileId),
    index("case_event_file_candidacy").on(table.candidacyId),
    foreignKey({
      columns: [table.caseId, table.candidacyId],
      foreignColumns: [transitionCase.id, transitionCase.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    pgPolicy("case_event_file_read", {
      for: "select",
      to: appRole,
      using: sql`${table.candidacyId} in (select actor_candidacies('files', 'read')) and actor_reads_file(${table.fileId})`,
    }),
    pgPolicy("case_event_file_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation()
        and ${table.candidacyId} in (select actor_candidacies('files', 'write')) and actor_reads_file(${table.fileId})
        and exists (select from case_event e where e.id = ${table.eventId} and e.case_id = ${table.caseId}
          and e.account_id = actor_account())`,
    }),
  ],
);
