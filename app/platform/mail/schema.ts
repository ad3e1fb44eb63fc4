import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { id, recordedAt } from "../database/columns.ts";
import { accountsRole, appRole } from "../database/roles.ts";

const everything = sql`true`;

/**
 * A mail to one address: why, to whom and about what, but not its words: those are written when it is
 * sent, from facts that still hold. The address is forgotten some time after.
 */
export const mail = pgTable(
  "mail",
  {
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    /** What it is for: the name of a kind of mail, `room.purpose`. */
    kind: text().notNull(),
    recipient: text(),
    language: text({ enum: ["nl", "en"] }).notNull(),
    /** Ids, codes, days and numbers. */
    facts: jsonb().notNull(),
    state: text({ enum: ["queued", "sent", "refused", "withdrawn", "notConfigured"] })
      .notNull()
      .default("queued"),
    tries: integer().notNull().default(0),
    /** Why the last try failed, as a code; the server's own words may repeat the address. */
    fault: text({ enum: ["noAnswer", "later", "login", "encryption", "refused"] }),
    recordedAt: recordedAt(),
    settledAt: timestamp("settled_at", { withTimezone: true }),
  },
  (table) => [
    index("mail_state").on(table.state, table.recordedAt),
    pgPolicy("mail_queue", { for: "insert", to: [appRole, accountsRole], withCheck: everything }),
  ],
);
