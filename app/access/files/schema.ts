import { sql } from "drizzle-orm";
import { check, index, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { file } from "../../platform/files/schema.ts";
import { organisation } from "../organisations/schema.ts";

/**
 * What a file serves: one group of fields of one candidacy. It is read by whoever may read files and
 * that group of that candidacy; a doctor reads the own ones only.
 */
export const fileUse = pgTable(
  "file_use",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    fileId: uuid("file_id")
      .notNull()
      .references(() => file.id),
    candidacyId: uuid("candidacy_id").notNull(),
    fieldGroup: text("field_group").notNull(),
    /** Of which place it tells: who knows the person by another place only does not read it. */
    openingId: uuid("opening_id"),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("file_use_once").on(table.fileId, table.candidacyId, table.fieldGroup),
    index("file_use_candidacy").on(table.candidacyId),
    // A file belongs to what it tells of; "files" alone says nothing of who may read it.
    check("file_use_group", sql`${table.fieldGroup} <> 'files'`),
    pgPolicy("file_use_read", {
      for: "select",
      to: appRole,
      using: sql`${table.candidacyId} in (select actor_candidacies('files', 'read')) and actor_reads_file(${table.fileId})`,
    }),
    pgPolicy("file_use_make", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and actor_reads_file(${table.fileId})
        and ${table.candidacyId} in (select actor_candidacies('files', 'write'))
        and ${table.candidacyId} in (select actor_candidacies(${table.fieldGroup}, 'write'))`,
    }),
    pgPolicy("file_use_end", {
      for: "delete",
      to: appRole,
      using: sql`actor_reads_file(${table.fileId}) and ${table.candidacyId} in (select actor_candidacies('files', 'write'))
        and ${table.candidacyId} in (select actor_candidacies(${table.fieldGroup}, 'write'))`,
    }),
  ],
);
