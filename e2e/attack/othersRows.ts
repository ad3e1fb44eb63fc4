import { demonstrationId } from "../../app/cli/demonstration/demonstrationId.ts";
import { everybody, peopleOf } from "../oracle/standing.ts";
import type { Attacker, Target } from "./target.ts";

/** What the program itself changes meanwhile, or what is the attacker's own whoever it names. */
const volatile = [
  "account_session",
  "account_verification",
  "draft",
  "handled_form",
  "job_done",
  "mail",
  "next_action",
  "outbox_event",
  "places_seen",
  "sign_in_rate",
];

/** What the attackers have no right to change: one line for each table, and a sum over its rows. */
export type OthersRows = Map<string, string>;

/**
 * Sums up all rows that are not the attacker's: those about people whom they may not see, those of other
 * organisations, and who is who and may what.
 */
export async function othersRows({ sql }: Target, { who }: Attacker): Promise<OthersRows> {
  const own = new Set(peopleOf(who).map(({ id }) => id));
  const hidden = everybody.map(({ id }) => id).filter((id) => !own.has(id));
  const organisation = demonstrationId("organisation", who.membership.organisation);
  const tables = await sql<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname !~ '^(screen|audit|region_run)' and c.relname <> all ($1) group by 1 order by 1`,
    [volatile],
  );
  const rows: OthersRows = new Map();
  for (const { name, columns } of tables) {
    // Whose coach one is, may belong to another organisation.
    const which =
      name === "candidacy"
        ? "id = any ($1) and $2::uuid is not null"
        : columns.includes("candidacy_id")
          ? "candidacy_id = any ($1) and $2::uuid is not null"
          : columns.includes("organisation_id") && who.role !== "administrator"
            ? "organisation_id <> $2 and $1::uuid[] is not null"
            : undefined;
    if (which === undefined) continue;
    const [sum] = await sql<{ sum: string }>(
      `select concat(count(*), ' ', md5(string_agg(row, '' order by row))) as sum
       from (select md5(t::text) as row from ${name} t where ${which}) others`,
      [hidden, organisation],
    );
    rows.set(name, sum!.sum);
  }
  // Nobody makes themselves or others more than they are, but an administrator in the own organisation.
  const [rights] = await sql<{ sum: string }>(
    `select md5(string_agg(concat(account_id, organisation_id, role, region_id), ',' order by account_id, role, organisation_id)) as sum
     from membership where organisation_id <> $1 or $2`,
    [organisation, who.role !== "administrator"],
  );
  rows.set("who may what", rights!.sum);
  return rows;
}

/** The tables in which something of others changed. */
export function changedIn(before: OthersRows, after: OthersRows): string[] {
  return [...before].filter(([table, sum]) => after.get(table) !== sum).map(([table]) => table);
}
