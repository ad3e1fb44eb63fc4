import { sql } from "drizzle-orm";
import { check, index, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";

/**
 * That somebody's own copy was asked for: by the person, or by their coach to be printed. Its two files
 * are thrown away when it expires; the row stays, and says that it was made.
 */
export const ownCopy = pgTable(
  "own_copy",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    candidacyId: uuid("candidacy_id").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    role: text({ enum: ["candidate", "coach"] }).notNull(),
    /** Why a coach makes it. */
    reason: text(),
    language: text({ enum: ["nl", "en"] }).notNull(),
    state: text({ enum: ["asked", "ready"] })
      .notNull()
      .default("asked"),
    pdfFileId: uuid("pdf_file_id"),
    jsonFileId: uuid("json_file_id"),
    /** The files are there until then. */
    expiresAt: timestamp("expires_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => {
    const mine = sql`${table.accountId} = actor_account() and ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`;
    return [
      index("own_copy_candidacy").on(table.candidacyId, table.recordedAt),
      check("own_copy_reason", sql`${table.role} = 'candidate' or length(${table.reason}) > 0`),
      pgPolicy("own_copy_read", { for: "select", to: appRole, using: mine }),
      pgPolicy("own_copy_ask", {
        for: "insert",
        to: appRole,
        withCheck: sql`${mine} and actor_is(${table.role}) and ${table.state} = 'asked'`,
      }),
    ];
  },
);
