import { sql } from "drizzle-orm";
import { jsonb, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../database/columns.ts";
import { accountsRole, appRole } from "../database/roles.ts";

const everything = sql`true`;

/**
 * What happened and must be told on, written in the transaction in which it happened; it leaves when
 * the relay has made jobs of it. The program's roles put events in and never read them.
 */
export const outboxEvent = pgTable(
  "outbox_event",
  {
    id: id(),
    /** `room.whatHappened`. */
    kind: text().notNull(),
    /** Whose data it is about. No foreign key: an event may outlive what it tells of. */
    organisationId: uuid("organisation_id").notNull(),
    /** Ids, codes, days and numbers; never a name or a word of somebody. */
    facts: jsonb().notNull(),
    /** Its jobs do not run before this moment; at once when empty. */
    notBefore: timestamp("not_before", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  () => [
    pgPolicy("outbox_event_record", {
      for: "insert",
      to: [appRole, accountsRole],
      withCheck: everything,
    }),
  ],
);
