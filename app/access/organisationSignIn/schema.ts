import { sql } from "drizzle-orm";
import { integer, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { recordedAt } from "../../platform/database/columns.ts";
import { accountsRole, appRole } from "../../platform/database/roles.ts";
import { organisation } from "../organisations/schema.ts";

const own = sql`organisation_id = actor_organisation() and actor_is('administrator')`;

/** Where the people of an organisation sign in with the account of their work (OpenID Connect). */
export const organisationProvider = pgTable(
  "organisation_provider",
  {
    organisationId: uuid("organisation_id")
      .primaryKey()
      .references(() => organisation.id, { onDelete: "cascade" }),
    /** The address by which the provider calls itself, without a slash at the end. */
    issuer: text().notNull(),
    /** What the provider calls this installation. */
    clientId: text("client_id").notNull(),
    /** Sealed: see docs/security.md. */
    clientSecret: text("client_secret").notNull(),
    /** What stands behind the @ of their addresses; of one organisation only. */
    domain: text().notNull().unique(),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  () => [
    pgPolicy("organisation_provider_own", { for: "all", to: appRole, using: own, withCheck: own }),
    pgPolicy("organisation_provider_sign_in", {
      for: "select",
      to: accountsRole,
      using: sql`true`,
    }),
  ],
);
