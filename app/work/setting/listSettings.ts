import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../../platform/lists/listQuery.ts";
import { holds, plain } from "../../platform/lists/plain.ts";
import type { SettingKind } from "../kinds.ts";
import { opening, setting } from "../schema.ts";
import { writesWork } from "../writing/writesWork.ts";
import { readSettingQuery, type SettingQuery } from "./settingQuery.ts";

/** One line of the list of own teams. */
export type SettingRow = {
  id: string;
  name: string;
  kind: SettingKind;
  law: string;
  town: string;
  municipality: string;
  /** Its places that were not put away, those in the making too. */
  openings: number;
};

export type SettingList = { query: SettingQuery; rows: SettingRow[]; total: number };

// `eq` keeps the names of the tables, which a lone template in a selection loses.
const openingsOf = sql<number>`(select count(*)::int from ${opening} where ${and(eq(opening.settingId, setting.id), isNull(opening.archivedAt))})`;

function matching(actor: Actor, query: SettingQuery): SQL | undefined {
  const { soort, staat } = query.filters;
  return and(
    eq(setting.organisationId, actor.membership.organisation.id),
    staat ? isNotNull(setting.archivedAt) : isNull(setting.archivedAt),
    soort ? eq(setting.kind, soort as SettingKind) : undefined,
    query.q ? or(holds(setting.name, query.q), holds(setting.town, query.q)) : undefined,
  );
}

/** Lists the teams of the own organisation as the address asks. A page beyond the last gives the last. */
export async function listSettings(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
  limit = PAGE_SIZE,
): Promise<SettingList> {
  const asked = readSettingQuery(address);
  if (!writesWork(actor)) return { query: asked, rows: [], total: 0 };
  const where = matching(actor, asked);
  const [found] = await tx.select({ total: count() }).from(setting).where(where);
  const total = found?.total ?? 0;
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const way = query.direction === "asc" ? asc : desc;
  const by = query.sort === "plaats" ? [way(plain(setting.town))] : [];
  const rows = await tx
    .select({
      id: setting.id,
      name: setting.name,
      kind: setting.kind,
      law: setting.law,
      town: setting.town,
      municipality: setting.municipality,
      openings: openingsOf,
    })
    .from(setting)
    .where(where)
    .orderBy(
      ...by,
      query.sort === "naam" ? way(plain(setting.name)) : plain(setting.name),
      asc(setting.id),
    )
    .limit(limit)
    .offset(limit === PAGE_SIZE ? (query.page - 1) * PAGE_SIZE : 0);
  return { query, rows, total };
}
