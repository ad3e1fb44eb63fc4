import { sql } from "drizzle-orm";
import { index, jsonb, pgPolicy, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { account } from "../../access/signIn/schema.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { id, recordedAt } from "../../platform/database/columns.ts";
import { appRole } from "../../platform/database/roles.ts";
import type { StoredGroup } from "../groups/groupTables.ts";
import type { Waiting } from "../merging/waiting.ts";
import { candidacy } from "../schema.ts";

const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisation.id);

/** What of one group of fields was put with another person, or came from another candidacy. */
export type MovedGroup = {
  values: Readonly<Record<string, unknown>>;
  /** What of these fields stood there before: null when the group did not, absent when nothing changed. */
  over?: Readonly<Record<string, unknown>> | null;
  /** The lines of history that went along. */
  changeIds: readonly string[];
  /** The line that tells what was written, until it is undone. */
  lineId?: string;
};

/**
 * By group, what was put with another person; of a merge also what waited on the one that went, and the
 * name of the file when a list told it; and whether the other was taken in for it.
 */
export type Moved = { readonly [G in StoredGroup]?: MovedGroup } & {
  readonly waiting?: Waiting;
  readonly fromList?: string | undefined;
  readonly founded?: boolean;
};

/**
 * That groups of fields were put with the right person, or two candidacies of one person together;
 * what is needed to undo it. Only a coach of both reads it, who reads all of their groups.
 */
export const candidacyCorrection = pgTable(
  "candidacy_correction",
  {
    id: id(),
    organisationId: owner(),
    kind: text({ enum: ["moved", "merged"] }).notNull(),
    /** Where it stood wrongly, or the candidacy that went up in the other. */
    fromId: uuid("from_id")
      .notNull()
      .references(() => candidacy.id),
    toId: uuid("to_id")
      .notNull()
      .references(() => candidacy.id),
    groups: text().array().notNull(),
    /** Lines of history and relations that went along. */
    changeIds: uuid("change_ids").array().notNull().default([]),
    relationIds: uuid("relation_ids").array().notNull().default([]),
    moved: jsonb().$type<Moved>(),
    reason: text().notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    undoneAt: timestamp("undone_at", { withTimezone: true }),
    recordedAt: recordedAt(),
  },
  (table) => {
    const both = sql`actor_is('coach') and (${table.fromId} in (select actor_candidacies('ground', 'write')) or ${table.fromId} in (select actor_removed()))
      and ${table.toId} in (select actor_candidacies('ground', 'write'))`;
    return [
      index("candidacy_correction_from").on(table.fromId),
      index("candidacy_correction_to").on(table.toId),
      pgPolicy("correction_read", { for: "select", to: appRole, using: both }),
      pgPolicy("correction_add", {
        for: "insert",
        to: appRole,
        withCheck: sql`${both} and ${table.accountId} = actor_account()`,
      }),
      pgPolicy("correction_undo", {
        for: "update",
        to: appRole,
        using: both,
        withCheck: sql`${table.undoneAt} is not null`,
      }),
    ];
  },
);
