import { type ListQuery, readListQuery } from "../platform/lists/listQuery.ts";
import { categories } from "./kinds.ts";
import { questionIds } from "./questions/questions.ts";

/** How a list of tasks is sorted and narrowed; the words stand in the address. */
const taskSorts = ["naam", "soort", "minuten"] as const;
export type TaskSort = (typeof taskSorts)[number];
export type TaskFilter = "soort" | "profiel" | "vraagt" | "van" | "staat";
export type TaskQuery = ListQuery<TaskSort, TaskFilter>;

/** Whose work it is, and what was put away: filters for whoever writes work. */
export const owners = ["ons", "bibliotheek"] as const;

export const putAway = ["gearchiveerd"] as const;

/**
 * Reads what an address asks of the list.
 *
 * @param profiles the ids of the profiles there are
 * @param writes whether the reader writes work, and so tells the own from the library's
 */
export function readTaskQuery(
  address: URLSearchParams,
  profiles: readonly string[],
  writes: boolean,
): TaskQuery {
  return readListQuery(address, {
    sorts: taskSorts,
    filters: {
      soort: categories,
      profiel: profiles,
      vraagt: questionIds,
      van: writes ? owners : [],
      staat: writes ? putAway : [],
    },
  });
}
