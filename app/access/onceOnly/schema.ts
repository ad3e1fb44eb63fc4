import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { account } from "../signIn/schema.ts";

/** Forms that were carried out, and where their answer led, so that pressing twice does it once. */
export const handledForm = pgTable(
  "handled_form",
  {
    id: uuid().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** What was sent, as a hash: the same form sent again with other words is another wish. */
    sent: text().notNull(),
    /** Where the answer led; filled in the same transaction. */
    to: text("leads_to"),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("handled_form_recorded").on(table.recordedAt),
    pgPolicy("handled_form_own", {
      for: "all",
      to: appRole,
      using: sql`${table.accountId} = actor_account()`,
      withCheck: sql`${table.accountId} = actor_account()`,
    }),
  ],
);
