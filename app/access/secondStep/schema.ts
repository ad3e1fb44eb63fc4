import { sql } from "drizzle-orm";
import { bigint, index, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { accountsRole } from "../../platform/database/roles.ts";
import { account } from "../signIn/schema.ts";

const everything = sql`true`;
const forSigningIn = (name: string) =>
  pgPolicy(name, { for: "all", to: accountsRole, using: everything, withCheck: everything });

/** The app on somebody's phone that gives a code of six figures. One an account. */
export const secondStep = pgTable(
  "second_step",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => account.id, { onDelete: "cascade" }),
    /** What the app and the program share, sealed: see docs/security.md. */
    secret: text().notNull(),
    /** When somebody showed that their app gives the right code; until then it counts for nothing. */
    confirmedAt: timestamp("confirmed_at", { withTimezone: true }),
    /** The half minute, since 1970, of the last code that was taken: it and those before never count again. */
    lastStep: bigint("last_step", { mode: "number" }),
    recordedAt: recordedAt(),
  },
  () => [forSigningIn("second_step_sign_in")],
);

/** Codes to keep on paper, each good for one time when the phone is gone; by their hashes. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    hash: text().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    usedAt: timestamp("used_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("recovery_code_account").on(table.accountId),
    forSigningIn("recovery_code_sign_in"),
  ],
);

/** A passkey: a key pair on somebody's device, of which this is the public half. */
export const passkey = pgTable(
  "passkey",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** What its device calls it, base64url. */
    credentialId: text("credential_id").notNull().unique(),
    /** The public key (COSE), base64url. */
    publicKey: text("public_key").notNull(),
    /** How often it was used, where its device counts; 0 where it does not. */
    counter: bigint({ mode: "number" }).notNull(),
    /** How its device is reached, such as `internal` or `usb`. */
    transports: text().array().notNull(),
    /** What its browser said of itself when it was made, to tell one from another. */
    userAgent: text("user_agent"),
    lastUsedAt: timestamp("last_used_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [index("passkey_account").on(table.accountId), forSigningIn("passkey_sign_in")],
);
