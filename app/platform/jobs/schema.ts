import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { recordedAt } from "../database/columns.ts";

/** Which job has had its effect for which event, so that a second delivery changes nothing. */
export const jobDone = pgTable(
  "job_done",
  {
    eventId: uuid("event_id").notNull(),
    job: text().notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.job] }),
    index("job_done_recorded").on(table.recordedAt),
  ],
).enableRLS();
