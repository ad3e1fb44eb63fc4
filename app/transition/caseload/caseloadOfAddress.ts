import type { RouterContextProvider } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import type { Role } from "../../access/role.ts";
import { namesOf } from "../../people/namesOf.ts";
import { pageCount, PAGE_SIZE } from "../../platform/lists/listQuery.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { type CaseQuery, type CaseView, caseQueryIn } from "./caseloadList.ts";
import { type ListedCase, listCaseload } from "./listCaseload.ts";
import { caseTakers, type PossibleOwner } from "./possibleOwners.ts";

/** A list of cases as an address asks for it, ready for a page or a file. */
export type CaseloadOfAddress = {
  role: Role;
  query: CaseQuery;
  rows: (ListedCase & { name: string })[];
  total: number;
  counts: Record<CaseView, number>;
  takers: PossibleOwner[];
};

/** Reads the list of cases that an address asks for, as whoever asks may see it. */
export function caseloadOfAddress(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
  limit = PAGE_SIZE,
): Promise<CaseloadOfAddress> {
  const { t } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    let query = caseQueryIn(address);
    let list = await listCaseload(tx, actor, query, limit);
    if (list.rows.length === 0 && list.total > 0) {
      // An address beyond the last page, an old one perhaps, gets the last.
      query = { ...query, page: pageCount(list.total, limit) };
      list = await listCaseload(tx, actor, query, limit);
    }
    const ids = list.rows.map(({ candidacyId }) => candidacyId);
    const names = await namesOf(tx, actor, ids, t);
    return {
      role: actor.role,
      query,
      ...list,
      rows: list.rows.map((row) => ({ ...row, name: names.get(row.candidacyId) ?? "" })),
      takers: await caseTakers(tx),
    };
  });
}
