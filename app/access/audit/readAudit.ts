import { sql } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type Page, PAGE_SIZE } from "../../platform/lists/listQuery.ts";
import { candidacyGroups } from "../policy/fieldGroup.ts";
import type { CandidacyRelation, Role } from "../role.ts";
import { type AuditQuery, periods } from "./auditQuery.ts";
import type { Way } from "./occasion.ts";
import type { LookedAt } from "./watchedTables.ts";

/** One line of the audit, as it may be read. */
export type AuditEntry = {
  /** Unique in a list. */
  key: string;
  at: Date;
  verb: "read" | "write";
  way: Way;
  event: string;
  /** Null where the program did it by itself. */
  account: string | null;
  organisation: string | null;
  role: Role | null;
  /** Whose data: eight signs of a pseudonym, `3F2A-91C4`; null where it was about nobody. */
  subject: string | null;
  groups: LookedAt[];
  relations: CandidacyRelation[];
  region: string | null;
  number: number;
};

type Row = Omit<AuditEntry, "key" | "at" | "subject" | "number"> & {
  at: string;
  subject: Buffer | null;
  number: string;
  account_id: string | null;
  total: string;
};

const DAY = 24 * 60 * 60 * 1000;

/**
 * Reads the audit, the latest first: of one candidacy, for whoever writes its grants; of one's own account,
 * for whoever has it; of nobody in particular, for an administrator of what their organisation did, for a coordinator of what was done in
 * their region. For everybody else it is empty. That it was read is itself told in it.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param options.about a candidacy, or the actor's own account; nobody in particular when left out
 * @param options.most how many lines; a page when left out
 */
export async function readAudit(
  tx: Transaction,
  { q, page, filters }: Pick<AuditQuery, "q" | "page" | "filters">,
  { about, most }: { about?: string; most?: number } = {},
): Promise<Page<AuditEntry>> {
  const days = periods[filters.wanneer as keyof typeof periods];
  const from = days && dayInTheNetherlands(new Date(Date.now() - (days - 1) * DAY));
  const limit = most ?? PAGE_SIZE;
  const read = (offset: number) =>
    tx.execute<Row>(sql`select * from audit_read(${about ?? null}::uuid, ${q}, ${filters.wat ?? null},
      ${from ?? null}::date, null, ${limit}, ${offset})`);
  let { rows } = await read(most === undefined ? (page - 1) * limit : 0);
  // Past the last page nothing says how long the list is.
  const total = Number(rows[0]?.total ?? (page > 1 ? (await read(0)).rows[0]?.total : 0) ?? 0);
  if (rows.length === 0 && total > 0)
    ({ rows } = await read(Math.floor((total - 1) / limit) * limit));
  return {
    total,
    rows: rows.map(({ subject, at, number, groups, account_id: _id, total: _total, ...row }) => ({
      ...row,
      groups: inOrder(groups),
      key: `${row.region ?? ""}/${number}`,
      at: new Date(at),
      number: Number(number),
      subject: subject && codeOf(subject),
    })),
  };
}

const order: readonly LookedAt[] = [...candidacyGroups, "history", "audit", "account", "pool"];

/** As the table of visibility has them, not by their names in the code. */
function inOrder(groups: readonly LookedAt[]): LookedAt[] {
  return groups.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function codeOf(pseudonym: Buffer): string {
  const code = pseudonym.toString("hex", 0, 4).toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
