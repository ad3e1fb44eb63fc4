import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, id, recordedAt } from "../platform/database/columns.ts";
import { accountsRole, appRole, engineRole } from "../platform/database/roles.ts";

const actorAccount = sql`actor_account()`;
const everything = sql`true`;
const runsInstallation = sql`actor_runs_installation()`;

/** Parties that sign in and own what they enter. Names of organisations are no secret inside. */
export const organisation = pgTable(
  "organisation",
  {
    id: id(),
    name: text().notNull(),
    kind: text({
      enum: [
        "care",
        "cleaning",
        "reintegration",
        "occupationalHealth",
        "counter",
        "municipality",
        "research",
        "library",
      ],
    }).notNull(),
    /** Whether the organisation exists only in the demonstration. */
    invented: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    /** Since when it takes no part any more; nothing of it was in use then. */
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("organisation_name").on(table.name),
    pgPolicy("organisation_read", {
      for: "select",
      to: [appRole, accountsRole, engineRole],
      using: everything,
    }),
    pgPolicy("organisation_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`actor_runs_installation() and ${table.kind} <> 'library'`,
    }),
    // An organisation's own administrator changes no more than its name: see organisation_guard().
    pgPolicy("organisation_change", {
      for: "update",
      to: appRole,
      using: sql`${table.kind} <> 'library' and (actor_runs_installation()
        or (${table.id} = actor_organisation() and actor_is('administrator')))`,
      withCheck: sql`${table.kind} <> 'library'`,
    }),
  ],
);

/** Working areas where organisations work together; a region is no fence. */
export const region = pgTable(
  "region",
  {
    id: id(),
    /** The name in addresses: `zuid-limburg`. */
    slug: text().notNull(),
    name: text().notNull(),
    /** Counts below this are shown as "fewer than"; a region may raise it, never lower it below 5. */
    threshold: integer().notNull().default(5),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("region_slug").on(table.slug),
    check("region_threshold", sql`${table.threshold} >= 5`),
    pgPolicy("region_read", {
      for: "select",
      to: [appRole, accountsRole, engineRole],
      using: everything,
    }),
    pgPolicy("region_add", { for: "insert", to: appRole, withCheck: runsInstallation }),
    pgPolicy("region_change", {
      for: "update",
      to: appRole,
      using: runsInstallation,
      withCheck: runsInstallation,
    }),
  ],
);

/** Which organisations work in which regions, and since when. */
export const regionOrganisation = pgTable(
  "region_organisation",
  {
    regionId: uuid("region_id")
      .notNull()
      .references(() => region.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    since: day("since").notNull(),
    until: day("until"),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.organisationId] }),
    index("region_organisation_organisation").on(table.organisationId),
    pgPolicy("region_organisation_read", {
      for: "select",
      to: [appRole, accountsRole],
      using: everything,
    }),
    pgPolicy("region_organisation_add", {
      for: "insert",
      to: appRole,
      withCheck: runsInstallation,
    }),
    pgPolicy("region_organisation_change", {
      for: "update",
      to: appRole,
      using: runsInstallation,
      withCheck: runsInstallation,
    }),
  ],
);

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
      using: sql`${table.id} in (select actor_acquaintances()) or ${table.id} in (select actor_colleagues())
        or ${table.id} in (select actor_persons())`,
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

/** The role an account has at an organisation; an account may have several and acts from one. */
export const membership = pgTable(
  "membership",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text().notNull(),
    /** The region a coordinator answers for. */
    regionId: uuid("region_id").references(() => region.id),
    since: day("since").notNull(),
    until: day("until"),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("membership_account").on(table.accountId),
    index("membership_organisation").on(table.organisationId),
    check(
      "membership_coordinator_region",
      sql`(${table.role} = 'coordinator') = (${table.regionId} is not null)`,
    ),
    pgPolicy("membership_sign_in", { for: "select", to: accountsRole, using: everything }),
    pgPolicy("membership_read", {
      for: "select",
      to: appRole,
      using: sql`${table.accountId} = ${actorAccount} or (${table.organisationId} = actor_organisation() and actor_is('administrator'))
        or (not actor_is('administrator') and ${table.accountId} in (select actor_acquaintances()))`,
    }),
    // What may become of it is in membership_guard(): a role that the organisation can give, and never
    // the last administrator.
    pgPolicy("membership_change", {
      for: "update",
      to: appRole,
      using: sql`${table.organisationId} = actor_organisation() and actor_is('administrator')`,
      withCheck: sql`${table.organisationId} = actor_organisation()`,
    }),
  ],
);

