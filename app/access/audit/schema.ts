import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { appRole, auditRole, engineRole } from "../../platform/database/roles.ts";
import { account } from "../signIn/schema.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const everything = sql`true`;
/** To the thousandth of a second, as JavaScript knows it: it is part of what is sealed. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 }).notNull();

/** What a look or a change is told by, before it is sealed and after. */
const told = () => ({
  /** What belongs together: one request, or one run of a job. */
  occasionId: uuid("occasion_id").notNull(),
  verb: text({ enum: ["read", "write"] }).notNull(),
  /** By which way: `page`, `csv`, `pdf`, `file`, `action`, `job`, `program`. */
  way: text().notNull(),
  /** Which address or job: its name in the route table or the list of jobs. */
  event: text().notNull(),
  /** Who, as what and for whom; null where the program did something by itself. */
  accountId: uuid("account_id"),
  organisationId: uuid("organisation_id"),
  role: text(),
  groups: text().array().notNull(),
  /** How the account stood to the person then: the ground on which it was let through. */
  relations: text().array().notNull(),
});

/**
 * What waits to be sealed, for a minute at most. Rows are only added here by whoever looks or changes;
 * the sealing takes them out. Nothing is indexed but what it takes, so that adding costs next to nothing.
 */
export const auditInbox = pgTable(
  "audit_inbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment("at").default(sql`clock_timestamp()`),
    ...told(),
    /** Whose data, a candidacy; null where it is about nobody in particular. */
    subjectId: uuid("subject_id"),
    /** Whose account, where it is about one. */
    subjectAccount: uuid("subject_account"),
  },
  () => [
    pgPolicy("audit_inbox_add", {
      for: "insert",
      to: [appRole, engineRole],
      withCheck: sql`account_id = actor_account() and organisation_id = actor_organisation()
        and role = current_setting('overstap.role', true) and verb = 'read'`,
    }),
    pgPolicy("audit_inbox_seal", { to: auditRole, using: everything, withCheck: everything }),
  ],
);

/**
 * A sealed line, in the chain of the region that the person's candidacy belongs to. Never changed, never
 * taken out: the numbers of a chain have no gap, and each line's hash is over the line before it too.
 */
export const auditLine = pgTable(
  "audit_line",
  {
    /** The region's chain; zeros for what is about nobody, or about somebody who is gone. */
    chain: uuid().notNull(),
    number: bigint({ mode: "number" }).notNull(),
    at: moment("at"),
    ...told(),
    /** Whose data, or whose account: an HMAC with a key of that person only. */
    subject: bytes(),
    hash: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.number] }),
    index("audit_line_subject").on(table.subject, table.at),
    index("audit_line_organisation").on(table.organisationId, table.at),
    index("audit_line_chain").on(table.chain, table.at),
    pgPolicy("audit_line_read", { for: "select", to: auditRole, using: everything }),
    pgPolicy("audit_line_add", { for: "insert", to: auditRole, withCheck: everything }),
  ],
);

/** A batch of lines that was sealed at once: up to which line, with which hash, signed. */
export const auditSeal = pgTable(
  "audit_seal",
  {
    chain: uuid().notNull(),
    number: integer().notNull(),
    firstLine: bigint("first_line", { mode: "number" }).notNull(),
    lastLine: bigint("last_line", { mode: "number" }).notNull(),
    sealedAt: moment("sealed_at"),
    hash: bytes().notNull(),
    signature: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.number] }),
    pgPolicy("audit_seal_read", { for: "select", to: auditRole, using: everything }),
    pgPolicy("audit_seal_add", { for: "insert", to: auditRole, withCheck: everything }),
  ],
);

/** How far each chain has come, signed as a whole, so that the end of one cannot be cut off. */
export const auditHead = pgTable(
  "audit_head",
  {
    id: integer().primaryKey().default(1),
    sealedAt: moment("sealed_at"),
    heads: jsonb().$type<Head[]>().notNull(),
    signature: bytes().notNull(),
  },
  (table) => [
    check("audit_head_one", sql`${table.id} = 1`),
    pgPolicy("audit_head_keep", { to: auditRole, using: everything, withCheck: everything }),
  ],
);

/** How far one chain has come. */
export type Head = {
  chain: string;
  /** Number of the last seal, and of the last line. */
  seal: number;
  line: number;
  /** Of the last line, hexadecimal. */
  hash: string;
};

/**
 * By which a person's pseudonym in the audit is made: the two padded keys of an HMAC. Goes with the
 * candidacy, and then nobody can tell any more whose the lines are.
 */
export const auditKey = pgTable(
  "audit_key",
  {
    candidacyId: uuid("candidacy_id").primaryKey(),
    innerKey: bytes("inner_key").notNull(),
    outerKey: bytes("outer_key").notNull(),
  },
  () => [pgPolicy("audit_key_use", { to: auditRole, using: everything, withCheck: everything })],
);

/** The same for whoever has an account; goes with the account. */
export const auditAccountKey = pgTable(
  "audit_account_key",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => account.id, { onDelete: "cascade" }),
    innerKey: bytes("inner_key").notNull(),
    outerKey: bytes("outer_key").notNull(),
  },
  () => [
    pgPolicy("audit_account_key_use", { to: auditRole, using: everything, withCheck: everything }),
  ],
);

/**
 * Pseudonyms of candidacies that went up in this one and are wiped themselves: it is one person, who goes on
 * seeing who looked. Goes with the candidacy that stays.
 */
export const auditFormerSubject = pgTable(
  "audit_former_subject",
  {
    subject: bytes().notNull(),
    candidacyId: uuid("candidacy_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.candidacyId, table.subject] }),
    pgPolicy("audit_former_subject_read", { for: "select", to: auditRole, using: everything }),
  ],
);
