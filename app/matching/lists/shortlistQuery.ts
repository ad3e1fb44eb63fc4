import type { Verdict } from "@overstap/engine/screening/screenedPair.ts";
import { readListQuery } from "../../platform/lists/listQuery.ts";
import { isListedVerdict } from "./rankAll.ts";

/** What an address asks of a shortlist; its order is always that of the screening rules. */
export type ShortlistQuery = {
  q: string;
  verdict: Exclude<Verdict, "no"> | undefined;
  /** Names of what the address asked and the list does not know. */
  ignored: string[];
};

/** The verdicts that a list can be narrowed to. */
export const listedVerdicts = ["ready", "reduced", "ask", "near"] as const;

/** Reads `?q=…&past=ready`. */
export function readShortlistQuery(address: URLSearchParams): ShortlistQuery {
  const { q, filters, ignored } = readListQuery(address, {
    sorts: ["past"],
    filters: { past: listedVerdicts },
  });
  return { q, verdict: isListedVerdict(filters.past) ? filters.past : undefined, ignored };
}

/** The address of a shortlist as asked. */
export function shortlistAddress(path: string, { q, verdict }: Partial<ShortlistQuery>): string {
  const address = new URLSearchParams({ ...(q && { q }), ...(verdict && { past: verdict }) });
  return address.size > 0 ? `${path}?${address.toString()}` : path;
}
