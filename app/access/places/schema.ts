import { sql } from "drizzle-orm";
import { doublePrecision, pgPolicy, pgTable, text } from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";

/** Points of four-digit postcodes, from a file that whoever runs the program brought in. */
export const postcode = pgTable(
  "postcode",
  {
    pc4: text().primaryKey(),
    town: text().notNull(),
    municipality: text().notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    recordedAt: recordedAt(),
  },
  () => [pgPolicy("postcode_read", { for: "select", to: appRole, using: sql`true` })],
);
