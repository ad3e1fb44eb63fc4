import type { Track } from "@overstap/engine/transition/caseWords.ts";
import type { EventType } from "@overstap/engine/transition/caseEvent.ts";
import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../access/organisations/schema.ts";
import type { Role } from "../access/role.ts";
import { account } from "../access/signIn/schema.ts";
import { day, id, recordedAt } from "../platform/database/columns.ts";
import { appRole, engineRole } from "../platform/database/roles.ts";
import { clockEvents, employerEvents } from "./clockEvents.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

/** The rules look at whole cases, whoever asks; what comes of it passes a projection. */
const ruled = (table: string) =>
  pgPolicy(`${table}_rule`, { for: "select", to: engineRole, using: sql`true` });

const acting = sql.raw("current_setting('overstap.role', true)");
const names = (all: readonly string[]) => sql.raw(all.map((one) => `'${one}'`).join(", "));
const sees = (group: string, verb = "read") =>
  sql.raw(`candidacy_id in (select actor_candidacies('${group}', '${verb}'))`);
const stands = (kind: string) =>
  sql.raw(
    `(candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['${kind}']) r)`,
  );

/** Whoever guides, looks after or is the person of a case reads all of it. */
const wholeReaders = ["candidate", "coach", "labourExpert", "coordinator"] as const;

/**
 * The way of one candidacy from intake to lasting work: what it starts from, and what its events have
 * come to. The events say it; what stands here is theirs, written with each (`case_event_counts()`).
 */
export const transitionCase = pgTable(
  "transition_case",
  {
    id: id(),
    organisationId: owner(),
    /** The database holds it to a candidacy: the table is another room's, so the migration says it. */
    candidacyId: uuid("candidacy_id").notNull(),
    /** The track of its beginning; a change of it is an event. */
    track: text().$type<Track>().notNull(),
    /** Day 0 of the clock, on track 2, where it is known. */
    firstSickDay: day("first_sick_day"),
    /** Who becomes the owner when the owner leaves; null where the region has nobody. */
    coordinatorId: uuid("coordinator_id").references(() => account.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => account.id),
    /** To whom the owner offered the case, until they accept it. */
    offeredTo: uuid("offered_to").references(() => account.id),
    /** In which role each account spoke last, or was named. */
    parties: jsonb().$type<Readonly<Record<string, Role>>>().notNull(),
    /** How many events there are: a form that was filled from fewer asks again. */
    version: integer().notNull().default(0),
    phase: text().notNull(),
    /** Null once closed. */
    step: text(),
    nextWhat: text("next_what"),
    /** An account or a voice. */
    nextWho: text("next_who"),
    nextDue: day("next_due"),
    /** Of which candidacy it was before two were put together. */
    cameFrom: uuid("came_from"),
    recordedAt: recordedAt(),
  },
  (table) => [
    unique("transition_case_candidacy").on(table.candidacyId),
    unique("transition_case_whose").on(table.id, table.candidacyId),
    index("transition_case_owner").on(table.ownerId, table.phase, table.nextDue),
    index("transition_case_offered").on(table.offeredTo),
    pgPolicy("transition_case_read", {
      for: "select",
      to: appRole,
      // Whoever answers for it, or is asked to, knows of it: that there is one, and how it stands.
      // Asked first: whoever looks through their own cases need not be asked for everybody they know.
      using: sql`((select ${acting} in ('coach', 'coordinator') and actor_is(${acting}))
          and (owner_id = (select actor_account()) or offered_to = (select actor_account())))
        or ((select ${acting} in (${names(wholeReaders)})) and ${sees("agreement")})`,
    }),
    ruled("transition_case"),
  ],
);

const ofClock = sql`type in (${names(clockEvents)})`;
const ownsIt = sql`exists (select from transition_case c where c.id = case_id and c.owner_id = (select actor_account()))`;

/**
 * What happened in a case, in order, as `overstap case` reads it; only ever added to. Beside it stands
 * what the case came to with it, which the database copies to the case in the same statement.
 */
export const caseEvent = pgTable(
  "case_event",
  {
    id: id(),
    /** The organisation whose account recorded it. */
    organisationId: owner(),
    candidacyId: uuid("candidacy_id").notNull(),
    caseId: uuid("case_id").notNull(),
    /** Its place, from 1. */
    number: integer().notNull(),
    type: text().$type<EventType>().notNull(),
    /** The day on which it happened. */
    at: day("at").notNull(),
    attemptId: uuid("attempt_id"),
    openingId: uuid("opening_id"),
    /** Who recorded it; null for what the program saw by itself. */
    accountId: uuid("account_id").references(() => account.id),
    /** In which role. */
    role: text().$type<Role>().notNull(),
    /** The event with all its fields. Only the rules read it: a projection says who gets what of it. */
    body: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** What was said beside it: minutes of a talk, what somebody wrote with a report. As `body`. */
    words: text(),
    /** Who coordinated the case at that moment. */
    coordinatorId: uuid("coordinator_id"),
    /** What the case came to with it. */
    came: jsonb().$type<CameTo>().notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    unique("case_event_order").on(table.caseId, table.number),
    foreignKey({
      columns: [table.caseId, table.candidacyId],
      foreignColumns: [transitionCase.id, transitionCase.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("case_event_candidacy").on(table.candidacyId),
    index("case_event_opening").on(table.openingId),
    pgPolicy("case_event_read", {
      for: "select",
      to: appRole,
      using: sql`case when ${ofClock}
        then ${sees("clock")} and (${acting} <> 'coordinator' or ${ownsIt})
        else ${sees("agreement")} and (${acting} in (${names(wholeReaders)})
          or (${acting} = 'sendingEmployer' and type in (${names(employerEvents)}))
          or (${acting} = 'careEmployer' and ${stands("proposed")}
            and (type <> 'feedback' or organisation_id = actor_organisation()))
          or (${acting} = 'buddy' and type in ('started', 'evaluated') and ${stands("placed")}
            and (type = 'started' or account_id = actor_account()))) end`,
    }),
    pgPolicy("case_event_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`account_id = actor_account() and organisation_id = actor_organisation() and role = ${acting}
        and case when type = 'handoverAccepted'
          then exists (select from transition_case c where c.id = case_id and c.offered_to = actor_account())
          when ${ofClock} then ${sees("clock", "write")}
          else ${sees("agreement", "write")}
            and (${acting} <> 'careEmployer' or ${stands("proposed")})
            and (${acting} <> 'buddy' or (type in ('evaluated', 'feedback') and ${stands("placed")})) end`,
    }),
    ruled("case_event"),
  ],
);

/** What a case has come to, as its row says it. */
export type CameTo = {
  owner: string;
  offeredTo: string | null;
  parties: Readonly<Record<string, Role>>;
  phase: string;
  step: string | null;
  next: { what: string; who: string; due: string } | null;
};
