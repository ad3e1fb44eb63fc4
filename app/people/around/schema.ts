import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { account } from "../../access/signIn/schema.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { candidacy } from "../schema.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

/**
 * Who was asked by e-mail address to look at somebody, as a company doctor or a labour expert. It
 * becomes a relation when whoever has that address looks; until then nobody learns whether there is
 * such an account.
 */
export const candidacyAsk = pgTable(
  "candidacy_ask",
  {
    id: id(),
    organisationId: owner(),
    candidacyId: uuid("candidacy_id")
      .notNull()
      .references(() => candidacy.id),
    kind: text({ enum: ["treats", "asked"] }).notNull(),
    /** In small letters. */
    email: text().notNull(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => account.id),
    /** When it became a relation. */
    takenAt: timestamp("taken_at", { withTimezone: true }),
    /** When it was withdrawn. */
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("candidacy_ask_candidacy").on(table.candidacyId),
    index("candidacy_ask_open")
      .on(table.email)
      .where(sql`${table.takenAt} is null and ${table.withdrawnAt} is null`),
    pgPolicy("ask_read", {
      for: "select",
      to: appRole,
      using: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
    pgPolicy("ask_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write')) and ${table.askedBy} = actor_account()`,
    }),
    pgPolicy("ask_withdraw", {
      for: "update",
      to: appRole,
      using: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
      withCheck: sql`${table.withdrawnAt} is not null`,
    }),
  ],
);
