import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { listenForLoss } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { log } from "../../platform/log/log.ts";
import { CALLER_HEADER } from "../tries/callerOf.ts";
import { sessionsBegun } from "./beginSession.ts";
import { account, accountCredential, accountSession, accountVerification } from "./schema.ts";

const HOUR = 60 * 60;

/** Signing in and out, and the sessions of browsers; the library's own code and hashes. */
export type Authentication = ReturnType<typeof openAuthentication>["authentication"];

/**
 * Opens signing in on a database of its own role, which sees accounts and no candidacies.
 *
 * @param connection how to reach the database
 * @param publicUrl the address people type; with https the cookies are for https only
 * @param secret signs the cookies; at least 32 characters
 */
export function openAuthentication(connection: pg.PoolConfig, publicUrl: string, secret: string) {
  const pool = new pg.Pool({
    max: 6,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    ...connection,
    options: "-c role=overstap_accounts",
  });
  listenForLoss(pool);
  const encrypted = publicUrl.startsWith("https:");
  const authentication = betterAuth({
    appName: "Overstap",
    baseURL: publicUrl,
    basePath: "/inloggen",
    secret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    database: drizzleAdapter(drizzle(pool), {
      provider: "pg",
      schema: { account, accountSession, accountCredential, accountVerification },
    }),
    user: {
      modelName: "account",
      additionalFields: {
        language: { type: "string", input: false, required: false },
        demonstration: { type: "boolean", input: false, required: false },
      },
    },
    session: {
      modelName: "accountSession",
      fields: { userId: "accountId" },
      expiresIn: 12 * HOUR,
      // When a session was last used is told to within five minutes.
      updateAge: 5 * 60,
      additionalFields: {
        membershipId: { type: "string", input: false, required: false },
        proof: { type: "string", input: false, required: false },
        secondStepAt: { type: "date", input: false, required: false },
        birthDateAt: { type: "date", input: false, required: false },
      },
    },
    account: {
      modelName: "accountCredential",
      fields: { userId: "accountId", accountId: "providerAccountId" },
    },
    verification: { modelName: "accountVerification" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    // Tries are bounded by `passwordTries.ts`, per name and caller, in a way that an office survives.
    rateLimit: { enabled: false },
    plugins: [sessionsBegun],
    advanced: {
      // Over https the name itself binds the cookie to this host and to https; the library's own
      // prefix (`__Secure-`) would let another host of the same domain set it.
      useSecureCookies: false,
      cookiePrefix: encrypted ? "__Host-overstap" : "overstap",
      defaultCookieAttributes: { secure: encrypted, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
      database: { generateId: () => newId() },
    },
    logger: { level: "error", log: (level, message) => log.warn({ level, message }, "signing in") },
  });
  return { authentication, close: () => pool.end() };
}
