import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { caseEvent, transitionCase } from "../schema.ts";
import type { AbsenceKind } from "./absenceKinds.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

const acting = sql.raw("current_setting('overstap.role', true)");
const sees = (group: string, verb = "read") =>
  sql.raw(`candidacy_id in (select actor_candidacies('${group}', '${verb}'))`);
/** Whoever knows the person by this place. */
const atPlace = (kind: string) =>
  sql.raw(
    `(candidacy_id, opening_id) in (select r.candidacy_id, r.opening_id from actor_related(array['${kind}']) r)`,
  );
const whole = sql.raw("('candidate', 'coach', 'labourExpert', 'coordinator')");

/**
 * Who works beside somebody at a place, by account: from the start of the placement they know the person,
 * until it ends (`keepBuddies`). The agreement names its buddies in words; an account is not needed.
 */
export const placementBuddy = pgTable(
  "placement_buddy",
  {
    id: id(),
    organisationId: owner(),
    candidacyId: uuid("candidacy_id").notNull(),
    caseId: uuid("case_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    openingId: uuid("opening_id").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    since: day("since").notNull(),
    /** The last day; empty while they are buddy. */
    until: day("until"),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("placement_buddy_once")
      .on(table.attemptId, table.accountId)
      .where(sql`${table.until} is null`),
    index("placement_buddy_candidacy").on(table.candidacyId),
    foreignKey({
      columns: [table.caseId, table.candidacyId],
      foreignColumns: [transitionCase.id, transitionCase.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    pgPolicy("placement_buddy_read", {
      for: "select",
      to: appRole,
      using: sql`${sees("agreement")} and (${acting} in ${whole}
        or (${acting} = 'careEmployer' and ${atPlace("proposed")})
        or (${acting} = 'buddy' and account_id = actor_account()))`,
    }),
    // Whom the care organisation sets beside somebody is for its own manager to say.
    pgPolicy("placement_buddy_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`organisation_id = actor_organisation() and ${acting} = 'careEmployer'
        and ${sees("agreement", "write")} and ${atPlace("proposed")} and account_id in (select actor_colleagues())`,
    }),
    pgPolicy("placement_buddy_end", {
      for: "update",
      to: appRole,
      using: sql`organisation_id = actor_organisation() and ${acting} = 'careEmployer'
        and ${sees("agreement", "write")} and ${atPlace("proposed")}`,
      withCheck: sql`organisation_id = actor_organisation() and account_id in (select actor_colleagues())`,
    }),
  ],
);

/** What somebody chose when they looked back, beside the event that says so: codes by question. */
export const evaluationAnswer = pgTable(
  "evaluation_answer",
  {
    eventId: uuid("event_id")
      .primaryKey()
      .references(() => caseEvent.id, { onDelete: "cascade" }),
    organisationId: owner(),
    candidacyId: uuid("candidacy_id").notNull(),
    caseId: uuid("case_id").notNull(),
    answers: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("evaluation_answer_candidacy").on(table.candidacyId),
    foreignKey({
      columns: [table.caseId, table.candidacyId],
      foreignColumns: [transitionCase.id, transitionCase.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    pgPolicy("evaluation_answer_read", {
      for: "select",
      to: appRole,
      // Read by whoever reads the event; its own policy says who that is.
      using: sql`${sees("agreement")} and exists (select from case_event e where e.id = event_id)`,
    }),
    pgPolicy("evaluation_answer_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`organisation_id = actor_organisation() and ${sees("agreement", "write")}
        and exists (select from case_event e where e.id = event_id and e.type = 'evaluated'
          and e.account_id = actor_account())`,
    }),
  ],
);

/** Days of a placement on which somebody was not there. It stands beside the case and moves no step. */
export const placementAbsence = pgTable(
  "placement_absence",
  {
    id: id(),
    organisationId: owner(),
    candidacyId: uuid("candidacy_id").notNull(),
    caseId: uuid("case_id").notNull(),
    attemptId: uuid("attempt_id").notNull(),
    openingId: uuid("opening_id").notNull(),
    kind: text().$type<AbsenceKind>().notNull(),
    firstDay: day("first_day").notNull(),
    /** Empty while it lasts. */
    lastDay: day("last_day"),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("placement_absence_candidacy").on(table.candidacyId),
    check("placement_absence_days", sql`last_day is null or last_day >= first_day`),
    foreignKey({
      columns: [table.caseId, table.candidacyId],
      foreignColumns: [transitionCase.id, transitionCase.candidacyId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    // Days of absence are of the clock; a care employer sees what its own people noted at its own place.
    pgPolicy("placement_absence_read", {
      for: "select",
      to: appRole,
      using: sql`case when ${acting} = 'careEmployer'
        then organisation_id = actor_organisation() and ${sees("agreement")} and ${atPlace("proposed")}
        else ${sees("clock")} and (${acting} <> 'coordinator'
          or exists (select from transition_case c where c.id = case_id and c.owner_id = actor_account())) end`,
    }),
    pgPolicy("placement_absence_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`organisation_id = actor_organisation() and account_id = actor_account()
        and case when ${acting} = 'careEmployer' then ${sees("agreement", "write")} and ${atPlace("proposed")}
          else ${sees("clock", "write")} end`,
    }),
    pgPolicy("placement_absence_end", {
      for: "update",
      to: appRole,
      using: sql`case when ${acting} = 'careEmployer'
        then organisation_id = actor_organisation() and ${sees("agreement", "write")} and ${atPlace("proposed")}
        else ${sees("clock", "write")} end`,
    }),
  ],
);
