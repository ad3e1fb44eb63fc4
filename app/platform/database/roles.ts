import { pgRole } from "drizzle-orm/pg-core";

/**
 * The roles of the database; none can sign in or bypass a row policy. Each transaction takes
 * one of them on, so a query never runs as the owner of the tables.
 * Roles belong to a whole cluster, so they are made outside the migrations (see `prepareRoles.ts`).
 */

/** Answers people: sees a row only when a policy lets the actor of the transaction see it. */
export const appRole = pgRole("overstap_app").existing();

/** Weighs people against tasks: sees wishes and capacity of all, and nobody's name. */
export const engineRole = pgRole("overstap_engine").existing();

/** Signs people in: sees accounts, sessions and memberships only. */
export const accountsRole = pgRole("overstap_accounts").existing();

/** Keeps the audit: the only one that reads it, and seals it; sees nobody's data but names of accounts. */
export const auditRole = pgRole("overstap_audit").existing();

export const roleNames = [
  "overstap_app",
  "overstap_engine",
  "overstap_accounts",
  "overstap_audit",
] as const;
export type DatabaseRole = (typeof roleNames)[number];
