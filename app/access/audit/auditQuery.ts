import { type ListQuery, type ListShape, readListQuery } from "../../platform/lists/listQuery.ts";

/** How the audit is narrowed; the words stand in the address. It has one order: the latest first. */
export type AuditFilter = "wat" | "wanneer";
export type AuditQuery = ListQuery<"moment", AuditFilter>;

export const verbs = ["read", "write"] as const;
/** How many days back each period reaches, today included. */
export const periods = { week: 7, month: 31, year: 366 } as const;

const shape: ListShape<"moment", AuditFilter> = {
  sorts: ["moment"],
  filters: { wat: verbs, wanneer: Object.keys(periods) },
};

export const readAuditQuery = (address: URLSearchParams): AuditQuery =>
  readListQuery(address, shape);