/** How an account, organisation or region stands to one candidacy; see `role.ts` for each kind. */
export const relation = pgTable(
  "relation",
  {
    id: id(),
    /** Who recorded it. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    kind: text().notNull(),
    candidacyId: uuid("candidacy_id").notNull(),
    /** Exactly one of the three holds the relation. */
    accountId: uuid("account_id").references(() => account.id),
    holderId: uuid("holder_id").references(() => organisation.id),
    regionId: uuid("region_id").references(() => region.id),
    openingId: uuid("opening_id"),
    /** The tasks put forward or agreed: a person's choice, not the engine's. */
    packageTasks: uuid("package_tasks").array(),
    since: day("since").notNull(),
    until: day("until"),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("relation_candidacy").on(table.candidacyId),
    // By holder and kind, with all that says whether it holds today: lists of tens of thousands are
    // read from the index alone.
    ...(["account", "holder", "region"] as const).map((holder) => {
      const held = table[`${holder}Id`];
      return index(`relation_held_by_${holder}`)
        .on(held, table.kind, table.candidacyId, table.since, table.until, table.openingId)
        .where(sql`${held} is not null`);
    }),
    check(
      "relation_one_holder",
      sql`num_nonnulls(${table.accountId}, ${table.holderId}, ${table.regionId}) = 1`,
    ),
    pgPolicy("relation_read", {
      for: "select",
      to: appRole,
      using: sql`(${table.candidacyId} in (select actor_candidacies('ground', 'read'))
          and (not actor_is('sendingEmployer') or ${table.kind} in ('assigned', 'employs', 'shown', 'identified')))
        or (actor_is('careEmployer') and ${table.kind} = 'placed'
          and ${table.candidacyId} in (select actor_candidacies('fits', 'read')))
        or (${table.kind} in (select actor_kinds()) and ${table.candidacyId} in (select actor_candidacies_any())
          and (${table.accountId} = actor_account() or ${table.holderId} = actor_organisation()
            or ${table.regionId} in (select actor_regions())))`,
    }),
    pgPolicy("relation_weigh", {
      for: "select",
      to: engineRole,
      using: sql`${table.kind} = 'shown' and ${table.candidacyId} not in (select removed_candidacies())`,
    }),
    // Whoever takes somebody in counts as their coach; who else stands in a relation is for whoever
    // writes the grants.
    pgPolicy("relation_found", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation() and ${table.kind} = 'assigned'
        and ${table.accountId} = actor_account() and actor_founds(${table.candidacyId})`,
    }),
    pgPolicy("relation_grant", {
      for: "insert",
      to: appRole,
      withCheck: sql`${table.organisationId} = actor_organisation()
        and ${table.kind} in ('assigned', 'employs', 'treats', 'asked', 'shown', 'identified')
        and ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
    pgPolicy("relation_end", {
      for: "update",
      to: appRole,
      using: sql`${table.kind} <> 'own' and ${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
      withCheck: sql`${table.candidacyId} in (select actor_candidacies('ground', 'write'))`,
    }),
  ],
);

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

/** One row: what this store is, and the secret that signs its cookies. Only the owner reads it. */
export const installation = pgTable("installation", {
  one: boolean().primaryKey().default(true),
  mode: text({ enum: ["demo", "empty"] }).notNull(),
  secret: text().notNull(),
  /** Whose administrators run the installation: regions, organisations, what went wrong. */
  organisationId: uuid("organisation_id").references(() => organisation.id),
  /** When whoever began it went through the guide to its end; empty until then. */
  setUpAt: timestamp("set_up_at", { withTimezone: true }),
  /** When the demonstration was put in whole; empty until then. */
  filledAt: timestamp("filled_at", { withTimezone: true }),
  recordedAt: recordedAt(),
}).enableRLS();
