import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";

/** What was removed: how many of each kind. */
export type RemovedCounts = Readonly<Record<string, number>>;
/** What stays, why and until when. */
export type KeptPart = { what: "work" | "hold" | "duty" | "audit" | "words"; until?: string };

/**
 * Somebody asked that all of them goes; until its day that can be taken back. It leaves with the
 * candidacy: what stays is the line in `erasure`.
 */
export const erasureRequest = pgTable(
  "erasure_request",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    candidacyId: uuid("candidacy_id").notNull(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => account.id),
    role: text({ enum: ["candidate", "coach"] }).notNull(),
    /** Why a coach asks on somebody's behalf. */
    reason: text(),
    /** From this day on it happens. */
    due: day("due").notNull(),
    /** Of the secret address of the receipt. */
    receiptHash: text("receipt_hash").notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => {
    const mine = sql`(${table.candidacyId} in (select actor_candidacies('ground', 'write')) or ${table.candidacyId} in (select actor_removed()))`;
    return [
      uniqueIndex("erasure_request_open")
        .on(table.candidacyId)
        .where(sql`${table.withdrawnAt} is null`),
      index("erasure_request_due")
        .on(table.due)
        .where(sql`${table.withdrawnAt} is null`),
      check(
        "erasure_request_reason",
        sql`${table.role} = 'candidate' or length(${table.reason}) > 0`,
      ),
      pgPolicy("erasure_request_read", { for: "select", to: appRole, using: mine }),
      pgPolicy("erasure_request_ask", {
        for: "insert",
        to: appRole,
        withCheck: sql`${mine} and ${table.askedBy} = actor_account() and actor_is(${table.role})`,
      }),
      pgPolicy("erasure_request_withdraw", {
        for: "update",
        to: appRole,
        using: mine,
        withCheck: sql`${table.withdrawnAt} is not null`,
      }),
    ];
  },
);

/**
 * The journal of who was wiped: identifiers that point to nothing any more, so that a backup that is put
 * back does not bring anybody back. Only the owner reads it; a receipt is read by its secret address.
 */
export const erasure = pgTable(
  "erasure",
  {
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    candidacyIds: uuid("candidacy_ids").array().notNull(),
    accountIds: uuid("account_ids").array().notNull().default([]),
    /** Asked for, its term was over, or taken away and not brought back. */
    why: text({ enum: ["asked", "term", "removed"] }).notNull(),
    /** Whether only what a duty to keep does not need went. */
    partly: boolean().notNull().default(false),
    askedOn: day("asked_on"),
    receiptHash: text("receipt_hash"),
    removed: jsonb().$type<RemovedCounts>().notNull(),
    kept: jsonb().$type<readonly KeptPart[]>().notNull().default([]),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("erasure_receipt")
      .on(table.receiptHash)
      .where(sql`${table.receiptHash} is not null`),
  ],
).enableRLS();

/**
 * Where words of somebody else may still hold the name of who was wiped: a person looks. It tells where,
 * never what stands there.
 */
export const erasureFlag = pgTable(
  "erasure_flag",
  {
    id: id(),
    erasureId: uuid("erasure_id")
      .notNull()
      .references(() => erasure.id, { onDelete: "cascade" }),
    /** Whose words they are. */
    organisationId: uuid("organisation_id").notNull(),
    /** `table.column.key`: which column, and by which one its row is named. */
    place: text().notNull(),
    /** Which row: the value of its key. */
    row: text().notNull(),
    /** Whose record it is about, where it is about somebody. */
    aboutId: uuid("about_id"),
    /** Who looks; an administrator of the organisation when empty. */
    accountId: uuid("account_id").references(() => account.id),
    decision: text({ enum: ["blanked", "kept"] }),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: timestamp("decided_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("erasure_flag_open")
      .on(table.organisationId, table.accountId)
      .where(sql`${table.decision} is null`),
    pgPolicy("erasure_flag_read", {
      for: "select",
      to: appRole,
      using: sql`(${table.accountId} = actor_account() and actor_is(current_setting('overstap.role', true)))
        or (${table.organisationId} = actor_organisation() and actor_is('administrator'))`,
    }),
  ],
);
