import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { transitionCase } from "../schema.ts";
import { cancelReasons, guestVoices, meetingKinds } from "./meetingWords.ts";
import type { MeetingTime } from "./meetingTimes.ts";

const acting = sql.raw("current_setting('overstap.role', true)");
const sees = (verb: string) =>
  sql.raw(`candidacy_id in (select actor_candidacies('agreement', '${verb}'))`);
const stands = (kind: string) =>
  sql.raw(
    `(candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['${kind}']) r)`,
  );
/** Whoever reads a whole case knows of its meetings; of others who knows the person by that place, or is asked. */
const knows = sql`(${acting} in ('candidate', 'coach', 'labourExpert', 'coordinator')
  or (${acting} = 'careEmployer' and ${stands("proposed")})
  or (${acting} = 'buddy' and 'buddy' = any (invited) and ${stands("placed")})
  or (${acting} = 'sendingEmployer' and 'sendingEmployer' = any (invited)))`;

/**
 * People of a case who meet, or will: what for, at which of some times, where, and what comes of it. Who is
 * asked is named by how they stand to the person, so that somebody's successor is asked in their place.
 */
export const meeting = pgTable(
  "meeting",
  {
    id: id(),
    /** The organisation of whoever called it. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    candidacyId: uuid("candidacy_id").notNull(),
    caseId: uuid("case_id").notNull(),
    attemptId: uuid("attempt_id"),
    openingId: uuid("opening_id"),
    kind: text({ enum: meetingKinds }).notNull(),
    state: text({ enum: ["proposed", "agreed", "cancelled"] })
      .notNull()
      .default("proposed"),
    /** The times that can be chosen from. */
    times: jsonb().$type<readonly MeetingTime[]>().notNull(),
    /** The time that holds; while other times are looked for, the one that stands until then. */
    startsAt: timestamp("starts_at", { withTimezone: true }),
    endsAt: timestamp("ends_at", { withTimezone: true }),
    /** Where: an address as people type it. */
    place: text(),
    /** Whom to ask for at the door. */
    askFor: text("ask_for"),
    /** What to bring or wear. */
    bring: text(),
    /** How to get there. */
    way: text(),
    /** The telephone number to call when something comes up. */
    phone: text(),
    invited: text().array().$type<readonly (typeof guestVoices)[number][]>().notNull(),
    plannedBy: uuid("planned_by")
      .notNull()
      .references(() => account.id),
    minutes: text(),
    minutesAt: timestamp("minutes_at", { withTimezone: true }),
    cancelReason: text("cancel_reason", { enum: cancelReasons }),
    /** How often calendars were told of a change. */
    sequence: integer().notNull().default(0),
    version: integer().notNull().default(1),
    recordedAt: recordedAt(),
  },
  (table) => [
    unique("meeting_whose").on(table.id, table.candidacyId),
    foreignKey({
      columns: [table.caseId, table.candidacyId],
      foreignColumns: [transitionCase.id, transitionCase.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("meeting_case").on(table.caseId),
    index("meeting_candidacy").on(table.candidacyId, table.state),
    check("meeting_time", sql`(${table.startsAt} is null) = (${table.endsAt} is null)`),
    check("meeting_agreed", sql`${table.state} <> 'agreed' or ${table.startsAt} is not null`),
    pgPolicy("meeting_read", {
      for: "select",
      to: appRole,
      using: sql`${sees("read")} and ${knows}`,
    }),
    pgPolicy("meeting_call", {
      for: "insert",
      to: appRole,
      withCheck: sql`${sees("write")} and ${knows} and ${acting} in ('coach', 'coordinator', 'careEmployer')
        and planned_by = actor_account() and organisation_id = actor_organisation()`,
    }),
    pgPolicy("meeting_change", {
      for: "update",
      to: appRole,
      using: sql`${sees("write")} and ${knows}`,
    }),
  ],
);

const ofMeeting = sql`meeting_id in (select m.id from meeting m)`;

/** Who is asked to come, and what they said of the times. */
export const meetingGuest = pgTable(
  "meeting_guest",
  {
    meetingId: uuid("meeting_id").notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    candidacyId: uuid("candidacy_id").notNull(),
    voice: text({ enum: guestVoices }).notNull(),
    answer: text({ enum: ["some", "none"] }),
    /** Which times suit, by their start. */
    suits: text().array().notNull().default([]),
    /** What they said beside it. */
    words: text(),
    /** Signed in, by a link or the code of a letter, or told to whoever wrote it down. */
    way: text({ enum: ["self", "link", "told"] }),
    answeredBy: uuid("answered_by").references(() => account.id, { onDelete: "set null" }),
    answeredAt: timestamp("answered_at", { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.voice] }),
    index("meeting_guest_candidacy").on(table.candidacyId),
    foreignKey({
      columns: [table.meetingId, table.candidacyId],
      foreignColumns: [meeting.id, meeting.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    check("meeting_guest_said", sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
    pgPolicy("meeting_guest_read", { for: "select", to: appRole, using: ofMeeting }),
    pgPolicy("meeting_guest_ask", { for: "insert", to: appRole, withCheck: ofMeeting }),
    pgPolicy("meeting_guest_say", {
      for: "update",
      to: appRole,
      using: sql`${sees("write")} and ${ofMeeting}`,
    }),
    pgPolicy("meeting_guest_leave", {
      for: "delete",
      to: appRole,
      using: sql`${sees("write")} and ${ofMeeting} and ${acting} in ('coach', 'coordinator', 'careEmployer')`,
    }),
  ],
);

/** Secrets by which the person says which times suit, without signing in: a link, or the code of a letter. */
export const meetingLink = pgTable(
  "meeting_link",
  {
    hash: text().primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meeting.id, { onDelete: "cascade" }),
    kind: text({ enum: ["link", "code"] }).notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("meeting_link_meeting").on(table.meetingId),
    pgPolicy("meeting_link_make", { for: "insert", to: appRole, withCheck: ofMeeting }),
  ],
);
