import { sql } from "drizzle-orm";
import {
  check,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";
import { accountsRole, appRole } from "../../platform/database/roles.ts";
import type { Given } from "../../platform/forms/given.ts";
import { account } from "../signIn/schema.ts";

/** What somebody had typed into a form and not saved; theirs alone, one a form. */
export const draft = pgTable(
  "draft",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** The form, with the id of what it changes: `opening/<id>`. */
    form: text().notNull(),
    given: jsonb().$type<Given>().notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.form] }),
    index("draft_recorded").on(table.recordedAt),
    check(
      "draft_size",
      sql`length(${table.form}) <= 200 and pg_column_size(${table.given}) <= 262144`,
    ),
    pgPolicy("draft_own", {
      for: "all",
      to: appRole,
      using: sql`${table.accountId} = actor_account()`,
      withCheck: sql`${table.accountId} = actor_account()`,
    }),
    // A form that arrives after its session ended is kept for the account that it was begun by.
    pgPolicy("draft_sign_in", { for: "insert", to: accountsRole, withCheck: sql`true` }),
    pgPolicy("draft_sign_in_again", {
      for: "update",
      to: accountsRole,
      using: sql`true`,
      withCheck: sql`true`,
    }),
    pgPolicy("draft_sign_in_find", { for: "select", to: accountsRole, using: sql`true` }),
  ],
);
