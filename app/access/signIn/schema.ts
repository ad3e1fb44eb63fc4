import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id } from "../../platform/database/columns.ts";
import { accountsRole, appRole } from "../../platform/database/roles.ts";

const everything = sql`true`;

/** Somebody who signs in; not the same as a person who looks for work. */
export const account = pgTable(
  "account",
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text(),
    language: text({ enum: ["nl", "en"] })
      .notNull()
      .default("nl"),
    /** Whether the account belongs to the demonstration, whose password is no secret. */
    demonstration: boolean().notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    uniqueIndex("account_email").on(table.email),
    pgPolicy("account_sign_in", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
    pgPolicy("account_read", {
      for: "select",
      to: appRole,
      // Accounts are looked up a few at a time: each is asked about by itself, for the set of all whom
      // a counter or an employer knows takes longer than the page that names three of them.
      using: sql`${table.id} = actor_account() or ${table.id} in (select actor_colleagues())
        or actor_acquainted(${table.id}) or actor_knows_person(${table.id})`,
    }),
  ],
);

/** A signed-in browser. */
export const accountSession = pgTable(
  "account_session",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    token: text().notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** The membership the account acts from in this browser; the first one when empty. */
    membershipId: uuid("membership_id"),
    /** By what the session was begun. */
    proof: text({ enum: ["password", "passkey", "code", "organisation"] })
      .notNull()
      .default("password"),
    /** When a second step was taken in it; empty until then. */
    secondStepAt: timestamp("second_step_at", { withTimezone: true }),
    /** When a candidate who signed in with a code gave their birth date in it; empty until then. */
    birthDateAt: timestamp("birth_date_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    uniqueIndex("account_session_token").on(table.token),
    index("account_session_account").on(table.accountId),
    pgPolicy("account_session_sign_in", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);

/** How an account proves itself: a password's hash now, other ways later. */
export const accountCredential = pgTable(
  "account_credential",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    providerId: text("provider_id").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    password: text(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at", { withTimezone: true }),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at", { withTimezone: true }),
    scope: text(),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    index("account_credential_account").on(table.accountId),
    pgPolicy("account_credential_sign_in", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);

/** Codes and links that wait to be used. */
export const accountVerification = pgTable(
  "account_verification",
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    index("account_verification_identifier").on(table.identifier),
    pgPolicy("account_verification_sign_in", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);

/** Tries per caller, so that nobody can guess on and on. */
export const signInRate = pgTable(
  "sign_in_rate",
  {
    id: id(),
    key: text().notNull(),
    count: integer().notNull(),
    lastRequest: bigint("last_request", { mode: "number" }).notNull(),
  },
  (table) => [
    uniqueIndex("sign_in_rate_key").on(table.key),
    pgPolicy("sign_in_rate_sign_in", {
      for: "all",
      to: accountsRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);
