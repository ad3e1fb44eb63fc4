import { sql } from "drizzle-orm";
import {
  check,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { account } from "../access/signIn/schema.ts";
import { organisation } from "../access/organisations/schema.ts";
import { day, id, recordedAt } from "../platform/database/columns.ts";
import { appRole } from "../platform/database/roles.ts";

/**
 * Whose turn it is: the account's own, or that of whoever acts in the role at the organisation. Who
 * asks is asked once (`select`), not again for each of the thousands of actions of a region.
 */
const isMine = sql`(account_id = (select actor_account())
  or (role = current_setting('overstap.role', true) and holder_id = (select actor_organisation())
    and (select actor_is(current_setting('overstap.role', true)))))`;
const seesCase = sql`candidacy_id in (select actor_candidacies('nextActions', 'read'))`;

/** What somebody does next: what, who, by when, where. Done ones stay, so that it can be looked back on. */
export const nextAction = pgTable(
  "next_action",
  {
    id: id(),
    /** The organisation that planned it. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    /** The key of its text, in the room that planned it: `people:action.completeIntake`. */
    what: text().notNull(),
    /** The key of its text for others who see that it waits; as for the holder when empty. */
    whatForOthers: text("what_for_others"),
    /** Numbers, codes and names of places that the text holds; never a person's name. */
    facts: jsonb().$type<Readonly<Record<string, string | number>>>().notNull().default({}),
    /** What somebody wrote themselves, for an action that they planned by hand. */
    words: text(),
    candidacyId: uuid("candidacy_id"),
    /** One account, or a role at an organisation. */
    accountId: uuid("account_id").references(() => account.id),
    role: text(),
    holderId: uuid("holder_id").references(() => organisation.id),
    due: day("due").notNull(),
    /** The page on which it is done. */
    href: text().notNull(),
    /** What makes it the same action: planning it twice keeps one. */
    once: text().notNull(),
    state: text({ enum: ["open", "done", "dropped"] })
      .notNull()
      .default("open"),
    plannedBy: uuid("planned_by").references(() => account.id),
    endedBy: uuid("ended_by").references(() => account.id),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => [
    index("next_action_account").on(table.accountId, table.state, table.due),
    index("next_action_holder").on(table.holderId, table.role, table.state, table.due),
    index("next_action_planner")
      .on(table.plannedBy)
      .where(sql`state = 'open'`),
    index("next_action_due")
      .on(table.due)
      .where(sql`state = 'open'`),
    index("next_action_candidacy").on(table.candidacyId, table.state),
    uniqueIndex("next_action_once")
      .on(table.once)
      .where(sql`state = 'open'`),
    check(
      "next_action_one_holder",
      sql`(${table.accountId} is not null) <> (${table.role} is not null and ${table.holderId} is not null)`,
    ),
    check("next_action_ended", sql`(${table.state} = 'open') = (${table.endedAt} is null)`),
    check("next_action_href", sql`${table.href} like '/%' and ${table.href} not like '//%'`),
    pgPolicy("next_action_read", {
      for: "select",
      to: appRole,
      using: sql`${isMine} or planned_by = (select actor_account())
        or ((select actor_is('coach')) and ${seesCase})
        or ((select actor_is('coordinator')) and state = 'open' and due < current_date and ${seesCase})`,
    }),
    pgPolicy("next_action_plan", {
      for: "insert",
      to: appRole,
      withCheck: sql`organisation_id = actor_organisation() and planned_by = actor_account()
        and case when candidacy_id is null
          then account_id = actor_account() or account_id in (select actor_colleagues()) or holder_id = actor_organisation()
          else candidacy_id in (select actor_candidacies('nextActions', 'write')) end`,
    }),
    pgPolicy("next_action_end", {
      for: "update",
      to: appRole,
      using: sql`${isMine} or planned_by = (select actor_account())
        or ((select actor_is('coach')) and candidacy_id in (select actor_candidacies('nextActions', 'write')))`,
      // It is handed only to somebody whom the actor knows.
      withCheck: sql`account_id is null or account_id in (select actor_colleagues())
        or actor_acquainted(account_id) or actor_knows_person(account_id)`,
    }),
  ],
);
