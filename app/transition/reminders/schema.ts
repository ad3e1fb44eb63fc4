import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation } from "../../access/organisations/schema.ts";
import { account } from "../../access/signIn/schema.ts";
import { day, id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import { duties } from "./reminderStages.ts";

/** How often somebody wants to be reminded; what is urgent comes at once whatever they choose. */
export const reminderModes = ["daily", "weekly", "never"] as const;

const isMine = sql`account_id = (select actor_account())`;

/** What somebody chose about being reminded; who chose nothing is reminded once a day at most. */
export const reminderChoice = pgTable(
  "reminder_choice",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => account.id, { onDelete: "cascade" }),
    mode: text({ enum: reminderModes }).notNull(),
    recordedAt: recordedAt(),
  },
  () => [
    pgPolicy("reminder_choice_own", {
      for: "all",
      to: appRole,
      using: isMine,
      withCheck: isMine,
    }),
  ],
);

/**
 * A reminder to one account: one a day, and one for each thing that is urgent. How it went stands with its
 * mail. Nobody reads these but by `reminders_told`.
 */
export const reminder = pgTable(
  "reminder",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    day: day("day").notNull(),
    urgent: boolean().notNull(),
    mailId: uuid("mail_id").notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    uniqueIndex("reminder_daily")
      .on(table.accountId, table.day)
      .where(sql`not urgent`),
    index("reminder_mail").on(table.mailId),
  ],
);

/** Of what a reminder tells: an action, at which stage, and why this account. Each is told once. */
export const reminderItem = pgTable(
  "reminder_item",
  {
    reminderId: uuid("reminder_id")
      .notNull()
      .references(() => reminder.id, { onDelete: "cascade" }),
    accountId: uuid("account_id").notNull(),
    /** The action; of a report the event that made it urgent. */
    actionId: uuid("action_id").notNull(),
    candidacyId: uuid("candidacy_id"),
    duty: text({ enum: duties }).notNull(),
    stage: text().notNull(),
    due: day("due").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.accountId, table.actionId, table.duty, table.stage, table.due],
    }),
    index("reminder_item_reminder").on(table.reminderId),
    index("reminder_item_candidacy").on(table.candidacyId),
  ],
);
