import { type ListQuery, type ListShape, readListQuery } from "../../platform/lists/listQuery.ts";
import type { Actor } from "../../access/actor.ts";

/**
 * Which cases a list shows: all of mine, what is mine this week, what waits for others, what is past its
 * day, what waits for an owner, what I offered to somebody, what is offered to me.
 */
export const caseViews = [
  "alle",
  "deze-week",
  "wacht",
  "vast",
  "eigenaar-nodig",
  "overgedragen",
  "aangeboden",
] as const;
export type CaseView = (typeof caseViews)[number];

/** The phases by which a list is narrowed; what is closed stands on no list. */
const phases = ["exploring", "onboarding", "lasting"] as const;
const tracks = ["track2", "mobility"] as const;
/** Whose turn it is. */
export const turns = [
  "ik",
  "candidate",
  "careEmployer",
  "both",
  "buddy",
  "labourExpert",
  "sendingEmployer",
] as const;

export type CaseSort = "datum" | "naam" | "fase";
export type CaseFilter = "toon" | "fase" | "spoor" | "beurt";
export type CaseQuery = ListQuery<CaseSort, CaseFilter>;

/** What a list of cases can be asked. */
export const caseShape: ListShape<CaseSort, CaseFilter> = {
  sorts: ["datum", "naam", "fase"],
  filters: { toon: caseViews, fase: phases, spoor: tracks, beurt: turns },
};

/** What an address asks of a list of cases. */
export const caseQueryIn = (address: URLSearchParams): CaseQuery =>
  readListQuery(address, caseShape);

/** The views of a reader: only to a coordinator do cases fall that want an owner. */
export function viewsOf({ role }: Pick<Actor, "role">): CaseView[] {
  return caseViews.filter((one) => one !== "eigenaar-nodig" || role === "coordinator");
}

/** The view that a query asks for. */
export const viewIn = ({ filters }: Pick<CaseQuery, "filters">): CaseView =>
  (filters.toon as CaseView | undefined) ?? "alle";
