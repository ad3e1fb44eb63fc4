import { sql } from "drizzle-orm";
import { pgPolicy, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { appRole } from "../../platform/database/roles.ts";

const everything = sql`true`;

/** The table of visibility as the row policies read it; written from `policy/policy.ts` at the start. */
export const permission = pgTable(
  "permission",
  {
    role: text().notNull(),
    relation: text().notNull(),
    fieldGroup: text("field_group").notNull(),
    verb: text({ enum: ["read", "write"] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.role, table.relation, table.fieldGroup, table.verb] }),
    pgPolicy("permission_read", { for: "select", to: appRole, using: everything }),
  ],
);

/** Which roles an organisation of a kind can give; written from `policy/rolesAtKind.ts` at the start. */
export const roleAtKind = pgTable(
  "role_at_kind",
  { kind: text().notNull(), role: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.kind, table.role] }),
    pgPolicy("role_at_kind_read", { for: "select", to: appRole, using: everything }),
  ],
);
