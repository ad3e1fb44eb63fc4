import { sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import type { VoiceHolders } from "./caseActions.ts";
import type { KnownCase } from "./knownCase.ts";

type Row = {
  kind: string;
  account_id: string | null;
  holder_id: string | null;
  opening_id: string | null;
};

/**
 * By whom the voices of a case are reached today: from who stands how to the candidacy, and whose the
 * openings of its attempts are.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function voiceHolders(tx: Transaction, known: KnownCase): Promise<VoiceHolders> {
  const { rows } = await tx.execute<Row>(sql`
    select kind, account_id, holder_id, opening_id from relation
    where candidacy_id = ${known.candidacyId} and since <= current_date
      and (until is null or until >= current_date)
    order by since, id`);
  const openings = [...new Set(known.state.attempts.map(({ opening }) => opening))];
  const owners = await tx.execute<{ id: string; organisation_id: string }>(sql`
    select id, organisation_id from opening where id = any(${sql.param(openings)}::uuid[])`);
  const first = (kind: string) => rows.find((row) => row.kind === kind);
  return {
    candidate: first("own")?.account_id ?? undefined,
    sendingEmployer: first("employs")?.holder_id ?? undefined,
    labourExpert: first("asked")?.account_id ?? undefined,
    careEmployer: new Map(owners.rows.map((row) => [row.id, row.organisation_id])),
    buddy: new Map(
      rows.flatMap(({ kind, account_id, opening_id }) =>
        kind === "placed" && account_id && opening_id ? [[opening_id, account_id]] : [],
      ),
    ),
  };
}
