import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { account } from "../signIn/schema.ts";
import { organisation } from "../organisations/schema.ts";
import { region } from "../regions/schema.ts";

/**
 * Who sees and changes an invitation: of a candidate, the coaches who guide them; of others, the
 * administrators of the organisation, and while it has none whoever runs the installation and asked for one.
 */
const isMine = sql`case when candidacy_id is not null
    then actor_is('coach') and candidacy_id in (select actor_candidacies('ground', 'write'))
    else (organisation_id = actor_organisation() and actor_is('administrator'))
      or (role = 'administrator' and inviting_organisation_id = actor_organisation()
        and actor_runs_installation() and not is_administered(organisation_id)) end`;

/** Somebody is asked to take part: in which role, where, and until when the asking holds. */
export const invitation = pgTable(
  "invitation",
  {
    id: id(),
    /** Where they will act. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text().notNull(),
    /** The region that a coordinator will answer for. */
    regionId: uuid("region_id").references(() => region.id),
    /** Whose own page a candidate will see. */
    candidacyId: uuid("candidacy_id"),
    /** To whom it is made out; null when whoever holds it may accept. In small letters. */
    email: text(),
    /** What the inviter calls them. */
    name: text(),
    language: text({ enum: ["nl", "en"] })
      .notNull()
      .default("nl"),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => account.id),
    /** For which organisation the inviter acted. */
    invitingOrganisationId: uuid("inviting_organisation_id")
      .notNull()
      .references(() => organisation.id),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
    usedBy: uuid("used_by").references(() => account.id),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    /** When somebody with a link that no longer works asked for a new one. */
    askedAt: timestamp("asked_at", { withTimezone: true }),
    /** When the mail server of the address refused its mail for good. */
    refusedAt: timestamp("refused_at", { withTimezone: true }),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("invitation_organisation").on(table.organisationId, table.recordedAt),
    index("invitation_candidacy").on(table.candidacyId),
    check(
      "invitation_candidate",
      sql`(${table.role} = 'candidate') = (${table.candidacyId} is not null)`,
    ),
    check(
      "invitation_coordinator",
      sql`(${table.role} = 'coordinator') = (${table.regionId} is not null)`,
    ),
    check("invitation_used", sql`(${table.usedAt} is null) = (${table.usedBy} is null)`),
    pgPolicy("invitation_read", { for: "select", to: appRole, using: isMine }),
    pgPolicy("invitation_change", {
      for: "update",
      to: appRole,
      using: isMine,
      withCheck: sql`expires_at <= now() + interval '15 days'`,
    }),
    pgPolicy("invitation_make", {
      for: "insert",
      to: appRole,
      withCheck: sql`invited_by = actor_account() and inviting_organisation_id = actor_organisation()
        and used_at is null and withdrawn_at is null and expires_at <= now() + interval '15 days'
        and case
          when candidacy_id is not null then actor_is('coach')
            and candidacy_id in (select actor_candidacies('ground', 'write'))
            and organisation_id = (select c.organisation_id from candidacy c where c.id = candidacy_id)
          when organisation_id = actor_organisation() then actor_is('administrator')
            and role_fits(role, organisation_id) and (region_id is null or works_in(organisation_id, region_id))
          else role = 'administrator' and actor_runs_installation()
            and role_fits(role, organisation_id) and not is_administered(organisation_id)
        end`,
    }),
  ],
);

/**
 * The links of an invitation, by their hashes: all work until the invitation is accepted, withdrawn or
 * over, but those that were ended when a new one was asked for. What somebody types from a letter is one too.
 */
export const invitationLink = pgTable(
  "invitation_link",
  {
    hash: text().primaryKey(),
    invitationId: uuid("invitation_id")
      .notNull()
      .references(() => invitation.id, { onDelete: "cascade" }),
    /** A link holds its secret; a code is short and is typed. */
    kind: text({ enum: ["link", "code"] })
      .notNull()
      .default("link"),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("invitation_link_invitation").on(table.invitationId),
    pgPolicy("invitation_link_make", {
      for: "insert",
      to: appRole,
      withCheck: sql`invitation_id in (select i.id from invitation i)`,
    }),
    pgPolicy("invitation_link_read", {
      for: "select",
      to: appRole,
      using: sql`invitation_id in (select i.id from invitation i)`,
    }),
    pgPolicy("invitation_link_end", {
      for: "update",
      to: appRole,
      using: sql`invitation_id in (select i.id from invitation i)`,
      withCheck: sql`true`,
    }),
  ],
);
