import { sql } from "drizzle-orm";
import {
  customType,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { id, recordedAt } from "../database/columns.ts";
import { appRole } from "../database/roles.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * Files that people brought, so that a backup is one thing. Who reads one is told by the function
 * `actor_reads_file`: the uploader while it serves nothing, then whoever may read what it serves.
 */
export const file = pgTable(
  "file",
  {
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    /** The account that brought it. */
    uploaderId: uuid("uploader_id").notNull(),
    /** Cleaned, with the ending of what it is. */
    name: text().notNull(),
    type: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    sha256: text().notNull(),
    /** What the virus scanner said; `failed` when it did not answer, and then it is asked again. */
    scan: text({ enum: ["unscanned", "clean", "infected", "failed"] }).notNull(),
    /** It is thrown away after this moment; empty while it serves something. */
    keepUntil: timestamp("keep_until", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("file_keep_until").on(table.keepUntil),
    index("file_scan").on(table.scan),
    pgPolicy("file_bring", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.uploaderId} = actor_account() and ${table.organisationId} = actor_organisation()
        and ${table.keepUntil} is not null`,
    }),
    pgPolicy("file_read", {
      for: "select",
      to: appRole,
      using: sql`actor_reads_file(${table.id})`,
    }),
  ],
);

/** The bytes of a file, in pieces that are read one by one. */
export const fileChunk = pgTable(
  "file_chunk",
  {
    fileId: uuid("file_id")
      .notNull()
      .references(() => file.id, { onDelete: "cascade" }),
    /** From 0. */
    place: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.place] }),
    pgPolicy("file_chunk_bring", {
      for: "insert",
      to: appRole,
      withCheck: sql`exists (select 1 from file f where f.id = ${table.fileId} and f.uploader_id = actor_account()
        and f.keep_until is not null)`,
    }),
    pgPolicy("file_chunk_read", {
      for: "select",
      to: appRole,
      using: sql`actor_reads_file(${table.fileId})`,
    }),
  ],
);
